import type { Block } from '../../model/rich.ts'
import type { Photo } from '../../model/submission.ts'
import type { Page } from './page.ts'
import type { Report } from './report.ts'

/**
 * A printed form as data: what stands on it and where. Word and HTML are two renderings of it.
 * All lengths are millimetres on paper.
 */
export interface Sheet {
  readonly id: SheetId
  readonly title: string
  /** Each part begins on a new page. */
  readonly parts: readonly Part[]
}

/** Every form: annexes 1 and 3 are score tables, 2 and 4 recommendation forms, 5 and 6 summary tables. */
export const SHEET_IDS = [
  'annex1',
  'annex2',
  'annex3',
  'annex4',
  'annex5',
  'annex6',
  'publicity',
  'evidence',
] as const
export type SheetId = (typeof SHEET_IDS)[number]

export type Part = Cover | Instructions | Grid | Page | Report

/** The first page: counted, but it bears no page number. */
export interface Cover {
  readonly kind: 'cover'
  /** 附件2 */
  readonly annex: string
  readonly name: string
  /** 推　荐　表 */
  readonly form: string
  readonly blanks: readonly Value[]
}

/** A place for one line of text. `field` names the content control in Word; '' prints an empty box. */
export interface Value {
  readonly kind: 'value'
  readonly field: string
  readonly label: string
  readonly text: string
  /** How it is filled in: by typing, or by choosing a day. */
  readonly entry: 'text' | 'date'
}

export interface Instructions {
  readonly kind: 'instructions'
  readonly title: string
  readonly paragraphs: readonly string[]
}

export interface Grid {
  readonly kind: 'grid'
  /** Widths; their sum is the width of the type area. */
  readonly columns: readonly number[]
  /** Left and right of the text in a cell. */
  readonly padding: number
  readonly rows: readonly Row[]
}

/**
 * How a row takes a page end. `whole`: moves to the next page. `long`: breaks, three lines on each
 * side. `leading`: whole, and stays with the row after it. `closing`: whole, and stays with the row before it.
 */
export type Flow = 'whole' | 'long' | 'leading' | 'closing'

export interface Row {
  readonly flow: Flow
  /** At least; 0 where the content alone decides. */
  readonly height: number
  readonly cells: readonly Cell[]
}

export interface Cell {
  /** Columns it covers. */
  readonly span: number
  readonly content: Content
}

export type Content = Label | Heading | Value | Body | Signature

/** The name of a field, broken into the given lines. */
export interface Label {
  readonly kind: 'label'
  readonly lines: readonly string[]
}

/** The text of a row that heads the rows below it. */
export interface Heading {
  readonly kind: 'heading'
  readonly text: string
}

export interface Body {
  readonly kind: 'body'
  readonly passages: readonly Passage[]
}

/** What follows one another inside a long cell. */
export type Passage =
  /** Fixed wording, 一、…. */
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'prompt'; readonly text: string }
  | TextPassage
  | {
      readonly kind: 'photos'
      readonly field: string
      readonly label: string
      readonly photos: readonly Photo[]
    }

/** A field's long text; where it has no blocks its prompt is printed. */
export interface TextPassage {
  readonly kind: 'text'
  readonly field: string
  readonly label: string
  readonly blocks: readonly Block[]
  readonly prompt: string
  /** Folder of the submission with a slash at its end: paths of images start there. */
  readonly folder: string
  /** Rank on the form of the text's first level of headings: 1 prints as 一、, 2 as （一）. */
  readonly rank: 1 | 2
}

/** Where a hand signs and a seal is set. */
export interface Signature {
  readonly kind: 'signature'
  /** Label inside the cell, where no label cell stands beside it. */
  readonly lead: string | null
  readonly sentence: string | null
  /** 企业负责人（签字）： */
  readonly signer: string | null
  /** Room for an opinion written by hand. */
  readonly room: number
  readonly seal: string
  readonly date: string
}
