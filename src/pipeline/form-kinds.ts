import { submissionForms } from '../render/sheets/index.ts'

/** File formats a form is rendered to. */
export const FORM_FORMATS = ['docx', 'pdf'] as const
export type FormFormat = (typeof FORM_FORMATS)[number]

/** Ids of the forms made from one submission. */
export const FORM_IDS: readonly string[] = submissionForms.map(({ id }) => id)
