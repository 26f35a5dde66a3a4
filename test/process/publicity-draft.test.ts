import { describe, expect, it } from 'vitest'
import type { Edition } from '../../src/model/corpus.ts'
import { compileDossier } from '../../src/process/dossier.ts'
import { draftList, listsOf } from '../../src/process/publicity-draft.ts'
import { agree, assessment, edition, submission, unitFile, wholeChain } from './example.ts'

interface Situation {
  readonly changes?: Partial<Edition>
  readonly asOf?: string
  readonly total?: number | null
  readonly without?: readonly string[]
}

function draft({ changes = {}, asOf = '2025-10-20', total = 80, without = [] }: Situation) {
  const site = {
    name: '站',
    host: 'https://example.com',
    base: '/',
    issuer: '秘书处',
    sampleDate: undefined,
    email: undefined,
  }
  const corpus = { site, guides: [], editions: [edition({ publicity: null, ...changes })] }
  const dossier = compileDossier(corpus, { asOf, sha256: () => 'hash', assess: () => [assessment(total)] })
  const [first] = dossier.editions
  if (!first) throw new Error('one edition')
  return draftList(first, { asOf, without })
}

describe('the draft of the list', () => {
  it('lists what the whole chain forwarded and the panel scored', () => {
    const { listed, leftOut } = draft({})
    expect(listed).toEqual([
      {
        number: 1,
        track: 'fmea',
        slug: 'press-in',
        company: '示例轴承有限公司',
        title: '轴承压装 PFMEA',
        kind: 'PFMEA',
        unit: '保定市莲池区市场监督管理局',
        total: 80,
        rank: null,
        reason: '逐级同意推荐；总分 80',
      },
    ])
    expect(leftOut).toEqual([])
    expect(listsOf({ listed, leftOut })).toEqual({ practice: [], fmea: ['press-in'] })
  })

  it.each<[string, Situation, string]>([
    ['without a total', { total: null }, '还缺：还需 3 份评审表'],
    ['before the province spoke', { asOf: '2025-09-09' }, '还缺：河北省市场监督管理局的推荐意见'],
    [
      'without the stamped scan',
      { changes: { recommendations: [...wholeChain.slice(0, 2), unitFile('13', [agree('2025-09-10')])] } },
      '缺盖章扫描件',
    ],
    [
      'when withdrawn',
      {
        changes: {
          submissions: [
            {
              ...submission,
              form: { ...submission.form, withdrawal: { date: '2025-10-01', reason: '停产' } },
            },
          ],
        },
      },
      '已撤回',
    ],
    ['when a person leaves it out', { without: ['press-in'] }, '由人决定不列入'],
  ])('lists nothing %s, and says why', (_, situation, reason) => {
    const { listed, leftOut } = draft(situation)
    expect(listed).toEqual([])
    expect(leftOut.map((each) => each.slug)).toEqual(['press-in'])
    expect(leftOut[0]?.reason).toContain(reason)
  })

  it('can be drafted anew where a list is there', () => {
    expect(draft({ changes: { publicity: edition().publicity }, asOf: '2025-12-20' }).listed).toHaveLength(1)
  })
})
