import { describe, expect, it } from 'vitest'
import { disagreementOn } from '../../../src/compute/scoring/disagreement.ts'
import { panelOf } from '../../../src/compute/scoring/sheets.ts'
import { settings, sheet } from '../edition.ts'

const criterion = {
  id: 'Ic',
  name: '关键性能一致性',
  symbol: 'Ic',
  weight: 20,
  fullMarks: 100,
  requirements: [],
  bands: [],
}

/** Flags on sheets handed in on consecutive days. */
const flagsOn = (scores: readonly number[], { fullMarks = 100, disagreement = 20 } = {}) => {
  const sheets = scores.map((score, i) =>
    sheet({ Ic: score }, { reviewer: `E${i + 1}`, date: `2025-10-0${i + 1}` }),
  )
  const { counting } = panelOf(sheets.toReversed(), [])
  return disagreementOn({ ...criterion, fullMarks }, counting, { ...settings.review, disagreement })
}

describe('disagreement', () => {
  it.each([
    { name: 'close scores', scores: [80, 85, 90], flagged: false },
    { name: 'a range of 20 %', scores: [72, 80, 92], flagged: true },
    { name: 'a range just below', scores: [71, 80, 90.9], flagged: false },
    { name: 'bands two apart (90.1 很好, 70 一般)', scores: [90.1, 80, 70], flagged: true },
    { name: 'equal scores', scores: [80, 80, 80], flagged: false },
    { name: 'one sheet', scores: [80], flagged: false },
    { name: 'before the minimum number of sheets', scores: [90, 60], flagged: true },
    { name: 'settled by a fourth sheet', scores: [90, 60, 75, 76], flagged: false },
    { name: 'made by the fourth sheet', scores: [80, 82, 84, 50], flagged: true },
    { name: 'made by the fourth, settled by a fifth', scores: [80, 82, 84, 50, 70], flagged: false },
    { name: 'widened by the fourth sheet', scores: [90, 60, 75, 30], flagged: true },
  ])('$name: $flagged', ({ scores, flagged }) => {
    expect(flagsOn(scores)).toHaveLength(flagged ? 1 : 0)
  })

  describe('and a consensus note', () => {
    const noted = (note: { criterion: string; on: string }) => {
      const date = note.on
      const sheets = [
        sheet({ Ic: 90 }, { reviewer: 'E1', date: '2025-10-02' }),
        sheet({ Ic: 60 }, { reviewer: 'E2', date: '2025-10-05' }),
        sheet({ Ic: 75 }, { reviewer: 'E0', date, consensus: { [note.criterion]: '各自保留评分。' } }),
      ]
      return disagreementOn(criterion, panelOf(sheets, []).counting, settings.review)
    }

    it.each([
      { name: 'of a later day settles it', criterion: 'Ic', on: '2025-10-09', flagged: false },
      {
        name: 'of the day of the last extreme settles it',
        criterion: 'Ic',
        on: '2025-10-05',
        flagged: false,
      },
      { name: 'older than an extreme does not', criterion: 'Ic', on: '2025-10-04', flagged: true },
      { name: 'on another criterion does not', criterion: 'W', on: '2025-10-09', flagged: true },
    ])('$name', ({ flagged, ...note }) => {
      expect(noted(note)).toHaveLength(flagged ? 1 : 0)
    })
  })

  it('goes by full marks', () => {
    expect(flagsOn([4.5, 4, 3.5], { fullMarks: 5 })).toHaveLength(1)
    expect(flagsOn([4.5, 4, 3.6], { fullMarks: 5 })).toHaveLength(0)
  })

  it('with a limit of zero needs a difference', () => {
    expect(flagsOn([80, 80], { disagreement: 0 })).toHaveLength(0)
    expect(flagsOn([80, 80.1], { disagreement: 0 })).toHaveLength(1)
  })

  it('says who and why', () => {
    expect(flagsOn([92, 80, 60])).toEqual([
      {
        kind: 'disagreement',
        criterion: 'Ic',
        reviewers: ['E1', 'E3'],
        text: '关键性能一致性：专家E1评92分（很好），专家E3评60分（一般），相差32分（满分100分），须合议或增加一份评审表。',
      },
    ])
  })
})
