import type { Edition } from '../../src/model/corpus.ts'
import type { EditionSettings } from '../../src/model/edition.ts'
import type { Practice } from '../../src/model/practice.ts'
import type { ReviewSheet } from '../../src/model/review.ts'
import { BASIC_FACTORS } from '../../src/model/review.ts'
import type { Rubric } from '../../src/model/rubric.ts'
import type {
  FmeaSubmission,
  PracticeData,
  PracticeSubmission,
  Submission,
} from '../../src/model/submission.ts'
import type { WorksheetRow } from '../../src/model/worksheet.ts'

/** The thresholds and caps of a plausible edition. */
export const settings: EditionSettings = {
  year: '2025',
  title: '示例活动',
  notice: {
    title: '示例通知',
    number: '无',
    issuer: '示例秘书处',
    date: '2025-06-09',
    deadline: '2025-09-30',
  },
  provinces: [
    { code: '13', name: '河北省', short: '冀', regulator: '河北省市场监督管理局', phone: '0311-0000100' },
  ],
  industries: ['高端装备', '其他'],
  offices: [],
  measure: '字符',
  limits: {
    companyProfile: 500,
    productProfile: 500,
    performance: 1000,
    benefit: 1000,
    caseSummary: 500,
    caseContent: 3000,
  },
  review: { minimumSheets: 3, aggregation: '平均', disagreement: 20 },
  publicity: { workingDays: 5, showTotals: false, showUscc: false },
  reference: {
    consistency: { excellent: 0.03, good: 0.08, fair: 0.15, zero: 0.3 },
    marginUsed: { excellent: 0.5, good: 0.8, fair: 1, zero: 2 },
    scenarios: { excellent: 7, good: 5, fair: 3, zero: 0 },
    failureRatio: { excellent: 0.3, good: 0.6, fair: 1, zero: 2 },
    modelR2: 0.9,
    sampleSize: 10,
  },
  caps: [
    { criterion: 'Ic', condition: '无出厂数据', max: 40, sentence: '至少需要提供出厂时的数据。' },
    { criterion: 'Ic', condition: '仅出厂数据', max: 70, sentence: '出厂时一致性较好。' },
    { criterion: 'Ic', condition: '基本要求不满足', max: 40, sentence: '不满足基本要求。' },
    { criterion: 'Ic', condition: '造假', max: 0, sentence: '造假得0分。' },
    { criterion: 'Id', condition: '无有效退化模型', max: 90, sentence: '建立了有效的退化模型。' },
    { criterion: 'Id', condition: '寿命期内裕量用尽', max: 40, sentence: '退化量很大。' },
    { criterion: 'Ir', condition: '极限场景不足', max: 40, sentence: '不少于3种。' },
    { criterion: 'Ir', condition: '场景无样品', max: 40, sentence: '至少测试一个样品。' },
    { criterion: 'W', condition: '造假', max: 0, sentence: '造假得0分。' },
  ],
}

const rubric = (annex: number, criteria: readonly (readonly [string, number, number])[]): Rubric => ({
  annex,
  title: '评分表',
  groups: [
    {
      name: '指标',
      criteria: criteria.map(([id, weight, fullMarks]) => ({
        id,
        name: id,
        symbol: undefined,
        weight,
        fullMarks,
        requirements: [],
        bands: [],
      })),
    },
  ],
  bands: [],
  notes: [],
})

const practiceRubric = rubric(1, [
  ['Ic', 20, 100],
  ['Id', 25, 100],
  ['Ir', 25, 100],
  ['W', 15, 100],
  ['C', 5, 100],
  ['G', 10, 100],
])

const fmeaRubric = rubric(3, [
  ['background', 5, 5],
  ['input', 5, 5],
  ['goals', 5, 5],
  ['team', 5, 5],
  ['structure', 5, 5],
  ['risk', 10, 10],
  ['measures', 10, 10],
  ['documentation', 5, 5],
  ['achievement', 10, 10],
  ['lessons', 10, 10],
  ['quality', 10, 10],
  ['innovation', 10, 10],
  ['transferability', 5, 5],
  ['level', 5, 5],
])

const unit = [
  { code: '130606', place: '莲池区', tier: 'county', name: '保定市莲池区市场监督管理局' },
  { code: '1306', place: '保定市', tier: 'city', name: '保定市市场监督管理局' },
  { code: '13', place: '河北省', tier: 'province', name: '河北省市场监督管理局' },
] as const

const applicant = {
  company: '河北示例精密轴承有限公司',
  address: '河北省保定市莲池区示例路1号',
  uscc: '91130606000000000X',
  contact: { name: '张示例', phone: '13800000000', position: '无', email: 'zhang@example.com' },
  industry: '高端装备',
  unit: '河北省/保定市/莲池区',
  handedInOn: '2025-09-01',
  withdrawal: undefined,
}

export const origin = { file: 'practices/bearing/index.md', rows: null }

export const parameter: Practice['parameters'][number] = {
  code: 'clearance',
  name: '径向游隙',
  unit: 'µm',
  scale: '比率',
  limits: { lower: 5, upper: 15 },
  scaleRange: undefined,
  reason: '决定寿命',
  device: '游隙仪',
  sample: '随机抽取',
}

const noData: PracticeData = { consistency: [], degradation: [], domain: [], failures: null }

/** A practice with these data; its only parameter is `clearance` unless others are given. */
export function practice(
  data: Partial<PracticeData> = {},
  { slug = 'bearing', parameters = [parameter] }: { slug?: string; parameters?: Practice['parameters'] } = {},
): PracticeSubmission {
  return {
    track: 'practice',
    slug,
    year: '2025',
    file: `practices/${slug}/index.md`,
    unit,
    sections: [],
    photos: [],
    form: {
      ...applicant,
      registeredOn: '2010-01-01',
      product: { name: '轴承', model: '无', photos: ['a.png'] },
      declaration: {
        goodStanding: true,
        industrialPolicy: true,
        noViolations: true,
        willingToShare: true,
        truthful: true,
      },
      parameters,
      consistency: [],
      degradation: [],
      domain: [],
      failures: undefined,
    },
    data: { ...noData, ...data },
  }
}

/** A worksheet row with nothing to remark on but what is given. */
export const row = (given: Partial<WorksheetRow> = {}): WorksheetRow => ({
  row: 2,
  number: '1',
  step: '压装',
  function: '压入轴承',
  requirement: '轴向位置',
  failureMode: '位置未到',
  effect: '间隙过小',
  cause: '压机提前停止',
  prevention: '按数据表调力',
  detection: '全检',
  characteristic: '',
  regulation: '',
  before: { s: 5, o: 3, d: 3 },
  action: '',
  actionKind: null,
  owner: '',
  dueOn: null,
  doneOn: null,
  taken: '',
  after: null,
  stated: { rpn: null, ap: null, rpnAfter: null, apAfter: null },
  ...given,
})

/** An FMEA case with these rows. */
export function fmeaCase(
  rows: readonly WorksheetRow[],
  form: Partial<FmeaSubmission['form']> = {},
): FmeaSubmission {
  return {
    track: 'fmea',
    slug: 'press-in',
    year: '2025',
    file: 'fmea/press-in/index.md',
    unit,
    sections: [],
    photos: [],
    worksheet: { file: 'fmea/press-in/worksheet.csv', rows },
    form: {
      ...applicant,
      title: '轴承压装',
      kind: 'PFMEA',
      standard: 'AIAG-VDA 2019',
      standardFile: undefined,
      carriedOut: { from: '2024-01-01', to: '2024-12-31' },
      team: [
        { department: '工艺部', duty: '主持分析' },
        { department: '质量部', duty: '验证措施' },
      ],
      goals: [{ name: '不良率', unit: '%', before: 2, target: 1, actual: 0.8, smallerIsBetter: true }],
      declaration: { truthful: true },
      worksheet: 'worksheet.csv',
      ...form,
    },
  }
}

const met = Object.fromEntries(BASIC_FACTORS.map((factor) => [factor, true]))
const unmet = { ...met, 样本量合理: false }

interface SheetOptions {
  readonly slug?: string
  readonly reviewer?: string
  readonly employer?: string
  readonly recused?: boolean
  readonly date?: string
  readonly fabricated?: string[]
  readonly consensus?: Record<string, string>
  /** Criteria whose basic requirements this sheet finds unmet. */
  readonly unmet?: readonly ('Ic' | 'Id' | 'Ir')[]
}

/** A score sheet. */
export function sheet(scores: Record<string, number>, options: SheetOptions = {}): ReviewSheet {
  const { slug = 'bearing', reviewer = 'E01', employer = '示例检测研究院', date = '2025-10-01' } = options
  const basics = (id: 'Ic' | 'Id' | 'Ir') => (options.unmet?.includes(id) ? unmet : met)
  return {
    file: `reviews/${slug}/${reviewer}.md`,
    slug,
    reviewer,
    employer,
    recusal: { recused: options.recused ?? false, reason: options.recused ? '同事' : '无' },
    basics: { Ic: basics('Ic'), Id: basics('Id'), Ir: basics('Ir') },
    scores,
    fabricated: options.fabricated ?? [],
    consensus: options.consensus,
    date,
    opinion: [],
  }
}

/** Every criterion of a practice with the same score. */
export const allScored = (score: number): Record<string, number> =>
  Object.fromEntries(['Ic', 'Id', 'Ir', 'W', 'C', 'G'].map((id) => [id, score]))

/** An edition with these submissions and sheets. */
export const edition = (
  submissions: readonly Submission[],
  reviews: readonly ReviewSheet[] = [],
  changed: Partial<EditionSettings> = {},
): Edition => ({
  settings: { ...settings, ...changed },
  notice: [],
  rubrics: { practice: practiceRubric, fmea: fmeaRubric },
  submissions,
  recommendations: [],
  reviews,
  reviewers: [],
  publicity: null,
  objections: [],
  recognition: null,
})
