import { readFile } from 'node:fs/promises'
import type { HTTPRequest } from 'puppeteer'
import type { FaceFile } from './faces.ts'

/** An address that exists nowhere: the requests for it are answered here. */
const ORIGIN = 'https://fonts.invalid/'

/**
 * Fonts for browsers that do not look at fontconfig (Windows, macOS): each document gets @font-face
 * rules, and the requests they make are answered from memory.
 */
export async function fontServer(faces: readonly FaceFile[]) {
  const bytes = new Map<string, Uint8Array>()
  for (const [i, { path }] of faces.entries()) bytes.set(`${ORIGIN}${i}.ttf`, await readFile(path))
  const rules = faces.map(
    ({ family, weight }, i) =>
      `@font-face{font-family:"${family}";font-weight:${weight};src:url(${ORIGIN}${i}.ttf)}`,
  )
  return {
    rules: rules.join(''),
    serve: (request: HTTPRequest): boolean => {
      const body = bytes.get(request.url())
      if (body) void request.respond({ body, contentType: 'font/ttf', headers: ANY_ORIGIN })
      return body !== undefined
    },
  }
}

const ANY_ORIGIN = { 'access-control-allow-origin': '*', 'cache-control': 'max-age=86400' }
