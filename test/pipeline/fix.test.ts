import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { fix } from '../../src/pipeline/fix.ts'

const change = z.strictObject({ replace: z.string(), with: z.string() })
const cases = z
  .array(change.extend({ name: z.string(), mended: z.string().optional(), also: change.optional() }))
  .parse(parse(readFileSync(join(import.meta.dirname, '../fixtures/fixes/practice.yaml'), 'utf8')))

const folder = 'editions/2025/practices/pump'
const clean = readFileSync(join(import.meta.dirname, '../fixtures/clean', folder, 'index.md'), 'utf8')
let root = ''
let index = ''
/** Enough of the clean content for one submission to be checked. */
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'kekao-fix-'))
  index = join(root, folder, 'index.md')
  for (const part of [
    'site.yaml',
    'editions/2025/edition.yaml',
    'editions/2025/notice.md',
    'editions/2025/rubrics',
    folder,
  ]) {
    mkdirSync(join(root, part, '..'), { recursive: true })
    cpSync(join(import.meta.dirname, '../fixtures/clean', part), join(root, part), { recursive: true })
  }
})
afterAll(() => rmSync(root, { recursive: true }))

function swap(text: string, { replace, with: other }: z.output<typeof change>): string {
  expect(text.split(replace)).toHaveLength(2)
  return text.replace(replace, () => other)
}

const writings: [string, (text: string) => string][] = [
  ['LF', (text) => text],
  ['BOM and CRLF', (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`],
]

describe.each(writings)('safe mends in a file with %s', (_, write) => {
  test.each(cases)('$name', async ({ mended, also, ...broken }) => {
    const base = also ? swap(clean, also) : clean
    writeFileSync(index, write(swap(base, broken)))
    const after = write(mended === undefined ? swap(base, broken) : swap(base, { ...broken, with: mended }))
    const options = { root, asOf: '2025-12-01', paths: [] }
    const dry = await fix({ ...options, dryRun: true })
    expect(readFileSync(index, 'utf8')).toBe(write(swap(base, broken)))
    const made = await fix({ ...options, dryRun: false })
    expect(readFileSync(index, 'utf8')).toBe(after)
    expect(made.files).toEqual(mended === undefined ? [] : [`${folder}/index.md`])
    expect(dry).toMatchObject({ files: made.files, mended: made.mended, difference: made.difference })
    expect(made.remaining.complaints.filter(({ edits }) => edits)).toEqual([])
    expect(made.remaining.complaints).toEqual(dry.remaining.complaints)
  })
})

test('of the paths not asked for nothing is touched', async () => {
  const broken = clean.replace('2025-08-20', '2025/8/20')
  writeFileSync(index, broken)
  const { files } = await fix({ root, asOf: '2025-12-01', paths: ['site.yaml'], dryRun: false })
  expect(files).toEqual([])
  expect(readFileSync(index, 'utf8')).toBe(broken)
})

test('the difference shows the changed lines', async () => {
  writeFileSync(index, clean.replace('2025-08-20', '2025/8/20').replace('## 其他说明\n\n无', '## 其他说明'))
  const { difference, mended } = await fix({ root, asOf: '2025-12-01', paths: [], dryRun: true })
  expect(mended).toBe(2)
  expect(difference).toBe(
    [
      `--- ${folder}/index.md`,
      `+++ ${folder}/index.md`,
      '@@ 第 17 行 @@',
      '-提交日期: 2025/8/20',
      '+提交日期: 2025-08-20',
      '@@ 第 87 行 @@',
      '+无',
      '+',
      '',
    ].join('\n'),
  )
})
