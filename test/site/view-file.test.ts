import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sha256 } from '../../src/pipeline/hash.ts'
import { readView, writeView } from '../../src/pipeline/site/view-file.ts'
import { smallView } from './view.ts'

describe('the file of a public view', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kekao-view-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each([
    ['several editions', smallView],
    ['no edition', { ...smallView, editions: [] }],
    ['text longer than a piece', { ...smallView, asOf: '可'.repeat(1 << 20) }],
  ])('is JSON, a line each case, and reads as it was written: %s', (_, view) => {
    const path = join(folder, 'view.json')
    writeView(path, view)
    const text = readFileSync(path, 'utf8')
    const plain = JSON.parse(JSON.stringify(view))
    expect(JSON.parse(text)).toEqual(plain)
    expect(readView(path)).toEqual({ view: plain, bytes: Buffer.byteLength(text), sha256: sha256(text) })
    const slugs = view.editions.flatMap(({ cases }) => cases.map(({ slug }) => slug))
    const lines = text.split('\n').filter((line) => line.endsWith('}') || line.endsWith('},'))
    const found = lines.flatMap((line) =>
      line.startsWith('{') ? JSON.parse(line.replace(/,$/, '')).slug : [],
    )
    expect(found).toEqual(slugs)
  })

  it('ends where it ends', () => {
    const path = join(folder, 'more.json')
    writeView(path, smallView)
    appendFileSync(path, '{}\n')
    expect(() => readView(path)).toThrow('goes on after its end')
  })
})
