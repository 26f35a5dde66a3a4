/** Blocks of signs that forms use beside Han characters, first and last code point. */
const SIGNS: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x2b0, 0x2ff],
  [0x370, 0x3ff],
  [0x400, 0x45f],
  [0x2010, 0x2e7f],
  [0x3000, 0x312f],
  [0x3190, 0x33ff],
  [0xff01, 0xff5e],
  [0xffe0, 0xffe6],
]

/** Signs whose glyphs are those of … ～ · — and of no sign at all: a PDF would give them in place of these. */
const DOUBLES = /[\u00ad\u2015\u2027\u22ef\u301c]/gu

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
  return [...signs, ...han]
    .join('')
    .replace(DOUBLES, '')
    .replace(/\p{Co}/gu, '')
}

const between = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i)
