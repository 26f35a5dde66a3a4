import { describe, expect, it } from 'vitest'
import { breachesOf } from '../../../src/compute/scoring/breaches.ts'
import type { ReviewSheet } from '../../../src/model/review.ts'
import { edition, origin, practice, sheet } from '../edition.ts'

const delivered = {
  parameter: 'clearance',
  stage: '出厂',
  time: null,
  manner: null,
  sample: { values: [9, 10, 11], from: origin },
} as const

/** Only data at t = 0: Ic is capped at 70. */
const breachesWith = (reviews: readonly ReviewSheet[]) =>
  breachesOf(edition([practice({ consistency: [delivered] })], reviews))

describe('sheets above a cap', () => {
  it('are found with the score and the sentence', () => {
    expect(breachesWith([sheet({ Ic: 70.1, C: 99 }), sheet({ Ic: 70 }, { reviewer: 'E02' })])).toEqual([
      {
        kind: 'cap',
        file: 'reviews/bearing/E01.md',
        criterion: expect.objectContaining({ id: 'Ic', weight: 20 }),
        score: 70.1,
        cap: { max: 70, conditions: ['仅出厂数据'], reasons: ['出厂时一致性较好。'] },
      },
    ])
  })

  it.each([
    { name: 'basic requirements it finds unmet', options: { unmet: ['Ic'] as const }, max: 40 },
    { name: 'fabrication it reports', options: { fabricated: ['Ic'] }, max: 0 },
  ])('are bound by $name', ({ options, max }) => {
    const reviews = ['E02', 'E03', 'E04'].map((reviewer) => sheet({ Ic: 0 }, { reviewer }))
    expect(breachesWith([sheet({ Ic: 60 }, options), ...reviews])).toMatchObject([
      { score: 60, cap: { max } },
    ])
  })

  it('are not bound by what others found', () => {
    const others = ['E02', 'E03'].map((reviewer) =>
      sheet({ Ic: 30 }, { reviewer, unmet: ['Ic'], fabricated: ['W'] }),
    )
    expect(breachesWith([sheet({ Ic: 60, W: 80 }), ...others])).toEqual([])
  })

  it('are not those of recused reviewers', () => {
    expect(breachesWith([sheet({ Ic: 99 }, { recused: true })])).toEqual([])
  })

  it('may be of a submission that is not there', () => {
    expect(breachesWith([sheet({ Ic: 99 }, { slug: 'nobody' })])).toEqual([])
  })
})

describe('sheets of reviewers who should have recused themselves', () => {
  const employer = practice().form.company

  it('are found with the reason', () => {
    expect(breachesWith([sheet({ Ic: 50 }, { employer })])).toEqual([
      {
        kind: 'recusal',
        file: 'reviews/bearing/E01.md',
        employer,
        conflict: { reviewer: 'E01', kind: 'company', reason: '所在单位与申报企业是同一单位' },
      },
    ])
  })

  it('are not those of reviewers who did', () => {
    expect(breachesWith([sheet({}, { employer, recused: true })])).toEqual([])
  })
})
