/** A text that YAML reads as itself without quotes, within brackets too. */
const PLAIN = /^(?!-\s)[\p{L}\p{N}+.-][^:#[\]{},"'\\\n]*$/u

/**
 * What to write in place of a scalar so that it reads as another text, its quotes kept; null when that is
 * not plain to see.
 */
export function rewritten(written: string, text: string): string | null {
  if (written.includes('\n')) return null
  const [quote = ''] = /^["']/.exec(written) ?? []
  if (quote === '') return PLAIN.test(text) ? text : null
  return written.endsWith(quote) && !/["'\\]/.test(text) ? quote + text + quote : null
}

/** Lines of `键：值`, each of a known key, with their colons mended; null when any line is something else. */
export function withColons(written: string, keys: readonly string[]): string | null {
  const lines = written.split(/\r?\n/)
  const mended = lines.map((line) => {
    const [, indent = '', key = '', value = ''] =
      /^([ \t]*)([^：:]+)：[ \u3000]*([^：:#"']*)$/u.exec(line) ?? []
    return keys.includes(key) && value !== '' ? `${indent}${key}: ${value}` : null
  })
  return mended.includes(null) ? null : mended.join('\n')
}
