import { describe, expect, it } from 'vitest'
import { assess } from '../../../src/compute/assess.ts'
import { advise } from '../../../src/compute/scoring/advice.ts'
import { allScored, edition, practice, sheet } from '../edition.ts'

const slugs = ['a', 'b']
/** Criteria C and G carry no cap: totals are their scores alone. */
const scores = (score: number) => ({ ...allScored(0), C: score, G: score })
const panel = (slug: string, given: readonly number[]) =>
  given.map((score, i) => sheet(scores(score), { slug, reviewer: `E${i + 1}` }))

const year = edition(
  slugs.map((slug) => practice({}, { slug })),
  [...panel('a', [90, 80, 80]), ...panel('b', [86, 81, 81])],
)

describe('advice to the secretariat', () => {
  const { leniency, stability } = advise(year, assess(year))

  it('tells how much higher a reviewer scores than the others', () => {
    // Of six criteria four are equal; on C and G: E1 +10 and +5, E2 and E3 −5 and −2.5.
    expect(leniency).toEqual([
      { reviewer: 'E1', points: expect.closeTo((2 * 10 + 2 * 5) / 12, 10), scores: 12 },
      { reviewer: 'E2', points: expect.closeTo(-(2 * 5 + 2 * 2.5) / 12, 10), scores: 12 },
      { reviewer: 'E3', points: expect.closeTo(-(2 * 5 + 2 * 2.5) / 12, 10), scores: 12 },
    ])
  })

  it('tells the ranks with one sheet left out', () => {
    // Means 83.33 and 82.67; without E1 a has 80, without another 85; b 81 or 83.5.
    expect(stability).toEqual([
      { slug: 'a', rank: 1, best: 1, worst: 2 },
      { slug: 'b', rank: 2, best: 1, worst: 2 },
    ])
  })

  it('says nothing on submissions without a rank', () => {
    const early = edition([practice()], [sheet(allScored(80))])
    expect(advise(early, assess(early))).toEqual({ leniency: [], stability: [] })
  })
})
