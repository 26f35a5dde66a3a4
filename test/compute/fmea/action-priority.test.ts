import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actionPriorityOf, isRated, rate } from '../../../src/compute/fmea/action-priority.ts'
import table from '../../../src/compute/fmea/action-priority-2019.json' with { type: 'json' }
import { ACTION_PRIORITIES } from '../../../src/model/worksheet.ts'

const scale = Array.from({ length: 10 }, (_, i) => i + 1)
const all = scale.flatMap((s) => scale.flatMap((o) => scale.map((d) => ({ s, o, d }))))

describe('action priority of the AIAG & VDA FMEA Handbook (2019)', () => {
  it('has 318 H, 214 M and 468 L cells', () => {
    const count = (letter: string) => all.filter((ratings) => actionPriorityOf(ratings) === letter).length
    expect(ACTION_PRIORITIES.map(count)).toEqual([318, 214, 468])
  })

  it('agrees in every cell with the banded table as the handbook prints it', () => {
    const within = (band: string, rating: number) => {
      const [low = 0, high = low] = band.replace(/^[SO]/, '').split('-').map(Number)
      return rating >= low && rating <= high
    }
    const banded = ({ s, o, d }: (typeof all)[number]) => {
      const bySeverity = Object.entries(table.bands).find(([band]) => within(band, s))
      const letters = Object.entries(bySeverity?.[1] ?? {}).find(([band]) => within(band, o))
      return letters?.[1].charAt(table.detection_bands.findIndex((band) => within(band, d)))
    }
    expect(all.map(actionPriorityOf)).toEqual(all.map(banded))
  })

  // Cells as the handbook prints them.
  it.each([
    { s: 10, o: 1, d: 10, ap: 'L' },
    { s: 9, o: 4, d: 1, ap: 'M' },
    { s: 8, o: 5, d: 2, ap: 'M' },
    { s: 8, o: 3, d: 2, ap: 'L' },
    { s: 7, o: 8, d: 1, ap: 'H' },
    { s: 6, o: 8, d: 4, ap: 'M' },
    { s: 3, o: 8, d: 5, ap: 'M' },
    { s: 1, o: 10, d: 10, ap: 'L' },
  ])('S $s O $o D $d is $ap', ({ ap, ...ratings }) => {
    expect(rate(ratings)).toEqual({ ...ratings, rpn: ratings.s * ratings.o * ratings.d, ap })
  })

  it('never falls when a rating rises', () => {
    const rating = fc.integer({ min: 1, max: 10 })
    const level = (s: number, o: number, d: number) =>
      -ACTION_PRIORITIES.indexOf(actionPriorityOf({ s, o, d }))
    fc.assert(
      fc.property(fc.tuple(rating, rating, rating), fc.tuple(rating, rating, rating), (one, other) => {
        const lower = one.map((each, i) => Math.min(each, other[i] ?? each))
        const [s = 1, o = 1, d = 1] = lower
        expect(level(...one)).toBeGreaterThanOrEqual(level(s, o, d))
      }),
      { numRuns: 2000 },
    )
  })

  it.each([0, 11, 2.5, Number.NaN])('does not rate %s', (rating) => {
    expect(isRated({ s: rating, o: 1, d: 1 })).toBe(false)
    expect(() => actionPriorityOf({ s: rating, o: 1, d: 1 })).toThrow()
  })
})
