import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonPieces, writeJson } from '../../src/pipeline/json-file.ts'

test('the pieces together say what JSON.stringify says, at any depth', () => {
  fc.assert(
    fc.property(fc.anything(), fc.nat(5), (data, depth) => {
      const whole = JSON.stringify(data) ?? 'null'
      expect(JSON.parse([...jsonPieces(data, depth)].join(''))).toEqual(JSON.parse(whole))
    }),
  )
})

test.each([
  [0, '{"a":[1,{"b":2}],"d":"字"}\n'],
  [1, '{\n"a": [1,{"b":2}],\n"d": "字"\n}\n'],
  [2, '{\n"a": [\n1,\n{"b":2}\n],\n"d": "字"\n}\n'],
])('a file divided down to depth %i', async (depth, text) => {
  const folder = await mkdtemp(join(tmpdir(), 'kekao-json-'))
  try {
    await writeJson(join(folder, 'data/a.json'), { a: [1, { b: 2 }], c: undefined, d: '字' }, { depth })
    expect(await readFile(join(folder, 'data/a.json'), 'utf8')).toBe(text)
    expect(await readdir(join(folder, 'data'))).toEqual(['a.json'])
  } finally {
    await rm(folder, { recursive: true })
  }
})
