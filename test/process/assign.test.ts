import { describe, expect, it } from 'vitest'
import { conflictsOn } from '../../src/compute/scoring/conflicts.ts'
import type { Edition } from '../../src/model/corpus.ts'
import type { ReviewSheet } from '../../src/model/review.ts'
import type { Reviewer } from '../../src/model/roles.ts'
import { planReviews } from '../../src/process/assign.ts'
import { compileDossier } from '../../src/process/dossier.ts'
import { assessment, edition, submission } from './example.ts'

const reviewer = (code: string, changes: Partial<Reviewer> = {}): Reviewer => ({
  email: `${code.toLowerCase()}@reviewers.example.com`,
  login: undefined,
  code,
  employer: `示例研究院${code}`,
  place: undefined,
  declared: [],
  years: [],
  ...changes,
})

const sheet = (code: string, changes: Partial<ReviewSheet> = {}): ReviewSheet => ({
  file: `editions/2025/reviews/press-in/${code}.md`,
  slug: 'press-in',
  opinion: [],
  reviewer: code,
  employer: `示例研究院${code}`,
  recusal: { recused: false, reason: '无' },
  basics: undefined,
  scores: {},
  fabricated: [],
  consensus: undefined,
  date: '2025-10-10',
  ...changes,
})

interface Situation {
  readonly reviewers?: readonly Reviewer[]
  readonly changes?: Partial<Edition>
  readonly asOf?: string
  readonly most?: number
}

function plan({
  reviewers = ['E01', 'E02', 'E03'].map((code) => reviewer(code)),
  changes = {},
  asOf = '2025-10-20',
  most,
}: Situation) {
  const site = {
    name: '站',
    host: 'https://example.com',
    base: '/',
    issuer: '秘书处',
    sampleDate: undefined,
    email: undefined,
  }
  const corpus = { site, guides: [], editions: [edition({ publicity: null, reviewers, ...changes })] }
  const [first] = compileDossier(corpus, {
    asOf,
    sha256: () => 'hash',
    assess: (year) =>
      year.submissions.map((each) => ({
        ...assessment(null),
        slug: each.slug,
        conflicts: conflictsOn(
          each,
          year.reviews.filter(({ slug }) => slug === each.slug),
          year,
        ),
      })),
  }).editions
  if (!first) throw new Error('one edition')
  return planReviews(first, {
    asOf,
    perSubmission: 2,
    most: most ?? null,
  })
}

describe('the plan of reviews', () => {
  it('asks as many as wanted, by code', () => {
    expect(plan({}).assignments).toMatchObject([
      { slug: 'press-in', scored: [], planned: ['E01', 'E02'], lacking: 0 },
    ])
  })

  it('does not depend on the order of the table', () => {
    const turned = ['E03', 'E02', 'E01'].map((code) => reviewer(code))
    expect(plan({ reviewers: turned })).toEqual(plan({}))
  })

  it.each<[string, Partial<Reviewer>, string]>([
    ['the company', { employer: submission.form.company }, '同一单位'],
    ['the mail domain', { email: 'e01@example.com' }, '邮箱域名'],
    ['the county', { place: '河北省/保定市/莲池区' }, '同一个县'],
  ])('passes over a reviewer who shares %s', (_, changes, reason) => {
    const [assignment] = plan({
      reviewers: [reviewer('E01', changes), reviewer('E02'), reviewer('E03')],
    }).assignments
    expect(assignment?.planned).toEqual(['E02', 'E03'])
    expect(assignment?.conflicts).toMatchObject([{ reviewer: 'E01' }])
    expect(assignment?.conflicts[0]?.reason).toContain(reason)
  })

  it('sees no conflict in a mail host that anybody may use', () => {
    const form = { ...submission.form, contact: { ...submission.form.contact, email: 'zhang@qq.com' } }
    const changes = { submissions: [{ ...submission, form }] }
    expect(
      plan({ changes, reviewers: [reviewer('E01', { email: 'x@qq.com' })] }).assignments[0]?.conflicts,
    ).toEqual([])
  })

  it('counts the sheets that are in, and does not ask the recused again', () => {
    const reviews = [sheet('E01'), sheet('E02', { recusal: { recused: true, reason: '合作' } })]
    const { assignments, loads } = plan({ changes: { reviews } })
    expect(assignments).toMatchObject([{ scored: ['E01'], planned: ['E03'], lacking: 0 }])
    expect(loads.map(({ reviewer: code, scored, planned }) => [code, scored, planned])).toEqual([
      ['E01', 1, 0],
      ['E02', 0, 0],
      ['E03', 0, 1],
    ])
  })

  it('says how many are lacking', () => {
    expect(plan({ reviewers: [reviewer('E01')] }).assignments[0]).toMatchObject({
      planned: ['E01'],
      lacking: 1,
    })
  })

  it('plans nothing before the province has forwarded', () => {
    expect(plan({ asOf: '2025-09-09' }).assignments).toEqual([])
  })

  it('names the bottleneck and its mend', () => {
    expect(plan({ reviewers: [reviewer('E01')] }).bottlenecks).toEqual([
      {
        slugs: ['press-in'],
        reviewers: ['E01'],
        wanted: 2,
        possible: 1,
        message: 'press-in 共还需 2 份评审表，只有 1 位专家可派（E01），最多能有 1 份，缺 1 份',
        mend: '在 roles.yaml 里增加与它无利害关系的专家（至少再有 1 份的余量），或用 --per 减少每份申报的评审表',
      },
    ])
    expect(plan({}).bottlenecks).toEqual([])
  })

  it('gives nobody more than asked, and says what that leaves undone', () => {
    const another = (slug: string) => ({ ...submission, slug })
    const submissions = ['a', 'b', 'c'].map(another)
    const recommendations = edition().recommendations.map((unit) => ({
      ...unit,
      items: submissions.flatMap(({ slug }) => unit.items.map((item) => ({ ...item, slug }))),
    }))
    const { assignments, loads, bottlenecks } = plan({
      most: 1,
      changes: { submissions, recommendations },
    })
    expect(loads.map(({ planned }) => planned)).toEqual([1, 1, 1])
    expect(assignments.map(({ lacking }) => lacking).reduce((sum, each) => sum + each, 0)).toBe(3)
    expect(bottlenecks).toMatchObject([{ slugs: ['a', 'b', 'c'], wanted: 6, possible: 3 }])
    expect(bottlenecks[0]?.mend).toContain('--most')
  })
})
