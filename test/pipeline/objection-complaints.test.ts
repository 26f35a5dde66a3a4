import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { load } from '../../src/pipeline/load.ts'

const file = 'editions/2025/objections/001.md'
let root = ''

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'kekao-objection-'))
  cpSync(join(import.meta.dirname, '../fixtures/clean'), root, { recursive: true })
})
afterAll(() => rmSync(root, { recursive: true }))

/** Rules complained of once the objection's text is changed. */
function told(change: (text: string) => string): string[] {
  const clean = readFileSync(join(import.meta.dirname, '../fixtures/clean', file), 'utf8')
  writeFileSync(join(root, file), change(clean))
  return load({ root, asOf: '2025-12-01' }).complaints.map(({ rule }) => rule)
}

it('warns of an objection taken up that is not admissible, until it is turned away', () => {
  const late = (text: string) => text.replace('日期: 2025-11-05', '日期: 2025-11-10')
  expect(told((text) => text)).toEqual([])
  expect(told(late)).toEqual(['objection-admissible'])
  expect(told((text) => late(text).replace('结论: 不成立', '结论: 不予受理'))).toEqual([])
})
