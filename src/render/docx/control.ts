import type { XmlComponent } from 'docx'
import type { Value } from '../sheets/sheet.ts'
import { element, valued } from './xml.ts'

/** A field of the form as a content control: `tag` names it to programs, `alias` to people. */
interface Control {
  readonly tag: string
  readonly alias: string
  /** Nothing is filled in yet: the content is a prompt, and typing replaces it. */
  readonly empty: boolean
}

interface LineControl extends Control {
  readonly entry: Value['entry']
}

/** One line of text inside a paragraph, or a day to pick from a calendar (ECMA-376 part 1, 17.5.2.31). */
export const lineControl = (
  { entry, ...control }: LineControl,
  runs: readonly XmlComponent[],
): XmlComponent => controlOf([...properties(control), entry === 'date' ? DAY : LINE], runs)

const LINE = element('w:text', { 'w:multiLine': 1 })

/** Written as the form writes it: 2016年4月18日 (17.5.2.7). */
const DAY = element('w:date', {}, [
  valued('w:dateFormat', "yyyy'年'M'月'd'日'"),
  valued('w:lid', 'zh-CN'),
  valued('w:storeMappedDataAs', 'date'),
  valued('w:calendar', 'gregorian'),
])

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
