import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { check } from '../../src/pipeline/check.ts'
import { newEdition } from '../../src/pipeline/new/edition.ts'
import { newObjection, newReview } from '../../src/pipeline/new/sheet.ts'
import { newSubmission } from '../../src/pipeline/new/submission.ts'

let root = ''
beforeAll(() => {
  root = join(mkdtempSync(join(tmpdir(), 'kekao-new-')), 'content')
  cpSync(join(import.meta.dirname, '../../content'), root, { recursive: true })
})
afterAll(() => rmSync(join(root, '..'), { recursive: true }))

const options = () => ({ root, year: '2025', asOf: undefined, dryRun: false })
const complaintsAbout = (path: string) => check({ root, asOf: undefined, paths: [path] }).complaints

describe('what is begun blank', () => {
  it.each([
    [
      'a practice',
      () => newSubmission('practice', 'blank-practice', options()),
      ['企业名称', '统一社会信用代码', '声明'],
    ],
    [
      'an FMEA case',
      () => newSubmission('fmea', 'blank-case', options()),
      ['案例名称', '工作表', '评分标准'],
    ],
    ['a score sheet', () => newReview('gaas-laser', 'E13', options()), ['单位', '日期', 'Ic']],
    ['an objection', () => newObjection('gaas-laser', options()), ['实名', '理由', '结论']],
  ])('%s: the check names what to fill in and nothing else', async (_, begin, labels) => {
    const path = await begin()
    const complaints = complaintsAbout(path.slice(root.length + 1))
    const errors = complaints.filter(({ severity }) => severity === 'error')
    expect(new Set(errors.map(({ rule }) => rule))).toEqual(new Set(['blank-field']))
    const told = complaints.map((each) => each.message).join('\n')
    for (const label of labels) expect(told).toContain(label)
    rmSync(path)
  })

  it('numbers objections on', async () => {
    expect(await newObjection('gaas-laser', { ...options(), dryRun: true })).toMatch(/003\.md$/)
  })

  it('takes rules over into a new edition, not submissions', async () => {
    const { files, toFill } = await newEdition('2026', { root, dryRun: false })
    expect(files).toHaveLength(4)
    expect(readFileSync(join(root, 'editions/2026/edition.yaml'), 'utf8')).toMatch(/^年度: "2026"$/m)
    const blanks = complaintsAbout('editions/2026').filter(({ severity }) => severity === 'error')
    expect(blanks.map(({ rule, line }) => [rule, line])).toEqual(
      toFill.filter(({ file }) => file.endsWith('edition.yaml')).map(({ line }) => ['blank-field', line]),
    )
    expect(toFill.map(({ text }) => text)).toEqual([
      expect.stringContaining('文号'),
      expect.stringContaining('发布日期'),
      expect.stringContaining('截止日期'),
      expect.stringContaining('推荐截止时间为2026年'),
      expect.stringContaining('2026年'),
    ])
    rmSync(join(root, 'editions/2026'), { recursive: true })
  })
})

describe('what cannot be begun', () => {
  it.each([
    ['a submission that is there already', () => newSubmission('practice', 'gaas-laser', options()), 2],
    ['a sheet for nobody', () => newReview('no-such-case', 'E01', options()), 3],
    ['an edition that is there already', () => newEdition('2025', { root, dryRun: false }), 2],
    ['an edition that is no year', () => newEdition('next', { root, dryRun: false }), 2],
    ['a folder name in capitals', () => newSubmission('practice', 'Gaas Laser', options()), 2],
    ['a reviewer without a code', () => newReview('gaas-laser', '张', options()), 2],
  ])('%s', async (_, begin, exitCode) => {
    await expect(begin()).rejects.toMatchObject({ exitCode })
  })
})
