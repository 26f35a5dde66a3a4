import { describe, expect, it } from 'vitest'
import { FMEA_INDICATORS } from '../../../src/compute/fmea/indicators.ts'
import { fmeaEvidence } from '../../../src/compute/fmea/worksheet.ts'
import type { FmeaSubmission } from '../../../src/model/submission.ts'
import { fmeaCase, row, settings } from '../edition.ts'

function referenceOf(criterion: string, submission: FmeaSubmission) {
  const indicator = FMEA_INDICATORS.find((each) => each.criterion === criterion)
  if (!indicator) throw new Error(criterion)
  return indicator.reference({ submission, evidence: fmeaEvidence(submission), settings })
}

const percentOf = (criterion: string, submission: FmeaSubmission) => {
  const { percent } = referenceOf(criterion, submission)
  return percent.kind === 'value' ? Number(percent.value.toFixed(6)) : percent.kind
}

const goal = { name: '不良率', unit: '%', before: 2, target: 1, actual: 0.8, smallerIsBetter: true }
const complete = {
  action: '加装防错传感器',
  owner: '工艺部',
  dueOn: '2024-06-30',
  doneOn: '2024-06-20',
  before: { s: 8, o: 8, d: 8 },
  after: { s: 8, o: 2, d: 1 },
} as const

it('speaks to six items of Annex 3', () => {
  expect(FMEA_INDICATORS.map(({ criterion }) => criterion)).toEqual([
    'goals',
    'team',
    'structure',
    'risk',
    'measures',
    'achievement',
  ])
})

describe.each([
  { criterion: 'goals', name: 'a goal that asks for more', form: {}, rows: [], percent: 100 },
  {
    criterion: 'goals',
    name: 'one goal of two that asks for nothing',
    form: { goals: [goal, { ...goal, target: 2 }] },
    rows: [],
    percent: 50,
  },
  { criterion: 'team', name: 'two departments with their duties', form: {}, rows: [], percent: 100 },
  {
    criterion: 'team',
    name: 'one department',
    form: { team: [{ department: '工艺部', duty: '全部' }] },
    rows: [],
    percent: 66.666667,
  },
  {
    criterion: 'team',
    name: 'two departments with the same duty',
    form: {
      team: [
        { department: '工艺部', duty: '参加' },
        { department: '质量部', duty: '参加' },
      ],
    },
    rows: [],
    percent: 83.333333,
  },
  { criterion: 'structure', name: 'complete rows', form: {}, rows: [row()], percent: 100 },
  {
    criterion: 'structure',
    name: 'half the requirements',
    form: {},
    rows: [row(), row({ row: 3, requirement: '' })],
    percent: 83.333333,
  },
  { criterion: 'structure', name: 'no rows', form: {}, rows: [], percent: 'missing' },
  { criterion: 'risk', name: 'a sound row', form: {}, rows: [row()], percent: 100 },
  {
    criterion: 'risk',
    name: 'a severity 9 unmarked',
    form: {},
    rows: [row({ before: { s: 9, o: 1, d: 1 } })],
    percent: 66.666667,
  },
  {
    criterion: 'risk',
    name: 'a doubtful rating and no cause',
    form: {},
    rows: [row({ cause: '', stated: { rpn: 1, ap: null, rpnAfter: null, apAfter: null } })],
    percent: 0,
  },
  { criterion: 'risk', name: 'no rows', form: {}, rows: [], percent: 'missing' },
  {
    criterion: 'measures',
    name: 'a closed, complete, mistake-proofed row',
    form: {},
    rows: [row(complete)],
    percent: 100,
  },
  {
    criterion: 'measures',
    name: 'a high row left alone',
    form: {},
    rows: [row({ before: { s: 9, o: 9, d: 9 } })],
    percent: 0,
  },
  { criterion: 'measures', name: 'no rows', form: {}, rows: [], percent: 'missing' },
  { criterion: 'achievement', name: 'a goal surpassed', form: {}, rows: [], percent: 100 },
  {
    criterion: 'achievement',
    name: 'one reached, one half way',
    form: { goals: [goal, { ...goal, actual: 1.5 }] },
    rows: [],
    percent: 75,
  },
  {
    criterion: 'achievement',
    name: 'one made worse',
    form: { goals: [{ ...goal, actual: 4 }] },
    rows: [],
    percent: 0,
  },
  {
    criterion: 'achievement',
    name: 'one without its actual value',
    form: { goals: [goal, { ...goal, actual: undefined }] },
    rows: [],
    percent: 'missing',
  },
])('$criterion', ({ criterion, name, form, rows, percent }) => {
  it(`${name}: ${percent}`, () => {
    expect(percentOf(criterion, fmeaCase(rows, form))).toBe(percent)
  })
})

it('says what was checked', () => {
  const { reason } = referenceOf('structure', fmeaCase([row(), row({ row: 3, requirement: '' })]))
  expect(reason).toBe('有过程步骤的行2/2，有功能的行2/2，有要求的行1/2；平均符合83.33%。')
})
