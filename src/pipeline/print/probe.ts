import { EnvironmentError } from '../environment-error.ts'
import { FACES } from './fonts.ts'
import { fontsOf } from './normalise.ts'

/** One line in each face; the character is one that face has. */
const PROBE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>字体</title>${FACES.map(
  ({ family, weight }) =>
    `<p style="font:${weight} 12pt '${family}'">${family.includes('Symbols') ? '☑' : '可靠'}</p>`,
).join('')}</html>`

/**
 * Prints a line in every face and looks which fonts the PDF holds: with a font missing Chromium
 * prints empty boxes, or nothing, without a word.
 * @throws EnvironmentError where a face was not used
 */
export async function assertFonts(print: (html: string) => Promise<Uint8Array>): Promise<void> {
  const used = fontsOf(await print(PROBE))
  const absent = FACES.filter(({ name }) => !used.includes(name))
  if (absent.length === 0) return
  throw new EnvironmentError(`浏览器没有用上这些字体：${absent.map(({ name }) => name).join('、')}`, {
    mend: '删除缓存文件夹中以 fonts- 开头的文件夹后重试；仍不行时运行 npm ci',
  })
}
