import { COVER, TYPE_AREA } from './measures.ts'
import type { Cover, Value } from './sheet.ts'
import { balance } from './typography.ts'

/** Characters on a line of a blank. */
const LINE = 17

/** A blank of the cover with its value broken into lines; one empty line where nothing is written. */
export interface Blank extends Value {
  readonly lines: readonly string[]
}

/** The blanks and how far below the top of the type area they begin, in mm. */
export function layBlanks({ blanks }: Cover): { readonly top: number; readonly blanks: readonly Blank[] } {
  const laid = blanks.map((blank) => ({ ...blank, lines: blank.text ? balance(blank.text, LINE) : [''] }))
  const further = laid.reduce((count, { lines }) => count + lines.length - 1, 0)
  const height = laid.length * COVER.pitch + further * COVER.furtherLine
  return { top: Math.min(COVER.blanks, TYPE_AREA.height - height - MARGIN), blanks: laid }
}

/** Left free at the foot of the page. */
const MARGIN = 8
