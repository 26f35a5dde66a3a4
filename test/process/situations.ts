import type { Edition } from '../../src/model/corpus.ts'
import type { Standing, StandingReason } from '../../src/model/dossier.ts'
import type { FmeaCase } from '../../src/model/fmea.ts'
import type { RecommendationItem } from '../../src/model/recommendation.ts'
import { compileDossier } from '../../src/process/dossier.ts'
import { agree, assessment, edition, objection, submission, unitFile, wholeChain } from './example.ts'

/** The circumstances of the one submission of `example.ts`. */
export interface Situation {
  readonly asOf: string
  readonly edition?: Partial<Edition>
  readonly form?: Partial<FmeaCase>
  readonly total?: number | null
}

/** Where the submission stands. */
export function standingIn({ asOf, edition: changes, form, total = 80 }: Situation): Standing {
  const handedIn = { ...submission, form: { ...submission.form, ...form } }
  const site = { name: '站', host: 'https://example.com', base: '/', issuer: '秘书处' }
  const corpus = {
    site: { ...site, sampleDate: undefined, email: undefined },
    guides: [],
    editions: [edition({ submissions: [handedIn], ...changes })],
  }
  const dossier = compileDossier(corpus, { asOf, sha256: () => 'hash', assess: () => [assessment(total)] })
  const found = dossier.editions[0]?.entries[0]?.standing
  if (!found) throw new Error('the edition has one entry')
  return found
}

export const said = (code: string, ...items: readonly Partial<RecommendationItem>[]) =>
  unitFile(
    code,
    items.map((item) => ({ ...agree('2025-08-01'), ...item })),
  )

const sentBack = { conclusion: '退回修改', opinion: '缺退化数据', date: '2025-08-05' } as const
export const recognition = { number: '示例〔2025〕1号', date: '2025-12-01', amendments: [] }
const amended = (kind: '更正' | '撤销') => ({
  ...recognition,
  amendments: [{ slug: submission.slug, kind, date: '2026-02-01', reason: '数据不实' }],
})

/** One situation for every reason there is. */
export const situations: Record<StandingReason, Situation> = {
  withdrawn: { asOf: '2025-08-05', form: { withdrawal: { date: '2025-08-05', reason: '产品停产' } } },
  undated: { asOf: '2025-07-19', form: { handedInOn: undefined } },
  notYetHandedIn: { asOf: '2025-07-19' },
  declined: {
    asOf: '2025-08-06',
    edition: { recommendations: [said('130606', { ...sentBack, conclusion: '不予推荐' })] },
  },
  returned: { asOf: '2025-08-06', edition: { recommendations: [said('130606', sentBack)] } },
  awaitingUnit: { asOf: '2025-07-21' },
  awaitingUnitAgain: {
    asOf: '2025-08-11',
    form: { handedInOn: '2025-08-10' },
    edition: { recommendations: [said('130606', {}), said('1306', sentBack)] },
  },
  awaitingNextUnit: { asOf: '2025-08-21' },
  tooLate: { asOf: '2025-10-01', edition: { recommendations: wholeChain.slice(0, 2) } },
  chainGaps: {
    asOf: '2025-10-02',
    edition: {
      recommendations: [
        said('130606', { date: '2025-08-25' }),
        said('1306', { date: '2025-08-20' }),
        said('13', { date: '2025-10-01' }),
      ],
    },
  },
  awaitingReview: { asOf: '2025-09-11', total: null },
  reviewed: { asOf: '2025-10-20', edition: { publicity: null } },
  leftOut: {
    asOf: '2025-11-18',
    edition: { publicity: { ...listed(), lists: { practice: [], fmea: [] } } },
  },
  objectionUpheld: {
    asOf: '2025-11-28',
    edition: { objections: [objection({ outcome: '成立', handledOn: '2025-11-28' })] },
  },
  objectionOpen: { asOf: '2025-11-19', edition: { objections: [objection({})] } },
  awaitingPublicity: { asOf: '2025-11-17' },
  inPublicity: { asOf: '2025-11-18' },
  awaitingDecision: { asOf: '2025-11-25' },
  decidedTooEarly: { asOf: '2025-11-25', edition: { recognition: { ...recognition, date: '2025-11-24' } } },
  revoked: { asOf: '2026-02-01', edition: { recognition: amended('撤销') } },
  corrected: { asOf: '2026-02-01', edition: { recognition: amended('更正') } },
  recognised: { asOf: '2025-12-01', edition: { recognition } },
}

function listed() {
  const { publicity } = edition()
  if (!publicity) throw new Error('the example has a list')
  return publicity
}
