import { inFours } from './code.ts'
import type { PageOf } from './payload.ts'

/** The printed lines of a mark: 核验码 / K7Q4 9XMD / 2HRT 0308; without a place the last four are left to Word. */
export function linesOf(code: string, place: PageOf | null): [string, string, string] {
  const fours = inFours(code)
  const two = (number: number): string => String(number).padStart(2, '0')
  const pages = place ? ` ${two(place.page)}${two(place.of)}` : ''
  return ['核验码', fours.slice(0, 9), `${fours.slice(10)}${pages}`]
}
