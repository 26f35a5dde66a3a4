import { describe, expect, it } from 'vitest'
import type { Edition } from '../../src/model/corpus.ts'
import { compileDossier } from '../../src/process/dossier.ts'
import { publicView } from '../../src/process/public-view.ts'
import { assessment, edition, objection, submission } from './example.ts'

function view(changes: Partial<Edition>, asOf = '2025-11-20') {
  const corpus = {
    site: {
      name: '站',
      host: 'https://example.com',
      base: '/',
      issuer: '秘书处',
      sampleDate: '2025-11-20',
      email: undefined,
    },
    guides: [],
    editions: [edition(changes)],
  }
  const dossier = compileDossier(corpus, {
    asOf,
    sha256: (text) => `hash of ${text}`,
    assess: () => [assessment(80)],
  })
  const [first] = publicView(dossier, {
    photos: new Map(),
    downloads: new Map(),
    reference: { rules: [], forms: [], formulas: [] },
  }).editions
  if (!first) throw new Error('one edition')
  return first
}

describe('the public view', () => {
  it('shows a listed case with its stage', () => {
    expect(view({}).cases.map(({ slug, stage }) => [slug, stage])).toEqual([[submission.slug, 'inPublicity']])
  })

  it('shows nothing of a list before it is made public', () => {
    expect(view({}, '2025-11-17')).toMatchObject({ publicity: null, cases: [] })
    expect(view({}, '2025-11-18').cases).toHaveLength(1)
  })

  it.each([
    ['a draft', { submissions: [{ ...submission, form: { ...submission.form, handedInOn: undefined } }] }],
    ['a submission that is not listed', { publicity: null }],
    ['a declined submission', { recommendations: [] }],
  ])('has no page for %s', (_, changes) => {
    expect(view(changes).cases).toEqual([])
  })

  it('holds nothing private', () => {
    const text = JSON.stringify(view({ objections: [objection({})] }))
    const { contact, address, uscc } = submission.form
    for (const value of [contact.name, contact.phone, contact.email, address, uscc])
      expect(text).not.toContain(value)
    for (const value of ['示例同业有限公司', '13900000001', '李示例', '材料齐全', '只给专家看'])
      expect(text).not.toContain(value)
  })

  it('shows objections as they stood on the day, never who objected', () => {
    const objections = [objection({ outcome: '不成立', handledOn: '2025-11-21' })]
    const outcomes = (asOf: string) =>
      view({ objections }, asOf).publicity?.objections.map((each) => each.outcome)
    expect(outcomes('2025-11-18')).toEqual([])
    expect(outcomes('2025-11-20')).toEqual(['核实中'])
    expect(outcomes('2025-11-21')).toEqual(['不成立'])
  })

  it('publishes total and credit code only where the edition says so', () => {
    const { settings } = edition()
    const open = { ...settings, publicity: { workingDays: 5, showTotals: true, showUscc: true } }
    expect(view({}).cases[0]).toMatchObject({ total: null, uscc: null })
    expect(view({ settings: open }).cases[0]).toMatchObject({ total: 80, uscc: submission.form.uscc })
  })

  it('freezes the list over names and order', () => {
    expect(view({}).publicity?.listHash).toBe(`hash of fmea\tpress-in\t示例轴承有限公司\t轴承压装 PFMEA`)
  })
})
