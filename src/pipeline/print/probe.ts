import { EnvironmentError } from '../environment-error.ts'
import { fontsOf } from './document/embedded.ts'
import type { FaceFile } from './faces.ts'

/** One line in each face. */
const probeOf = (faces: readonly FaceFile[]): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>字体</title></head>${faces
    .map(({ family, weight, sample }) => `<p style="font:${weight} 12pt '${family}'">${sample}</p>`)
    .join('')}</html>`

/**
 * Prints a line in every face and looks which fonts the PDF holds: with a font missing Chromium
 * prints empty boxes, or nothing, without a word.
 * @throws EnvironmentError where a face was not used
 */
export async function assertFonts(
  faces: readonly FaceFile[],
  print: (html: string) => Promise<Uint8Array>,
): Promise<void> {
  const used = fontsOf(await print(probeOf(faces)))
  const absent = faces.filter(({ name }) => {
    const at = used.indexOf(name)
    if (at !== -1) used.splice(at, 1)
    return at === -1
  })
  if (absent.length === 0) return
  throw new EnvironmentError(`浏览器没有用上这些字体：${absent.map(({ name }) => name).join('、')}`, {
    mend: '删除缓存文件夹中以 fonts- 开头的文件夹和 fontconfig 文件夹后重试；仍不行时运行 npm ci',
  })
}
