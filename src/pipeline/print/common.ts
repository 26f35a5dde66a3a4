/** Blocks of signs that forms use beside Han characters, first and last code point. */
const SIGNS: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x2b0, 0x2ff],
  [0x370, 0x3ff],
  [0x400, 0x45f],
  [0x2010, 0x2e7f],
  [0x3000, 0x33ff],
  [0xff00, 0xffef],
]

/**
 * The characters that nearly every form does with: those of GB 2312-80 (rows 16 to 87, 6763 Han
 * characters) and the usual signs. Left out on purpose: the radicals of U+2E80 to U+2FDF, whose glyphs
 * are those of ordinary characters, so that a PDF would give a radical where somebody searches for 人.
 */
export function commonCharacters(): string {
  const decoder = new TextDecoder('gb18030')
  const han = between(0xb0, 0xf7).map((row) =>
    decoder.decode(new Uint8Array(between(0xa1, 0xfe).flatMap((cell) => [row, cell]))),
  )
  const signs = SIGNS.map(([first, last]) => String.fromCodePoint(...between(first, last)))
  return [...signs, ...han].join('').replace(/\p{Co}/gu, '')
}

const between = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i)
