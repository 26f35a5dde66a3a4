import type { XmlComponent } from 'docx'
import { element, valued } from './xml.ts'

/** A field of the form as a content control: `tag` names it to programs, `alias` to people. */
interface Control {
  readonly tag: string
  readonly alias: string
  /** Nothing is filled in yet: the content is a prompt, and typing replaces it. */
  readonly empty: boolean
}

/** One line of text inside a paragraph (ECMA-376 part 1, 17.5.2.31). */
export const lineControl = (control: Control, runs: readonly XmlComponent[]): XmlComponent =>
  controlOf([...properties(control), element('w:text')], runs)

/** Paragraphs, tables and pictures (17.5.2.29). */
export const blockControl = (control: Control, blocks: readonly XmlComponent[]): XmlComponent =>
  controlOf(properties(control), blocks)

const controlOf = (properties: readonly XmlComponent[], content: readonly XmlComponent[]): XmlComponent =>
  element('w:sdt', {}, [element('w:sdtPr', {}, properties), element('w:sdtContent', {}, content)])

/** The id is numbered when the document is packed. */
const properties = ({ tag, alias, empty }: Control): XmlComponent[] => [
  valued('w:alias', alias),
  valued('w:tag', tag),
  valued('w:id', 0),
  ...(empty ? [element('w:showingPlcHdr')] : []),
]
