import { isPlainMap, type Plain } from '../../parse/yaml/plain.ts'
import { sha256 } from '../hash.ts'
import { inBase32 } from './base32.ts'
import type { SubmissionContent } from './content.ts'

/** Characters of a fingerprint: 80 bits, 5 to a character. */
const LENGTH = 16

/**
 * The fingerprint of what a submission says: the first 80 bits, in Crockford's base 32, of the SHA-256 of a
 * JSON text in UTF-8 without any white space between its parts. The text is an array of
 *
 * 1. the word `kekao-content-1`;
 * 2. the front matter as an object: keys in order of their UTF-16 code units, every value a string, an array
 *    or an object, in strings every run of white space one space and none at the ends;
 * 3. the sections in the order of the file, each an array of heading and text: LF at line ends, no white space
 *    before it, never two empty lines together, none at the beginning or end;
 * 4. the CSV files in order of path, each an array of path and rows, a row being the array of its cells:
 *    quotes resolved, no white space around a cell, no empty cells at the end of a row, no empty rows;
 * 5. every other file (photos, workbooks) in order of path, each an array of path and SHA-256 in hex.
 *
 * Byte order marks, the encoding of a CSV file, line ends, quotes and comments of the YAML, the order of its
 * keys and how it is broken into lines make no difference. Every character that is said, every cell and every
 * byte of a photo does.
 */
export function fingerprintOf({ fields, sections, tables, others }: SubmissionContent): string {
  const canonical = `[${[
    JSON.stringify('kekao-content-1'),
    valueText(fields),
    JSON.stringify(sections.map(({ label, text }) => [label, text])),
    JSON.stringify([...tables].sort(byKey)),
    JSON.stringify([...others].sort(byKey)),
  ].join(',')}]`
  return inBase32(sha256(canonical), LENGTH)
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0

/** JSON with the keys in order; `JSON.stringify` would put whole numbers before other keys. */
function valueText(value: Plain): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (!isPlainMap(value)) return `[${value.map(valueText).join(',')}]`
  const entries = Object.entries(value).sort(byKey)
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${valueText(inner)}`).join(',')}}`
}
