import { TextRun, type XmlComponent } from 'docx'
import type { Value } from '../sheets/sheet.ts'
import { lineControl } from './control.ts'
import { type Format, run } from './run.ts'
import type { Role } from './styles.ts'
import { element, valued } from './xml.ts'

/** One line of a form that is filled in: fixed words, then the field in a content control. */
export interface FieldLine {
  readonly role: Role
  readonly field: string
  /** Name of the field for people. */
  readonly label: string
  /** How it is filled in. */
  readonly entry: Value['entry']
  readonly before: string
  /** What is written, broken only where it is wider than the room; [''] where nothing is written yet. */
  readonly lines: readonly string[]
  /** Full-width blanks stand where nothing is written yet, so that the control can be seen and clicked. */
  readonly placeholder: string
  readonly format: Format
  readonly keepNext: boolean
}

/** The usual placeholder. */
export const PLACEHOLDER = '　　　　'

/**
 * The library lets no control into its own paragraph class. A line too wide ends at a break of its own: an
 * invisible character would spoil the address for whoever copies it.
 */
export function fieldParagraph(line: FieldLine): XmlComponent {
  const { role, field, label, entry, before, lines, placeholder, format, keepNext } = line
  const empty = lines.join('') === ''
  const written = lines.flatMap((text, i) =>
    i > 0 ? [new TextRun({ break: 1 }), run(text, format)] : [run(text, format)],
  )
  return element('w:p', {}, [
    element('w:pPr', {}, [valued('w:pStyle', role), ...(keepNext ? [element('w:keepNext')] : [])]),
    ...(before ? [run(before)] : []),
    lineControl({ tag: field, alias: label, empty, entry }, empty ? [run(placeholder, format)] : written),
  ])
}
