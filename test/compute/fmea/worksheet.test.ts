import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { fmeaEvidence } from '../../../src/compute/fmea/worksheet.ts'
import { fmeaCase, row } from '../edition.ts'
import { publishedJson } from '../published.ts'

const example = z
  .object({
    S: z.number(),
    O: z.number(),
    D: z.number(),
    AP: z.string(),
    O_after: z.number(),
    D_after: z.number(),
    AP_after: z.string(),
    failure_mode: z.string(),
    effect_end_user: z.string(),
    cause: z.string(),
    prevention_current: z.string(),
    detection_current: z.string(),
    action_prevention: z.string(),
    action_detection: z.string(),
  })
  .parse(publishedJson('fmea/bearing-press-in-example.json'))

describe('the bearing press-in of the AIAG & VDA FMEA Handbook (2019)', () => {
  const evidence = fmeaEvidence(
    fmeaCase([
      row({
        failureMode: example.failure_mode,
        effect: example.effect_end_user,
        cause: example.cause,
        prevention: example.prevention_current,
        detection: example.detection_current,
        before: { s: example.S, o: example.O, d: example.D },
        action: `${example.action_prevention}; ${example.action_detection}`,
        actionKind: '预防',
        owner: '工艺部',
        dueOn: '2024-09-25',
        doneOn: '2024-09-20',
        after: { s: example.S, o: example.O_after, d: example.D_after },
        stated: { rpn: 80, ap: example.AP, rpnAfter: 48, apAfter: example.AP_after },
      }),
    ]),
  )

  it('falls from M to L', () => {
    expect(evidence.rows[0]).toMatchObject({
      rpn: 80,
      ap: 'M',
      after: { s: 8, o: 3, d: 2, rpn: 48, ap: 'L' },
    })
    expect(evidence.worksheet).toEqual({
      rows: 1,
      before: { H: 0, M: 1, L: 0, meanRpn: 80, maxRpn: 80 },
      after: { H: 0, M: 0, L: 1, meanRpn: 48, maxRpn: 48 },
      closed: 1,
      open: 0,
      mistakeProofed: 0,
    })
  })

  it('leaves nothing to remark on', () => {
    expect(evidence.remarks).toEqual([])
  })
})

describe('a worksheet', () => {
  it('is counted before and after, rows without new ratings as they were', () => {
    const evidence = fmeaEvidence(
      fmeaCase([
        row({ row: 2, before: { s: 9, o: 8, d: 8 }, after: { s: 9, o: 2, d: 1 }, actionKind: '防错' }),
        row({ row: 3, before: { s: 7, o: 5, d: 4 }, after: { s: 7, o: 4, d: 4 }, action: '加装防呆销' }),
        row({ row: 4, before: { s: 9, o: 9, d: 9 } }),
        row({ row: 5, before: { s: 2, o: 2, d: 2 } }),
      ]),
    )
    expect(evidence.worksheet).toEqual({
      rows: 4,
      before: { H: 2, M: 1, L: 1, meanRpn: (576 + 140 + 729 + 8) / 4, maxRpn: 729 },
      after: { H: 1, M: 1, L: 2, meanRpn: (18 + 112 + 729 + 8) / 4, maxRpn: 729 },
      closed: 1,
      open: 2,
      mistakeProofed: 2,
    })
    expect(evidence.from).toEqual({
      file: 'fmea/press-in/worksheet.csv',
      rows: '第 2–5 行',
      formula: 'F-1、F-2',
    })
  })

  it('counts no row whose ratings are not 1 to 10, and says so', () => {
    const evidence = fmeaEvidence(fmeaCase([row({ before: { s: 11, o: 3, d: 3 } }), row({ row: 3 })]))
    expect(evidence.rows.map((each) => each.row)).toEqual([3])
    expect(evidence.remarks).toContainEqual({ row: 2, column: '严重度S', text: '评分应是1到10的整数' })
  })

  it('may be empty', () => {
    const { worksheet, from } = fmeaEvidence(fmeaCase([]))
    expect(worksheet).toMatchObject({ rows: 0, before: { meanRpn: 0, maxRpn: 0 } })
    expect(from.rows).toBeNull()
  })

  it.each([
    { before: 2, target: 1, actual: 0.8, smallerIsBetter: true, reached: 1.2 },
    { before: 80, target: 90, actual: 85, smallerIsBetter: false, reached: 0.5 },
    { before: 2, target: 1, actual: 3, smallerIsBetter: true, reached: -1 },
    { before: 2, target: 1, actual: undefined, smallerIsBetter: true, reached: null },
    { before: 2, target: 2, actual: 1, smallerIsBetter: true, reached: null },
  ])('has its goal $before → $target at $actual reached to $reached', ({ reached, ...goal }) => {
    const [target] = fmeaEvidence(fmeaCase([], { goals: [{ name: '指标', unit: '%', ...goal }] })).targets
    if (reached === null) expect(target?.reached).toBeNull()
    else expect(target?.reached).toBeCloseTo(reached, 12)
  })
})
