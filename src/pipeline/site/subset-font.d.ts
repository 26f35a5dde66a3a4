declare module 'subset-font' {
  /** A font with only the glyphs of a text. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { targetFormat: 'woff2' | 'woff' | 'sfnt'; noHinting?: boolean },
  ): Promise<Uint8Array>
}
