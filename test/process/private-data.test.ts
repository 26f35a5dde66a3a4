import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Contact } from '../../src/model/contact.ts'
import type { Dossier } from '../../src/model/dossier.ts'
import type {
  ListRow,
  PublicCase,
  PublicEdition,
  PublicObjection,
  PublicWithdrawal,
} from '../../src/model/public.ts'
import type { Objection } from '../../src/model/publicity.ts'
import type { ReviewSheet } from '../../src/model/review.ts'
import type { Submission } from '../../src/model/submission.ts'
import { knowledgeOf } from '../../src/pipeline/leak/knowledge.ts'
import { createSearch } from '../../src/pipeline/leak/search.ts'
import { compileDossier } from '../../src/process/dossier.ts'
import { publicView } from '../../src/process/public-view.ts'
import { assessment, edition, objection, submission, unitFile } from './example.ts'

/** Names under which private data stands in the working content. */
type PrivateKey =
  | keyof Pick<Contact, 'position'>
  | keyof Pick<Objection, 'objector' | 'facts' | 'handling'>
  | keyof Pick<ReviewSheet, 'reviewer' | 'employer' | 'scores' | 'opinion' | 'recusal'>
  | keyof Pick<Submission, 'file' | 'form'>
  | 'contact'
  | 'address'
  | 'conflicts'
  | 'flags'
  | 'recommendations'
  | 'reviews'
  | 'reviewers'
  | 'standing'

type KeysOf<T> = T extends unknown ? keyof T : never
type PublicKey = KeysOf<PublicCase | PublicWithdrawal | ListRow | PublicObjection | PublicEdition>

/** Does not compile once a public type has a place for private data. */
const places: readonly Extract<PublicKey, PrivateKey>[] = []

/** A word that nobody says by chance. */
const secret = (kind: string, i: number): string => `秘${kind}${i}密`

interface Situation {
  readonly stage: 'listed' | 'unlisted' | 'draft' | 'withdrawn'
  readonly total: number
}

const situations = fc.array(
  fc.record<Situation>({
    stage: fc.constantFrom('listed', 'unlisted', 'draft', 'withdrawn'),
    total: fc.integer({ min: 4001, max: 9999 }).map((hundredths) => hundredths / 100),
  }),
  { minLength: 1, maxLength: 5 },
)
const settings = fc.record({ showTotals: fc.boolean(), showUscc: fc.boolean() })
const days = fc.constantFrom(
  '2025-07-01',
  '2025-10-01',
  '2025-11-17',
  '2025-11-18',
  '2025-11-24',
  '2026-01-05',
)

const submissionOf = ({ stage }: Situation, i: number): Submission => ({
  ...submission,
  slug: `case-${i}`,
  form: {
    ...submission.form,
    company: `示例${i}号公司`,
    title: `案例${i}号名称`,
    address: `河北省保定市莲池区${secret('址', i)}`,
    uscc: secret('码', i),
    contact: {
      name: secret('名', i),
      phone: secret('话', i),
      position: secret('职', i),
      email: secret('邮', i),
    },
    handedInOn: stage === 'draft' ? undefined : '2025-07-20',
    withdrawal: stage === 'withdrawn' ? { date: '2025-08-01', reason: secret('因', i) } : undefined,
  },
})

const sheetOn = (slug: string, i: number): ReviewSheet => ({
  file: `editions/2025/reviews/${slug}/E01.md`,
  slug,
  opinion: [{ kind: 'paragraph', children: [{ kind: 'text', text: secret('评', i) }] }],
  reviewer: secret('专', i),
  employer: secret('单', i),
  recusal: { recused: true, reason: secret('避', i) },
  basics: undefined,
  scores: { Ic: 71.3 },
  fabricated: [],
  consensus: { Ic: secret('议', i) },
  date: '2025-10-10',
})

function dossierOf(
  all: readonly Situation[],
  {
    publicity,
    asOf,
  }: { readonly publicity: { showTotals: boolean; showUscc: boolean }; readonly asOf: string },
): Dossier {
  const base = edition()
  const submissions = all.map(submissionOf)
  const listed = submissions.filter((_, i) => all[i]?.stage === 'listed').map(({ slug }) => slug)
  const items = submissions.map(({ slug }, i) => ({
    slug,
    conclusion: '同意推荐' as const,
    opinion: secret('见', i),
    date: '2025-08-01',
    scan: `scans/${secret('扫', i)}.pdf`,
  }))
  const year = edition({
    settings: { ...base.settings, publicity: { workingDays: 5, ...publicity } },
    submissions,
    recommendations: ['130606', '1306', '13'].map((code, i) => ({
      ...unitFile(code, items),
      contact: secret('经', i),
      phone: secret('办', i),
    })),
    reviews: submissions.map(({ slug }, i) => sheetOn(slug, i)),
    reviewers: [
      {
        email: secret('箱', 0),
        login: secret('登', 0),
        code: secret('专', 0),
        employer: secret('单', 0),
        place: secret('地', 0),
        declared: [secret('申', 0)],
        years: [],
      },
    ],
    ...(base.publicity && { publicity: { ...base.publicity, lists: { practice: [], fmea: listed } } }),
    objections: submissions.map(({ slug }, i) =>
      objection({
        number: String(i).padStart(3, '0'),
        subject: slug,
        objector: {
          kind: '个人',
          name: secret('诉', i),
          sealed: false,
          evidence: true,
          phone: secret('电', i),
        },
        facts: [{ kind: 'paragraph', children: [{ kind: 'text', text: secret('实', i) }] }],
        handling: secret('处', i),
      }),
    ),
  })
  const site = {
    name: '站',
    host: 'https://example.com',
    base: '/',
    issuer: '秘书处',
    sampleDate: undefined,
    email: undefined,
  }
  return compileDossier(
    { site, guides: [], editions: [year] },
    {
      asOf,
      sha256: () => 'hash',
      assess: () =>
        submissions.map(({ slug }, i) => ({
          ...assessment(all[i]?.total ?? null),
          slug,
          flags: [{ kind: 'conflict', criterion: null, reviewers: [], text: secret('旗', i) }],
          conflicts: [{ reviewer: secret('专', i), kind: 'company', reason: secret('避', i) }],
        })),
    },
  )
}

const viewOf = (dossier: Dossier): string =>
  JSON.stringify(
    publicView(dossier, {
      photos: new Map(),
      downloads: new Map(),
      reference: { rules: [], forms: [], formulas: [] },
    }),
  )

describe('the public view of any dossier', () => {
  it('has no place for private data', () => {
    expect(places).toEqual([])
  })

  it('says nothing private', () => {
    fc.assert(
      fc.property(situations, settings, days, (all, publicity, asOf) => {
        const dossier = dossierOf(all, { publicity, asOf })
        const text = viewOf(dossier)
        const said = text.match(/秘.\d+密/gu) ?? []
        expect(said.filter((each) => !(publicity.showUscc && each.startsWith('秘码')))).toEqual([])
        const isOut = asOf >= '2025-11-18'
        for (const [i, { stage, total }] of all.entries()) {
          const isPublic = isOut && stage === 'listed'
          expect(text.includes(`示例${i}号公司`)).toBe(isPublic)
          expect(text.includes(`案例${i}号名称`)).toBe(isPublic)
          expect(text.includes(secret('码', i))).toBe(isPublic && publicity.showUscc)
          const same = all.some((each) => each !== all[i] && each.total === total)
          if (!same) expect(text.includes(`"total":${total}`)).toBe(isPublic && publicity.showTotals)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('passes the leak gate, and what is not public does not', () => {
    fc.assert(
      fc.property(situations, settings, days, (all, publicity, asOf) => {
        const dossier = dossierOf(all, { publicity, asOf })
        const search = createSearch(knowledgeOf(dossier))
        expect(search(viewOf(dossier))).toEqual([])
        for (const kind of ['名', '话', '邮', '经', '办', '诉', '电', '单', '箱'])
          expect(search(`说出${secret(kind, 0)}来`), kind).toHaveLength(1)
      }),
      { numRuns: 30 },
    )
  })
})
