import { folded, runsOf } from '../model/search/terms.ts'

/** A piece of text, sought or not. */
export interface Piece {
  readonly text: string
  readonly sought: boolean
}

/** Characters shown of a page, and of them before the first that is sought. */
const LENGTH = 110
const BEFORE = 24

/** A text cut where the runs of a query begin and end. */
export function piecesOf(text: string, query: string): readonly Piece[] {
  const runs = runsOf(query).toSorted((one, other) => other.length - one.length)
  if (runs.length === 0) return [{ text, sought: false }]
  const pattern = new RegExp(runs.join('|'), 'gu')
  const pieces: Piece[] = []
  let end = 0
  for (const { index, 0: run } of folded(text).matchAll(pattern)) {
    pieces.push({ text: text.slice(end, index), sought: false })
    end = index + run.length
    pieces.push({ text: text.slice(index, end), sought: true })
  }
  return [...pieces, { text: text.slice(end), sought: false }].filter((piece) => piece.text !== '')
}

/** Where a run first stands, in running text rather than in a label if it can. */
function placeOf(text: string, run: string): number {
  const words = folded(text)
  const first = words.indexOf(run)
  for (let place = first; place >= 0; place = words.indexOf(run, place + run.length)) {
    const line = words.slice(words.lastIndexOf('\n', place) + 1).split('\n', 1)[0] ?? ''
    if (line.length > LENGTH / 3) return place
  }
  return first
}

/** The passage of a page around what is sought, in pieces; lines run on with a wide space. */
export function excerptOf(text: string, query: string): readonly Piece[] {
  const run = runsOf(query).toSorted((one, other) => other.length - one.length)[0] ?? ''
  const place = Math.max(0, placeOf(text, run))
  const line = text.lastIndexOf('\n', place) + 1
  const start = Math.max(line, place - BEFORE)
  const passage = text.slice(start, start + LENGTH).replaceAll('\n', '　')
  const shown = `${start > line ? '…' : ''}${passage}${start + LENGTH < text.length ? '…' : ''}`
  return piecesOf(shown, query)
}
