import type { XmlComponent } from 'docx'
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
  readonly before: string
  /** '' where nothing is written yet. */
  readonly text: string
  /** Full-width blanks stand where nothing is written yet, so that the control can be seen and clicked. */
  readonly placeholder: string
  readonly format: Format
  readonly keepNext: boolean
}

/** The usual placeholder. */
export const PLACEHOLDER = '　　　　'

/** The library lets no control into its own paragraph class. */
export function fieldParagraph(line: FieldLine): XmlComponent {
  const { role, field, label, before, text, placeholder, format, keepNext } = line
  const empty = text === ''
  return element('w:p', {}, [
    element('w:pPr', {}, [valued('w:pStyle', role), ...(keepNext ? [element('w:keepNext')] : [])]),
    ...(before ? [run(before)] : []),
    lineControl({ tag: field, alias: label, empty }, [run(empty ? placeholder : text, format)]),
  ])
}
