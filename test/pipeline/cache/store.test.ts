import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { codeKey, keyOf } from '../../../src/pipeline/cache/key.ts'
import { openStore } from '../../../src/pipeline/cache/store.ts'
import { trimCache } from '../../../src/pipeline/cache/trim.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kekao-store-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const KEY = keyOf('a')
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const open = (notes: string[] = []) => openStore({ folder, note: (text) => notes.push(text) })
const textOf = (found: Uint8Array | null): string | null => found && new TextDecoder().decode(found)

describe('a store', () => {
  test('gives back what was kept, to others too, and nothing else', () => {
    open().write(KEY, bytes('表'))
    expect(textOf(open().read(KEY))).toBe('表')
    expect(open().read(keyOf('b'))).toBeNull()
  })

  test.each([
    ['changed', (entry: Buffer) => Buffer.concat([entry.subarray(0, -1), Buffer.from('x')])],
    ['cut short', (entry: Buffer) => entry.subarray(0, -1)],
    ['empty', () => Buffer.alloc(0)],
  ])('notices an entry that is %s, and keeps a new one', (_, damage) => {
    const store = open()
    store.write(KEY, bytes('表格'))
    const path = join(folder, KEY.slice(0, 2), KEY.slice(2))
    writeFileSync(path, damage(readFileSync(path)))
    expect(store.read(KEY)).toBeNull()
    store.write(KEY, bytes('表格'))
    expect(textOf(store.read(KEY))).toBe('表格')
  })

  test('leaves no half-written entry under another name', () => {
    open().write(KEY, bytes('表'))
    expect(readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.tmp'))).toEqual(
      [],
    )
  })

  test('says once that nothing can be kept, and goes on', () => {
    const notes: string[] = []
    // A file where a folder should be stops even a user whom no permission stops.
    writeFileSync(join(folder, 'file'), '')
    const store = openStore({ folder: join(folder, 'file'), note: (text) => notes.push(text) })
    store.write(KEY, bytes('表'))
    store.write(keyOf('b'), bytes('表'))
    expect(store.read(KEY)).toBeNull()
    expect(notes).toHaveLength(1)
    expect(notes[0]).toMatch(/^缓存写不进/)
  })
})

describe('a key', () => {
  test('differs with any part', () => {
    const keys = [
      keyOf(1),
      keyOf('1'),
      keyOf(1, 2),
      keyOf([1, 2]),
      keyOf(new Map([[1, 2]])),
      keyOf(bytes('1')),
    ]
    expect(new Set(keys).size).toBe(keys.length)
    expect(keyOf({ a: new Map([['x', 1]]) })).toBe(keyOf({ a: new Map([['x', 1]]) }))
  })

  test('is not made of what it cannot tell apart', () => {
    expect(() => keyOf({ draw: () => 1 })).toThrow('draw is a function')
  })

  test('of code differs from folder to folder', () => {
    expect(codeKey('model')).toBe(codeKey('model'))
    expect(codeKey('model')).not.toBe(codeKey('parse'))
  })
})

describe('trimming', () => {
  test('removes what was used longest ago', () => {
    mkdirSync(join(folder, 'ab'))
    for (const [name, used] of [
      ['old', 1],
      ['middle', 2],
      ['new', 3],
    ] as const) {
      writeFileSync(join(folder, 'ab', name), 'x'.repeat(100))
      utimesSync(join(folder, 'ab', name), used, used)
    }
    expect(trimCache(folder, 250)).toBe(1)
    expect(readdirSync(join(folder, 'ab')).sort()).toEqual(['middle', 'new'])
    expect(trimCache(join(folder, 'nothing'), 1)).toBe(0)
  })
})
