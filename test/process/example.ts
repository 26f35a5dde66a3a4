import type { Assessment } from '../../src/model/assessment.ts'
import type { Edition } from '../../src/model/corpus.ts'
import type { Objection } from '../../src/model/publicity.ts'
import type { RecommendationItem, UnitRecommendations } from '../../src/model/recommendation.ts'
import { missing, value } from '../../src/model/result.ts'
import type { FmeaSubmission } from '../../src/model/submission.ts'

/** One FMEA case handed in at 莲池区, Baoding, Hebei. */
export const submission: FmeaSubmission = {
  track: 'fmea',
  slug: 'press-in',
  year: '2025',
  file: 'editions/2025/fmea/press-in/index.md',
  unit: [
    { code: '130606', place: '莲池区', tier: 'county', name: '保定市莲池区市场监督管理局' },
    { code: '1306', place: '保定市', tier: 'city', name: '保定市市场监督管理局' },
    { code: '13', place: '河北省', tier: 'province', name: '河北省市场监督管理局' },
  ],
  sections: [],
  photos: [],
  form: {
    title: '轴承压装 PFMEA',
    company: '示例轴承有限公司',
    address: '河北省保定市莲池区示范路1号',
    uscc: '91130606MA0EX0000X',
    contact: { name: '张示例', phone: '13800000001', position: '无', email: 'zhang@example.com' },
    industry: '高端装备',
    unit: '河北省/保定市/莲池区',
    handedInOn: '2025-07-20',
    kind: 'PFMEA',
    standard: 'AIAG-VDA 2019',
    standardFile: undefined,
    carriedOut: { from: '2024-01-01', to: '2024-12-31' },
    team: [{ department: '质量部', duty: '组长' }],
    goals: [],
    declaration: { truthful: true },
    worksheet: 'worksheet.csv',
    withdrawal: undefined,
  },
  worksheet: { file: 'editions/2025/fmea/press-in/worksheet.csv', rows: [] },
}

const counts = { H: 0, M: 0, L: 0, meanRpn: 0, maxRpn: 0 }

/** An assessment with a total, or without one. */
export const assessment = (total: number | null): Assessment => ({
  slug: submission.slug,
  track: 'fmea',
  evidence: {
    kind: 'fmea',
    worksheet: { rows: 0, before: counts, after: counts, closed: 0, open: 0, mistakeProofed: 0 },
    rows: [],
    targets: [],
    remarks: [{ row: 2, column: '严重度S', text: '只给专家看' }],
    from: { file: submission.worksheet.file, rows: null },
  },
  criteria: [],
  reference: missing('参考分'),
  total: total === null ? missing('还需 3 份评审表') : value(total, '分'),
  rank: null,
  flags: [],
  conflicts: [],
})

export const agree = (date: string, scan?: string): RecommendationItem => ({
  slug: submission.slug,
  conclusion: '同意推荐',
  opinion: '材料齐全，数据可核对',
  date,
  scan,
})

export const unitFile = (code: string, items: readonly RecommendationItem[]): UnitRecommendations => ({
  file: `editions/2025/recommendations/${code}.yaml`,
  code,
  contact: '李示例',
  phone: '0312-0000100',
  items: [...items],
})

/** County, city and province agreed in order. */
export const wholeChain: readonly UnitRecommendations[] = [
  unitFile('130606', [agree('2025-08-01')]),
  unitFile('1306', [agree('2025-08-20')]),
  unitFile('13', [agree('2025-09-10', 'scans/13.pdf')]),
]

export const objection = (changes: Partial<Objection>): Objection => ({
  file: 'editions/2025/objections/001.md',
  number: '001',
  facts: [],
  subject: submission.slug,
  objector: { kind: '单位', name: '示例同业有限公司', sealed: true, evidence: true, phone: '13900000001' },
  ground: '数据来源存疑',
  date: '2025-11-19',
  outcome: '核实中',
  handledOn: undefined,
  handling: undefined,
  ...changes,
})

const rubric = { annex: 3, title: 'FMEA应用典型案例评价要求', groups: [], bands: [], notes: [] }
const bounds = { excellent: 1, good: 2, fair: 3, zero: 4 }

/** An edition that holds the one submission. */
export const edition = (changes: Partial<Edition> = {}): Edition => ({
  settings: {
    year: '2025',
    title: '2025年度',
    notice: { title: '通知', number: '无', issuer: '秘书处', date: '2025-06-09', deadline: '2025-09-30' },
    provinces: [
      { code: '13', name: '河北省', short: '冀', regulator: '河北省市场监督管理局', phone: '0311-0000000' },
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
      consistency: bounds,
      marginUsed: bounds,
      scenarios: bounds,
      failureRatio: bounds,
      modelR2: 0.9,
      sampleSize: 5,
    },
    caps: [],
  },
  notice: [],
  rubrics: { practice: rubric, fmea: rubric },
  submissions: [submission],
  recommendations: wholeChain,
  reviews: [],
  reviewers: [],
  publicity: {
    lists: { practice: [], fmea: [submission.slug] },
    startsOn: '2025-11-18',
    workingDays: 5,
    listHash: undefined,
    office: {
      name: '上海市市场监督管理局',
      address: '示范路1号',
      postcode: '200000',
      phone: '021-00000000',
      email: 'yiyi@example.com',
    },
  },
  objections: [],
  recognition: null,
  ...changes,
})
