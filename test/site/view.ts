import type {
  PublicCase,
  PublicEdition,
  PublicFmea,
  PublicPractice,
  PublicView,
} from '../../src/model/public.ts'
import type { Block } from '../../src/model/rich.ts'
import type { Criterion } from '../../src/model/rubric.ts'

const paragraph = (text: string): Block => ({ kind: 'paragraph', children: [{ kind: 'text', text }] })
const section = (key: string, label: string) => ({
  key,
  label,
  blocks: [paragraph(`${label}的正文。`)],
  length: { characters: 6, words: 6 },
})
const from = { file: 'editions/2025/practices/laser/data/a.csv', rows: '第 2–4 行', formula: 'Ic-1、Ic-2' }

const base = {
  year: '2025',
  industry: '电子信息',
  province: { code: '11', name: '北京市', short: '北京' },
  city: null,
  unit: '北京市市场监督管理局',
  stage: 'inPublicity',
  photos: [],
  events: [{ date: '2025-08-01', text: '企业提交申报', public: true }],
  total: null,
  uscc: null,
} as const

/** A case with a figure for consistency and nothing else: the missing evidence is a state of its own. */
const practice: PublicPractice = {
  ...base,
  track: 'practice',
  slug: 'laser',
  title: '半导体激光器',
  company: '示例光电技术有限公司',
  model: '无',
  sections: [
    section('companyProfile', '企业简介'),
    section('performance', '关键性能'),
    section('benefit', '工作效益'),
  ],
  parameters: [
    {
      code: 'power',
      name: '输出光功率',
      unit: 'mW',
      scale: '比率',
      limits: { lower: 8, upper: 12 },
      scaleRange: undefined,
      reason: '决定传输距离。',
      device: '光功率计',
      sample: '随机抽取',
    },
  ],
  evidence: {
    kind: 'practice',
    consistency: [
      {
        parameter: 'power',
        parameterName: '输出光功率',
        unit: 'mW',
        stage: '出厂',
        time: null,
        manner: null,
        limits: { lower: 8, upper: 12 },
        values: [9.8, 10, 10.2],
        n: 3,
        mean: 10,
        sd: 0.2,
        cv: 0.02,
        cvCorrected: 0.0217,
        interval: [0.0104, 0.126],
        method: 'modifiedMcKay',
        toleranceShare: 0.1,
        outOfSpec: 0,
        cp: 3.33,
        cpk: 3.33,
        from,
      },
    ],
    changes: [],
    degradation: [],
    domain: [],
    scenarios: { distinct: 0, positive: 0 },
    failures: null,
    remarks: [],
  },
}

const rated = { s: 8, o: 5, d: 6, rpn: 240, ap: 'H' } as const
const better = { s: 8, o: 2, d: 2, rpn: 32, ap: 'L' } as const

/** The longest names the site must bear: a title of 60 and a company of 40 characters. */
const fmea: PublicFmea = {
  ...base,
  track: 'fmea',
  slug: 'bearing',
  title: '面向超大型海上风力发电机组主轴承的'.padEnd(60, '可靠性工程'),
  company: '示例'.padEnd(40, '装备制造集团'),
  kind: 'PFMEA',
  standard: 'AIAG-VDA 2019',
  carriedOut: { from: '2024-01-01', to: '2025-01-31' },
  team: [{ department: '工艺部', duty: '牵头' }],
  goals: [],
  sections: [
    section('summary', '案例简介'),
    section('planning', '案例策划'),
    section('implementation', '案例实施'),
    section('results', '案例成效'),
  ],
  evidence: {
    kind: 'fmea',
    worksheet: {
      rows: 1,
      before: { H: 1, M: 0, L: 0, meanRpn: 240, maxRpn: 240 },
      after: { H: 0, M: 0, L: 1, meanRpn: 32, maxRpn: 32 },
      closed: 1,
      open: 0,
      mistakeProofed: 1,
    },
    rows: [
      {
        ...rated,
        row: 2,
        step: 'OP30 压装',
        failureMode: '未到位',
        effect: '异响',
        cause: '提前停止',
        action: '位置闭环',
        actionKind: '防错',
        after: better,
      },
    ],
    targets: [
      {
        name: '返修率',
        unit: 'ppm',
        before: 1200,
        target: 400,
        actual: 380,
        smallerIsBetter: true,
        reached: 1.025,
      },
    ],
    remarks: [],
    from: { file: 'editions/2025/fmea/bearing/worksheet.csv', rows: '第 2 行' },
  },
}

const criterion = (id: string, weight: number): Criterion => ({
  id,
  name: `指标 ${id}`,
  symbol: id,
  weight,
  fullMarks: 100,
  requirements: [],
  bands: [{ label: '很好', above: 90, upTo: 100, printed: '91～100', wording: '很好。' }],
})
const rubric = (annex: number, title: string) => ({
  annex,
  title,
  groups: [{ name: '专业指标', criteria: [criterion('Ic', 60), criterion('Id', 40)] }],
  bands: [],
  notes: ['评分说明。'],
})
const thresholds = { excellent: 0.02, good: 0.05, fair: 0.1, zero: 0.2 }

const row = (entry: PublicCase, index: number) => ({
  number: index + 1,
  slug: entry.slug,
  company: entry.company,
  title: entry.title,
  kind: entry.track === 'fmea' ? entry.kind : null,
  unit: entry.unit,
  province: entry.province.name,
  stage: entry.stage,
})

/** An edition in its publicity period, with one case of each track. */
export const inPublicity: PublicEdition = {
  year: '2025',
  title: '2025年度产品质量可靠性创新“最佳实践”和FMEA应用典型案例',
  notice: {
    title: '关于组织推荐的通知',
    number: '无',
    issuer: '示例秘书处',
    date: '2025-06-09',
    deadline: '2025-09-30',
    blocks: [
      { kind: 'heading', level: 1, children: [{ kind: 'text', text: '关于组织推荐的通知' }] },
      paragraph('现将有关事项通知如下：'),
      paragraph('示例秘书处'),
      paragraph('2025年6月9日'),
      { kind: 'heading', level: 1, children: [{ kind: 'text', text: '附件1　通用要求' }] },
      paragraph('要求。'),
    ],
  },
  provinces: [
    { code: '11', name: '北京市', short: '北京', regulator: '北京市市场监督管理局', phone: '010-00000000' },
  ],
  industries: ['新能源汽车', '电子信息', '其他'],
  rubrics: { practice: rubric(1, '产品质量可靠性评分表'), fmea: rubric(3, '案例评价要求') },
  limits: {
    companyProfile: 500,
    productProfile: 500,
    performance: 1000,
    benefit: 1000,
    caseSummary: 500,
    caseContent: 3000,
  },
  measure: '字符',
  reference: {
    consistency: thresholds,
    marginUsed: thresholds,
    scenarios: thresholds,
    failureRatio: thresholds,
    modelR2: 0.9,
    sampleSize: 10,
  },
  caps: [{ criterion: 'Ic', condition: '仅出厂数据', max: 70, sentence: '出厂时一致性较好。' }],
  review: { minimumSheets: 3, aggregation: '平均', disagreement: 20 },
  publicity: {
    startsOn: '2025-11-18',
    endsOn: '2025-11-24',
    workingDays: 5,
    days: ['2025-11-18', '2025-11-19', '2025-11-20', '2025-11-21', '2025-11-24'],
    listHash: '0123456789abcdef'.repeat(4),
    lists: { practice: [row(practice, 0)], fmea: [row(fmea, 0)] },
    office: {
      name: '示例受理处',
      address: '示例路 1 号',
      postcode: '200000',
      phone: '021-00000000',
      email: 'yiyi@example.com',
    },
    objections: [
      {
        number: '001',
        date: '2025-11-19',
        subject: 'laser',
        ground: '样本量偏小。',
        outcome: '核实中',
        handledOn: null,
      },
    ],
  },
  recognition: null,
  cases: [practice, fmea],
  withdrawn: [
    {
      slug: 'pump',
      year: '2025',
      track: 'practice',
      title: '示例水泵',
      company: '示例泵业有限公司',
      province: base.province,
      unit: base.unit,
      events: base.events,
      date: '2025-11-19',
    },
  ],
  counts: {
    submissions: { practice: 3, fmea: 2 },
    byProvince: [{ name: '北京市', handedIn: 5, listed: 2 }],
    byIndustry: [{ name: '电子信息', handedIn: 5, listed: 2 }],
  },
  downloads: [],
}

/** The edition after it: the notice is out, nothing is public yet. */
const justBegun: PublicEdition = {
  ...inPublicity,
  year: '2026',
  title: '2026年度产品质量可靠性创新“最佳实践”和FMEA应用典型案例',
  publicity: null,
  cases: [],
  withdrawn: [],
}

/** A small site with a finished year and one that has just begun. */
export const smallView: PublicView = {
  asOf: '2025-11-20',
  site: {
    name: '可靠性创新实践 案例与公示',
    host: 'https://kekao.example.com',
    base: '/kekao/',
    issuer: '示例秘书处',
    sample: true,
  },
  guides: [
    {
      slug: 'practice',
      title: '最佳实践怎样填',
      summary: '各栏怎样写。',
      order: 1,
      blocks: [
        { kind: 'heading', level: 1, children: [{ kind: 'text', text: '准备' }] },
        { kind: 'code', text: `${'很长的一行'.repeat(30)}` },
      ],
    },
  ],
  reference: {
    rules: [{ id: 'encoding', severity: 'error', title: '文件编码', help: '用 UTF-8 保存。' }],
    forms: [
      {
        track: 'practice',
        title: '最佳实践',
        fields: [
          { label: '企业名称', kind: 'text', help: '全称。', required: true, public: true, fields: [] },
        ],
        sections: [
          { key: 'benefit', label: '工作效益', limit: 'benefit', prompt: '取得的成效', optional: false },
        ],
      },
    ],
    formulas: [
      { id: 'Ic-1', name: '均值和标准差', text: 's＝√(Σ(x−x̄)²/(n−1))', source: '通知附件1' },
      { id: 'Ic-2', name: '变异系数', text: 'cv＝s/x̄', source: '通知附件1' },
    ],
  },
  editions: [justBegun, inPublicity],
}
