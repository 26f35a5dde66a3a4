import type { WorksheetRow } from '../../model/worksheet.ts'

/** Words that fill a cell without saying anything. */
const NOTHING = /^(无|否|不适用|n\/?a|none|[-—–/\\])?$/iu

/** Does the cell say nothing? */
export const isBlank = (cell: string): boolean => NOTHING.test(cell.trim())

/** Has the row an action, recommended or taken? */
export const hasAction = ({ action, taken }: WorksheetRow): boolean => !isBlank(action) || !isBlank(taken)

/** Failures of this severity touch safety or regulations (2019 handbook, severity 9 and 10). */
export const isGrave = ({ before }: WorksheetRow): boolean => before.s >= 9

/** What was recommended and done, as one text. */
export const actionText = ({ action, taken }: WorksheetRow): string => `${action} ${taken}`

/** Is the action mistake-proofing? */
export const isMistakeProofed = (row: WorksheetRow): boolean =>
  row.actionKind === '防错' || /防错|防呆|poka.?yoke/iu.test(actionText(row))
