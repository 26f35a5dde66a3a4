import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'
import { writeWhole } from '../output.ts'
import { withoutTags } from './page-text.ts'

const SOURCE = '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'

/** Digits and marks that scripts may write into a title. */
const ALWAYS = ' 0123456789.,%+−-—→/（），。：、·'

/** Elements set in the title face: headings, and whatever carries the class `serif` (never nested in its like). */
const HEADINGS = /<(h[1-4])\b[^>]*>(.*?)<\/\1>/gs
const SERIF = /<(\w+)\b[^>]*\bclass="(?:[^"]* )?serif(?: [^"]*)?"[^>]*>(.*?)<\/\1>/gs

/** The text that a page sets in the title face. */
export function titleText(html: string): string {
  return [HEADINGS, SERIF]
    .flatMap((pattern) => [...html.matchAll(pattern)].map(([, , inner = '']) => withoutTags(inner)))
    .join('')
}

/** Characters as the title face collects them, page by page. */
export const titleCharacters = (): Set<string> => new Set(ALWAYS)

/**
 * Writes `fonts/title.woff2` into a built site: Noto Serif SC Bold with just the characters of its titles.
 * Same characters, same bytes.
 */
export async function subsetTitleFont(siteDir: string, characters: ReadonlySet<string>): Promise<void> {
  const font = await readFile(fileURLToPath(import.meta.resolve(SOURCE)))
  const subset = await subsetFont(font, [...characters].sort().join(''), { targetFormat: 'woff2' })
  await writeWhole(join(siteDir, 'fonts', 'title.woff2'), subset)
}
