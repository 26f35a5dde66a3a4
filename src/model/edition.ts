import * as z from 'zod'
import { field, type RecordOf, record } from './field.ts'
import { LENGTH_MEASURES } from './length.ts'
import { choice, date, email, flag, number, phone, text } from './scalar.ts'

const limit = <const K extends string>(label: string, key: K) =>
  field(key, label, 'number', `${label}的字数上限。`, number({ min: 1, integer: true }))

/** Why a criterion's score is bounded; each rests on a sentence of the notice. */
export const CAP_CONDITIONS = [
  '无出厂数据',
  '仅出厂数据',
  '无有效退化模型',
  '寿命期内裕量用尽',
  '极限场景不足',
  '场景无样品',
  '基本要求不满足',
  '造假',
] as const
export type CapCondition = (typeof CAP_CONDITIONS)[number]

const thresholds = <const K extends string>(key: K, label: string, help: string) =>
  field(
    key,
    label,
    'group',
    help,
    record(label, [
      field('excellent', '很好', 'number', '达到“很好”（高于 90 分）的界限。', number()),
      field('good', '较好', 'number', '达到“较好”（高于 70 分）的界限。', number()),
      field('fair', '一般', 'number', '达到“一般”（高于 40 分）的界限。', number()),
      field('zero', '零分', 'number', '参考分降为 0 的界限。', number()),
    ]),
  )

/** One year's notice as data: complete, nothing inherited. */
export const editionFields = [
  field('year', '年度', 'text', '年度。', text()),
  field('title', '名称', 'text', '本年度活动的名称，用于公示标题。', text()),
  field(
    'notice',
    '通知',
    'group',
    '通知的标题、发布单位和日期。',
    record('通知', [
      field('title', '标题', 'text', '通知标题。', text()),
      field('number', '文号', 'text', '通知文号；没有的填“无”。', text()),
      field('issuer', '发布单位', 'text', '发布通知的单位。', text()),
      field('date', '发布日期', 'date', '发布日期。', date()),
      field('deadline', '截止日期', 'date', '推荐截止日期。', date()),
    ]),
  ),
  field(
    'provinces',
    '省市',
    'list',
    '参加的省（市），按通知的次序。',
    z
      .array(
        record('省市', [
          field('code', '代码', 'text', '行政区划代码前两位。', text()),
          field('name', '名称', 'text', '省（市）全称。', text()),
          field('short', '简称', 'text', '简称。', text()),
          field('regulator', '监管部门', 'text', '市场监督管理局（委）名称。', text()),
          field('phone', '电话', 'phone', '通知中的办公电话。', phone()),
        ]),
      )
      .min(1),
  ),
  field('industries', '行业', 'list', '行业清单；最后一项为其他。', z.array(text()).min(1)),
  field(
    'offices',
    '其他机构',
    'list',
    '行政区划表之外的推荐单位（开发区等）。',
    z
      .array(
        record('其他机构', [
          field('code', '代码', 'text', '自定代码，以上级代码开头。', text()),
          field('place', '名称', 'text', '地名。', text()),
          field('parent', '上级', 'text', '上级的行政区划代码。', text()),
          field('name', '监管部门', 'text', '监管部门名称。', text()),
        ]),
      )
      .default([]),
  ),
  field('measure', '字数口径', 'choice', '按字符数还是按 Word 字数检查。', choice(LENGTH_MEASURES)),
  field(
    'limits',
    '字数限制',
    'group',
    '各栏的字数上限。',
    record('字数限制', [
      limit('企业简介', 'companyProfile'),
      limit('产品简介', 'productProfile'),
      limit('关键性能', 'performance'),
      limit('工作效益', 'benefit'),
      limit('案例简介', 'caseSummary'),
      limit('案例内容', 'caseContent'),
    ]),
  ),
  field(
    'review',
    '评审',
    'group',
    '评审规则。',
    record('评审', [
      field(
        'minimumSheets',
        '最少评审表',
        'number',
        '计分所需的最少评审表份数。',
        number({ min: 1, integer: true }),
      ),
      field(
        'aggregation',
        '汇总',
        'choice',
        '各份评审表的汇总方法。',
        choice(['平均', '去极值平均', '中位数']),
      ),
      field(
        'disagreement',
        '分歧幅度',
        'number',
        '同一指标最高与最低相差达到满分的百分之几视为分歧。',
        number({ min: 0, max: 100 }),
      ),
    ]),
  ),
  field(
    'publicity',
    '公示',
    'group',
    '公示规则。',
    record('公示', [
      field('workingDays', '工作日', 'number', '公示的工作日数。', number({ min: 1, integer: true })),
      field('showTotals', '公开总分', 'flag', '是否公开总分。', flag()),
      field('showUscc', '公开信用代码', 'flag', '是否公开统一社会信用代码。', flag()),
    ]),
  ),
  field(
    'reference',
    '参考阈值',
    'group',
    '参考分的阈值：只作提示，从不改变正式总分。',
    record('参考阈值', [
      thresholds('consistency', '变异系数', '最大变异系数，不大于界限为达到。'),
      thresholds('marginUsed', '裕量占用', '寿命期末占用裕量的最大份额，不大于界限为达到。'),
      thresholds('scenarios', '极限场景数', '裕量大于零的极限场景数，不小于界限为达到。'),
      thresholds('failureRatio', '故障率之比', '改进后与改进前故障率之比，不大于界限为达到。'),
      field(
        'modelR2',
        '退化模型决定系数',
        'number',
        '“有效的退化模型”要求的 R² 中位数。',
        number({ min: 0, max: 1 }),
      ),
      field(
        'sampleSize',
        '最小样本量',
        'number',
        '小于此样本量时提示专家。',
        number({ min: 2, integer: true }),
      ),
    ]),
  ),
  field(
    'caps',
    '封顶',
    'list',
    '由通知原文得出的分数上限。',
    z.array(
      record('封顶', [
        field('criterion', '指标', 'code', '评分指标的代号。', text()),
        field('condition', '条件', 'choice', '触发的条件。', choice(CAP_CONDITIONS)),
        field('max', '上限', 'number', '单项原始得分的上限。', number({ min: 0, max: 100 })),
        field('sentence', '依据', 'text', '所依据的通知原文。', text()),
      ]),
    ),
  ),
] as const

export const editionSchema = record('年度设置', editionFields)
export type EditionSettings = RecordOf<typeof editionFields>
export type Province = EditionSettings['provinces'][number]
export type Thresholds = EditionSettings['reference']['consistency']

/** Name, host and issuer of the site. */
export const siteFields = [
  field('name', '名称', 'text', '站点名称。', text()),
  field('host', '主机', 'text', '正式网址的主机，如 https://example.com。', text()),
  field('base', '路径', 'text', '站点所在路径，如 /。', text()),
  field('issuer', '发布单位', 'text', '页脚和公示上的发布单位。', text()),
  field(
    'sampleDate',
    '演示日期',
    'date',
    '仅样例站点：未指定日期时所用的“今天”，每页标明。',
    date().optional(),
  ),
  field('email', '联系邮箱', 'email', '站点的联系邮箱。', email().optional()),
] as const

export const siteSchema = record('站点', siteFields)
export type SiteSettings = RecordOf<typeof siteFields>
