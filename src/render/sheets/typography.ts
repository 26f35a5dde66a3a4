import { type Block, type Image, plainInline, type RichTable } from '../../model/rich.ts'

/** The mark before an item of a list, as text: 1. on the first level, （1） below it, • without order. */
export function listMark(
  list: { readonly ordered: boolean; readonly start: number },
  index: number,
  depth: number,
) {
  if (!list.ordered) return '•'
  const number = list.start + index
  return depth === 0 ? `${number}.` : `（${number}）`
}

/** Does a piece stay with the one after it? Headings do, and the lead-in of a list, a table or pictures. */
export function leadsTo(piece: Piece, next: Piece | undefined): boolean {
  if (piece.kind === 'heading') return true
  return piece.kind === 'paragraph' && next !== undefined && LED_TO.has(next.kind)
}

const LED_TO: ReadonlySet<Piece['kind']> = new Set(['list', 'table', 'images'])

/** A block of its own, or the images that follow one another with nothing between them. */
export type Piece = Exclude<Block, Image> | { readonly kind: 'images'; readonly images: readonly Image[] }

export function piecesOf(blocks: readonly Block[]): Piece[] {
  const pieces: Piece[] = []
  for (const block of blocks) {
    const last = pieces.at(-1)
    if (block.kind !== 'image') pieces.push(block)
    else if (last?.kind === 'images')
      pieces[pieces.length - 1] = { kind: 'images', images: [...last.images, block] }
    else pieces.push({ kind: 'images', images: [block] })
  }
  return pieces
}

/** Only addresses that paper and reader can use become links; the text stands in any case. */
export const isLinkable = (url: string): boolean => /^(https?:|mailto:)/i.test(url)

/** The two parts of an e-mail address between which a line may end; any other text is one part. */
export const partsOfAddress = (text: string): string[] =>
  /^[^\s@]+@[^\s@]+$/.test(text) ? text.split(/(?=@)/) : [text]

const STEP = 0.5

/** Width of a text in ems, rather too wide than too narrow: Latin letters are of different widths. */
export const emsOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + widthOf(character), 0)

const widthOf = (character: string): number => {
  if (/[\u2009\u202f]/.test(character)) return 0.25
  if (!/[\u0020-\u007e]/.test(character)) return 1
  return /[A-Z@%]/.test(character) ? 0.75 : 0.55
}

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** Words of a text; a short quotation counts as one. */
const wordsOf = (text: string): string[] =>
  text
    .split(/(“[^”]{1,8}”)/u)
    .flatMap((part) =>
      part.startsWith('“') ? [part] : Array.from(words.segment(part), ({ segment }) => segment),
    )

/**
 * Breaks a value between words into as few lines as possible, none wider than `limit` ems and all about
 * as long as each other. Joined together the lines are the value.
 */
export function balance(value: string, limit: number): string[] {
  const pieces = wordsOf(value)
  const fewest = fill(pieces, limit)
  for (let width = Math.ceil(emsOf(value) / fewest.length); width < limit; width += STEP) {
    const lines = fill(pieces, width)
    if (lines.length === fewest.length && lines.every((line) => emsOf(line) <= limit)) return lines
  }
  return fewest
}

/** Breaks a name between words into lines, each filled up to `limit` ems. */
export const wrapWords = (name: string, limit: number): string[] => fill(wordsOf(name), limit)

function fill(pieces: readonly string[], limit: number): string[] {
  const lines: string[] = []
  for (const piece of pieces) {
    const line = lines.at(-1)
    if (line !== undefined && (emsOf(line + piece) <= limit || NO_START.test(piece) || NO_END.test(line)))
      lines[lines.length - 1] += piece
    else lines.push(piece)
  }
  return lines
}

/** Characters that may not end a line (GB/T 15834-2011, 5.1). */
const NO_END = /[“‘（《「『【]$/u

/** Characters that may not begin a line (GB/T 15834-2011, 5.1). */
const NO_START = /^[，。、；：！？）》」』】”’\s]/u

/** The text of blocks that are one short line without any emphasis, as 无 is; null for anything else. */
export function oneLine(blocks: readonly Block[], limit: number): string | null {
  const [only, ...more] = blocks
  if (more.length > 0 || only?.kind !== 'paragraph') return null
  const text = plainInline(only.children)
  return only.children.every(({ kind }) => kind === 'text') && emsOf(text) <= limit ? text : null
}

/** Rows beyond which a table inside a text may break over pages. */
export const TALL = 24

/** Ems at 10.5 pt that a cell needs beside its text: 1 mm on each side. */
const CELL = 0.6

/** Ems of 10.5 pt on a line of the narrowest long cell (119 mm). */
const INNER_LINE = 32

/**
 * Share of each column of a table inside a text: every column is as wide as its longest word or number that
 * no line may break, and what is left goes to those whose texts are longer, none being greedy.
 */
export function columnShares({ head, rows }: RichTable): number[] {
  const texts = [head, ...rows].map((row) => row.map(plainInline))
  const least = emsOfColumns(texts, emsOfLongestWord)
  const wants = emsOfColumns(texts, emsOf).map((want, i) => Math.max(Math.min(16, want), least[i] ?? 0))
  const lacking = sum(wants) - sum(least)
  const left = Math.max(0, INNER_LINE - CELL * least.length - sum(least))
  const given = lacking > 0 ? Math.min(1, left / lacking) : 0
  return sharesOf(least.map((width, i) => width + given * ((wants[i] ?? 0) - width) + CELL))
}

/**
 * Share of each column of a table `room` ems wide, the head first among its rows: what is narrow gets what it
 * needs, and the rest is divided among the columns with longer texts by their length.
 */
export function fittedShares(rows: readonly (readonly string[])[], room: number): number[] {
  const wants = emsOfColumns(rows, emsOf).map((want) => want + CELL)
  let left = room
  let long = wants
  let share = 0
  for (let narrow = wants; narrow.length > 0 && long.length > 0; ) {
    // By the square root: a text twice as long takes wider lines as well as more of them.
    share = left / sum(long.map(Math.sqrt))
    narrow = long.filter((want) => want <= share * Math.sqrt(want))
    left -= sum(narrow)
    long = long.filter((want) => want > share * Math.sqrt(want))
  }
  return sharesOf(wants.map((want) => (long.includes(want) ? share * Math.sqrt(want) : want)))
}

/** The most that a text of each column measures, at least two ems. */
const emsOfColumns = (rows: readonly (readonly string[])[], measure: (text: string) => number): number[] =>
  (rows[0] ?? []).map((_, column) => Math.max(2, ...rows.map((row) => measure(row[column] ?? ''))))

const sharesOf = (widths: readonly number[]): number[] => widths.map((width) => width / sum(widths))

/** Letters, digits and what joins them: no line ends inside. Longer ones are addresses and may break. */
const WORD = /[\p{Script=Latin}\p{Script=Greek}\p{N}\u00b5.,%°/±~+_@-]{1,24}/gu

const emsOfLongestWord = (text: string): number => Math.max(0, ...(text.match(WORD) ?? []).map(emsOf))

/** Does a text hold a word so long that the line before it would be torn apart? */
export const hasLongWord = (text: string): boolean => /[\u0021-\u007e]{30}/.test(text)

const sum = (lengths: readonly number[]): number => lengths.reduce((total, each) => total + each, 0)
