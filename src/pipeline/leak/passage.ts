/** A piece of what a file says. */
export interface Passage {
  /** Where in the file: 第 3 页, word/document.xml, EXIF; '' for the text of the file itself. */
  readonly where: string
  readonly text: string
}

/** Between texts that have nothing to do with each other; no part of any word. */
export const APART = '\u0001'

/** `word/document.xml › EXIF`: a place inside a place. */
export const inside = (outer: string, passages: readonly Passage[]): Passage[] =>
  passages.map(({ where, text }) => ({ where: [outer, where].filter(Boolean).join(' › '), text }))

/** Reads what a file says: every kind of container knows its own. */
export type Read = (bytes: Uint8Array, name: string, depth: number) => Promise<Passage[]>
