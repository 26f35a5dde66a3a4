/**
 * PostScript names of the font files a PDF of Chromium holds, one for each file, sorted; glyphs drawn as
 * Type 3 count as `Type3`.
 */
export function fontsOf(pdf: Uint8Array): string[] {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const named = Array.from(text.matchAll(/\/FontName \/(?:[A-Z]{6}\+)?([\w-]+)/g), ([, name = '']) => name)
  return (text.includes('/Subtype /Type3') ? [...named, 'Type3'] : named).sort()
}
