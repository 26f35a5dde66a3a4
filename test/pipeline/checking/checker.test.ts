import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '../../../src/pipeline/cache/store.ts'
import { checkTogether } from '../../../src/pipeline/checking/crew.ts'
import { contextKey } from '../../../src/pipeline/checking/outcome.ts'
import { load } from '../../../src/pipeline/load.ts'
import { readContent } from '../../../src/pipeline/reading/read.ts'
import { checkSubmission } from '../../../src/validate/edition.ts'
import { layOut } from '../../../src/validate/layout.ts'
import { readEdition } from '../../../src/validate/reading/edition.ts'

const AS_OF = '2025-11-20'
let folder = ''
let root = ''
let cacheDir = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kekao-check-'))
  root = join(folder, 'content')
  cacheDir = join(folder, 'cache')
  cpSync('test/fixtures/clean', root, { recursive: true })
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Everything a check says and hands on, as bytes. */
function found(fresh: boolean, asOf = AS_OF): string {
  const { complaints, corpus } = load({ root, asOf, cacheDir, fresh })
  return JSON.stringify({ complaints, corpus })
}

const EDITED = [
  'editions/2025/edition.yaml',
  'editions/2025/practices/pump/index.md',
  'editions/2025/practices/pump/data/wear.csv',
  'editions/2025/practices/pump/photos/pump.png',
  'editions/2025/fmea/press-fit/index.md',
  'editions/2025/fmea/press-fit/worksheet.csv',
  'editions/2025/recommendations/1306.yaml',
  'editions/2025/reviews/pump/E01.md',
  'editions/2025/publicity.yaml',
]

type Edit = (text: string) => string
const EDITS: readonly Edit[] = [
  (text) => text.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)),
  (text) => text.replace('是', '否'),
  (text) => text.replace(/^.*\n/m, ''),
  (text) => `${text}\n## 多余的一节\n\n文字 \n`,
  (text) => text.replace(': ', '：'),
  (text) => text.slice(0, text.length >> 1),
]

const entriesOf = (kind: string): string[] =>
  readdirSync(join(cacheDir, 'results', kind), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.length > 60)
    .map((name) => join(cacheDir, 'results', kind, name))

describe('a check that remembers', () => {
  test('says the same as one that does not, after any edits', () => {
    const edits = fc.array(fc.record({ path: fc.constantFrom(...EDITED), edit: fc.constantFrom(...EDITS) }), {
      minLength: 1,
      maxLength: 3,
    })
    fc.assert(
      fc.property(edits, (made) => {
        const before = new Map(made.map(({ path }) => [path, readFileSync(join(root, path))]))
        for (const { path, edit } of made)
          writeFileSync(join(root, path), edit(readFileSync(join(root, path), 'latin1')), 'latin1')
        const said = [found(false), found(false), found(true)]
        for (const [path, bytes] of before) writeFileSync(join(root, path), bytes)
        expect(said[0]).toBe(said[2])
        expect(said[1]).toBe(said[2])
        expect(found(false)).toBe(found(true))
      }),
      { numRuns: 12 },
    )
  })

  test('takes sheets from the cache, and tells the places of what is wrong in them', async () => {
    // A file changed just now is read in any case.
    await new Promise((resolve) => setTimeout(resolve, 2100))
    const path = join(root, 'editions/2025/rubrics/practice.yaml')
    const before = readFileSync(path, 'utf8')
    for (const text of [before, before.replace(/满分: \d+/g, '满分: 1'), before]) {
      writeFileSync(path, text)
      expect(found(false)).toBe(found(true))
      expect(found(false)).toBe(found(true))
    }
    expect(entriesOf('sheets')).toHaveLength(1)
  })

  test.each([
    ['later', '2025-11-21'],
    ['much earlier', '2020-01-01'],
    ['a little earlier', '2025-06-30'],
    ['as before', AS_OF],
    ['in another year', '2026-03-01'],
  ])('says the same as one that does not, on a day that is %s', (_, asOf) => {
    expect(found(false, asOf)).toBe(found(true, asOf))
    expect(found(false, asOf)).toBe(found(true, asOf))
  })

  test('checks nothing again on a later day but what was in the future', () => {
    const path = join(root, 'editions/2025/practices/pump/index.md')
    const before = readFileSync(path, 'utf8')
    writeFileSync(path, before.replace(/^提交日期: .*$/m, '提交日期: 2025-12-31'))
    found(false)
    const kept = entriesOf('check').length
    expect(found(false, '2025-12-30')).toContain('将来的日期')
    expect(found(false, '2026-01-01')).not.toContain('将来的日期')
    expect(found(false, '2025-12-30')).toBe(found(true, '2025-12-30'))
    expect(entriesOf('check')).toHaveLength(kept)
    writeFileSync(path, before)
  })

  test('knows every rule that asks for the day', () => {
    const asking = readdirSync('src/validate', { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.ts') && readFileSync(join('src/validate', name), 'utf8').includes('asOf'),
    )
    expect(asking.sort()).toEqual([
      'edition.ts',
      'index.ts',
      'reading/edition.ts',
      'rules/applicant/future-date.ts',
      'rules/process/future-date.ts',
    ])
  })

  test('makes damaged entries anew', () => {
    const whole = found(false)
    const entries = [...entriesOf('check'), ...entriesOf('sheets')]
    expect(entriesOf('check').length).toBeGreaterThan(2)
    for (const path of entries) appendFileSync(path, 'x')
    expect(found(false)).toBe(whole)
  })

  test('hands on what was removed from the cache meanwhile', () => {
    const whole = found(false)
    const { complaints, ...loaded } = load({ root, asOf: AS_OF, cacheDir })
    rmSync(join(cacheDir, 'results'), { recursive: true })
    expect(JSON.stringify({ complaints, corpus: loaded.corpus })).toBe(whole)
  })
})

describe('a check on several cores', () => {
  test('comes to the same outcomes, with a store and without', () => {
    const content = layOut(readContent('content'))
    const [edition] = content.editions
    if (!edition) throw new Error('the sample has no edition')
    const { context } = readEdition(edition, AS_OF)
    // As many as make workers worth while; each is there several times.
    const folders = [...edition.submissions, ...edition.submissions, ...edition.submissions]
    const alone = edition.submissions.map((each) => {
      const { brief, findings, submission } = checkSubmission(each, context)
      return { folder: each.folder, brief, findings, submission: submission() }
    })
    const stores = [
      { folder: null, read: () => null, write: () => undefined },
      openStore({ folder: join(folder, 'crew'), note: () => undefined }),
    ]
    for (const store of stores) {
      const checking = { context, against: contextKey(context), store }
      const outcomes = checkTogether(folders, { root: 'content', checking })
      expect(outcomes).toHaveLength(folders.length)
      const told = new Map(outcomes.map(({ key: _, day: __, ...each }) => [each.folder, each]))
      for (const each of alone) {
        const expected = store.folder === null ? each : { ...each, submission: undefined }
        expect(JSON.stringify(told.get(each.folder))).toBe(JSON.stringify(expected))
      }
    }
  })
})
