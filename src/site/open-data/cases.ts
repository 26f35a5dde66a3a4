import { STAGE_LABELS } from '../../model/dossier.ts'
import type { FmeaEvidence, PracticeEvidence } from '../../model/evidence.ts'
import type { PublicCase } from '../../model/public.ts'
import { TRACK_LABELS } from '../../model/submission.ts'
import { addressOf } from '../address.ts'
import { casePath } from '../link.ts'
import { csvOf } from './csv.ts'

/** A figure as data: four significant digits; empty where there is none. */
const figure = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(Number(value.toPrecision(4)))

const largest = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null)
  return known.length > 0 ? Math.max(...known) : null
}

const smallest = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null)
  return known.length > 0 ? Math.min(...known) : null
}

type Column = readonly [string, (entry: PublicCase) => string]

const ofPractice =
  (figureOf: (evidence: PracticeEvidence) => number | null | undefined) =>
  ({ evidence }: PublicCase): string =>
    evidence.kind === 'practice' ? figure(figureOf(evidence)) : ''

const ofFmea =
  (figureOf: (evidence: FmeaEvidence) => number) =>
  ({ evidence }: PublicCase): string =>
    evidence.kind === 'fmea' ? figure(figureOf(evidence)) : ''

const COLUMNS: readonly Column[] = [
  ['年度', ({ year }) => year],
  ['类型', ({ track }) => TRACK_LABELS[track]],
  ['名称', ({ title }) => title],
  ['型号或FMEA类型', (entry) => (entry.track === 'practice' ? entry.model : entry.kind)],
  ['企业名称', ({ company }) => company],
  ['省市', ({ province }) => province.name],
  ['地市', ({ city }) => city ?? ''],
  ['行业', ({ industry }) => industry],
  ['推荐单位', ({ unit }) => unit],
  ['状态', ({ stage }) => STAGE_LABELS[stage]],
  [
    '出厂变异系数最大值',
    ofPractice(({ consistency }) =>
      largest(consistency.filter(({ stage }) => stage === '出厂').map(({ cv }) => cv)),
    ),
  ],
  [
    '寿命期末占用裕量的最大份额',
    ofPractice(({ degradation }) => largest(degradation.map((each) => each.marginUsed))),
  ],
  [
    '裕量大于零的极限场景数',
    ofPractice(({ domain, scenarios }) => (domain.length > 0 ? scenarios.positive : null)),
  ],
  ['极限场景裕量最小值', ofPractice(({ domain }) => smallest(domain.map(({ margin }) => margin)))],
  ['改进后与改进前故障率之比', ofPractice(({ failures }) => failures?.ratio)],
  ['改进前AP高', ofFmea(({ worksheet }) => worksheet.before.H)],
  ['改进前AP中', ofFmea(({ worksheet }) => worksheet.before.M)],
  ['改进后AP高', ofFmea(({ worksheet }) => worksheet.after.H)],
  ['改进后AP中', ofFmea(({ worksheet }) => worksheet.after.M)],
  ['改进前平均RPN', ofFmea(({ worksheet }) => worksheet.before.meanRpn)],
  ['改进后平均RPN', ofFmea(({ worksheet }) => worksheet.after.meanRpn)],
  ['网页', (entry) => addressOf(casePath(entry))],
]

/** All cases as CSV, one row each; ratios are plain numbers, not %. */
export const casesCsv = (cases: readonly PublicCase[]): string =>
  csvOf([COLUMNS.map(([head]) => head), ...cases.map((entry) => COLUMNS.map(([, cell]) => cell(entry)))])
