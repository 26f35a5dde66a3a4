import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askSubmission } from '../../src/cli/ask-submission.ts'
import { check } from '../../src/pipeline/check.ts'
import { newSubmission } from '../../src/pipeline/new/submission.ts'

let root = ''
beforeAll(() => {
  root = join(mkdtempSync(join(tmpdir(), 'kekao-ask-')), 'content')
  cpSync(join(import.meta.dirname, '../fixtures/clean'), root, { recursive: true })
})
afterAll(() => rmSync(join(root, '..'), { recursive: true }))

const options = () => ({ root, year: '2025', asOf: undefined, dryRun: false })
const nothing = { slug: undefined, opening: {} }

/** Answers line by line, as typed by a person who sees the questions. */
async function talk(
  answers: readonly string[],
  { track = 'practice', given = nothing }: Partial<Parameters<typeof asked>[0]> = {},
) {
  const [input, output] = [new PassThrough(), new PassThrough()]
  input.end(answers.map((each) => `${each}\n`).join(''))
  const begun = asked({ track, given, dialogue: { input, output } })
  const settled = await begun.then(
    (value) => ({ value, problem: null }),
    (problem: unknown) => ({ value: null, problem }),
  )
  output.end()
  return { ...settled, seen: await text(output) }
}

interface Asked {
  readonly track: 'practice' | 'fmea'
  readonly given: Parameters<typeof askSubmission>[1]
  readonly dialogue: Parameters<typeof askSubmission>[2]['dialogue']
}

const asked = ({ track, given, dialogue }: Asked) =>
  askSubmission(track, given, { options: options(), dialogue })

describe('a submission begun on a terminal', () => {
  it('asks for name, company, product, industry and unit', async () => {
    const { value, seen } = await talk([
      'new-pump',
      '河北示例泵业有限公司',
      '示例泵',
      '2',
      '河北省/保定市/莲池区',
    ])
    expect(value).toEqual({
      slug: 'new-pump',
      opening: {
        company: '河北示例泵业有限公司',
        title: '示例泵',
        industry: '高端装备',
        unit: '河北省/保定市/莲池区',
      },
    })
    expect(seen).toContain('  1  新能源汽车\n  2  高端装备\n  3  其他\n')
    expect(seen).toContain('推荐产品的名称')
  })

  it('asks again for what will not do, saying why', async () => {
    const { value, seen } = await talk([
      'New Pump',
      '',
      'new-pump',
      '',
      '',
      '酿造',
      '其他',
      '河北省/不存在市',
      '130606',
    ])
    expect(value).toMatchObject({
      slug: 'new-pump',
      opening: { company: undefined, title: undefined, industry: '其他', unit: '河北省/保定市/莲池区' },
    })
    expect(seen).toContain('文件夹名称“New Pump”不合适')
    expect(seen).toContain('行业“酿造”不在本年度的清单里')
    expect(seen).toMatch(/找不到“不存在市”[\s\S]*保定市/)
  })

  it('asks nothing that the command line has said', async () => {
    const opening = { company: '甲示例公司', title: '案例', industry: '其他', unit: '130606' }
    const { value, seen } = await talk([], { track: 'fmea', given: { slug: 'case', opening } })
    expect(value).toEqual({ slug: 'case', opening })
    expect(seen).toBe('')
  })

  it('writes nothing when the person goes away', async () => {
    const { problem } = await talk(['new-pump', '河北示例泵业有限公司'])
    expect(problem).toMatchObject({ exitCode: 2, message: expect.stringContaining('没有答完') })
  })
})

describe('what is known at the opening', () => {
  it.each([
    ['practice', '  名称: "示例“泵”: #1"'],
    ['fmea', '案例名称: "示例“泵”: #1"'],
  ] as const)('is filled in for a %s, and the check asks for the rest alone', async (track, line) => {
    const opening = { company: '河北示例泵业有限公司', title: '示例“泵”: #1', industry: '2', unit: '130606' }
    const path = await newSubmission(track, `opened-${track}`, options(), opening)
    const written = readFileSync(path, 'utf8')
    for (const each of [
      line,
      '企业名称: "河北示例泵业有限公司"',
      '行业: "高端装备"',
      '推荐单位: "河北省/保定市/莲池区"',
    ])
      expect(written).toContain(`\n${each}  # `)
    const { complaints } = check({ root, asOf: undefined, paths: [path.slice(root.length + 1)] })
    const errors = complaints.filter(({ severity }) => severity === 'error')
    expect(new Set(errors.map(({ rule }) => rule))).toEqual(new Set(['blank-field']))
    for (const known of ['企业名称', '行业', '推荐单位'])
      expect(errors.map(({ message }) => message).join('\n')).not.toContain(known)
  })

  it("lists the edition's industries and provinces in the help", async () => {
    const written = readFileSync(await newSubmission('practice', 'blank', options()), 'utf8')
    expect(written).toMatch(/^行业: {2}# .*可选：新能源汽车、高端装备、其他$/m)
    expect(written).toMatch(/^推荐单位: {2}# .*省（市）可选：河北省、天津市$/m)
  })

  it.each([
    ['an industry of no list', { industry: '酿造' }, '可选：新能源汽车'],
    ['an industry beyond the list', { industry: '9' }, '可选：新能源汽车'],
    ['a unit of another province', { unit: '广东省/广州市' }, '河北省'],
  ])('refuses %s', async (_, opening, mend) => {
    await expect(newSubmission('practice', 'refused', options(), opening)).rejects.toMatchObject({
      exitCode: 2,
      mend: expect.stringContaining(mend),
    })
  })
})
