import { SHEET_IDS } from '../../render/sheets/sheet.ts'

/** File formats a form is rendered to. */
export const FORM_FORMATS = ['docx', 'pdf', 'xlsx'] as const
export type FormFormat = (typeof FORM_FORMATS)[number]

/** Ids of the forms. */
export const FORM_IDS: readonly string[] = SHEET_IDS
