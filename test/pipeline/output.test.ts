import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freshFolder, replaceFolder, writeWhole } from '../../src/pipeline/output.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kekao-output-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('a finished folder', () => {
  it('goes where no folder was before, and takes the place of an older one', async () => {
    const place = join(folder, 'not/there/yet')
    for (const text of ['first', 'second']) {
      const finished = await freshFolder(join(folder, 'finished'))
      await writeWhole(join(finished, `${text}.txt`), text)
      await replaceFolder(finished, place)
      expect(readFileSync(join(place, `${text}.txt`), 'utf8')).toBe(text)
    }
    expect(existsSync(join(place, 'first.txt'))).toBe(false)
  })
})
