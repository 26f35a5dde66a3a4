import * as z from 'zod'
import { field, record } from './field.ts'
import { choice, month, number, path, quantity, text } from './scalar.ts'

/** A column of a table file of the submission's folder. */
const columnReference = record('数据', [
  field('file', '文件', 'file', '本申报文件夹内的 CSV 或 XLSX 文件。', path()),
  field('column', '列', 'text', '列名，即表头里的文字。', text()),
])

/** Numbers written in place, or a column of a file. */
const series = z.union([z.array(number()).min(1), columnReference])
export type SeriesReference = z.output<typeof series>

const limits = record('规格', [
  field('lower', '下限', 'number', '允许的最小值；没有下限时不写。', number().optional()),
  field('upper', '上限', 'number', '允许的最大值；没有上限时不写。', number().optional()),
])

/** Specification limits; at least one of the two is given. */
export interface Limits {
  readonly lower: number | undefined
  readonly upper: number | undefined
}

export const MANNERS = ['现场', '实验室'] as const
export const STAGES_OF_USE = ['出厂', '使用后'] as const
export const MODELS = ['线性', '指数', '幂', '对数'] as const
export type DegradationModel = (typeof MODELS)[number]

export const parameterFields = [
  field('code', '代号', 'code', '数据中引用本参数的短代号，用英文字母、数字和连字符。', text(), {
    public: true,
  }),
  field('name', '名称', 'text', '关键性能参数的名称。', text(), { public: true }),
  field('unit', '单位', 'text', '计量单位；无量纲的填 1。', text(), { public: true }),
  field(
    'scale',
    '标度',
    'choice',
    '比率：有绝对零点（长度、电流）。区间：没有绝对零点（摄氏度、分贝），不计算变异系数。',
    choice(['比率', '区间']),
    { public: true },
  ),
  field('limits', '规格', 'group', '合格的下限、上限，至少写一个。', limits, { public: true }),
  field(
    'scaleRange',
    '标度范围',
    'number',
    '规格限为零时，用来折算裕量的参考范围（与参数同单位）。',
    number({ min: 0 }).optional(),
    { public: true },
  ),
  field('reason', '选取理由', 'text', '为什么选它作关键性能参数。', text(), { public: true }),
  field('device', '检测设备', 'text', '检测仪器或设备的名称、型号和准确度。', text(), { public: true }),
  field('sample', '样品', 'text', '样品的来源、状态和抽样方法。', text(), { public: true }),
] as const

export const consistencyFields = [
  field('parameter', '参数', 'code', '关键性能参数的代号。', text(), { public: true }),
  field(
    'stage',
    '阶段',
    'choice',
    '出厂（t＝0）或使用后（t＞0）；出厂数据必须提供。',
    choice(STAGES_OF_USE),
    {
      public: true,
    },
  ),
  field('time', '时间', 'quantity', '使用后阶段已使用的时间，如 2000 h。', quantity().optional(), {
    public: true,
  }),
  field('manner', '方式', 'choice', '使用后数据来自现场还是实验室。', choice(MANNERS).optional(), {
    public: true,
  }),
  field('data', '数据', 'data', '实测值：直接列出，或指向数据文件的一列。', series, { public: true }),
] as const

export const degradationFields = [
  field('parameter', '参数', 'code', '关键性能参数的代号。', text(), { public: true }),
  field('life', '寿命期', 'quantity', '设计寿命，如 8000 h。', quantity(), { public: true }),
  field('threshold', '失效阈值', 'number', '退化到此值即失效；不写时取参数的规格限。', number().optional(), {
    public: true,
  }),
  field(
    'model',
    '模型',
    'choice',
    '退化模型；“自动”按全部样品的 AIC 之和选最小的。',
    choice(['自动', ...MODELS]),
    { public: true },
  ),
  field(
    'data',
    '数据',
    'data',
    '退化测量表：每行一次测量，写明样品、时间和值三列的列名。',
    record('数据', [
      field('file', '文件', 'file', '本申报文件夹内的 CSV 或 XLSX 文件。', path()),
      field('unit', '样品', 'text', '样品编号所在的列名。', text()),
      field('time', '时间', 'text', '测量时间所在的列名，单位与寿命期一致。', text()),
      field('value', '值', 'text', '测量值所在的列名。', text()),
    ]),
    { public: true },
  ),
] as const

export const domainFields = [
  field('scenario', '场景', 'text', '极限应用场景的名称。', text(), { public: true }),
  field(
    'stresses',
    '应力',
    'group',
    '环境应力和工作应力，如“温度: 85 °C”；场景按应力区分，不按名称。',
    z.record(z.string(), text()),
    { public: true },
  ),
  field('parameter', '参数', 'code', '关键性能参数的代号。', text(), { public: true }),
  field('requirement', '要求', 'group', '在此场景下的下限、上限；不写时取参数的规格。', limits.optional(), {
    public: true,
  }),
  field('measured', '实测', 'data', '每个样品的实测值，至少一个。', series, { public: true }),
  field('manner', '方式', 'choice', '现场或实验室。', choice(MANNERS), { public: true }),
] as const

const period = record('统计期', [
  field('from', '起', 'month', '统计期的第一个月。', month(), { public: true }),
  field('to', '止', 'month', '统计期的最后一个月。', month(), { public: true }),
  field('failures', '故障数', 'number', '售后责任故障数。', number({ min: 0, integer: true }), {
    public: true,
  }),
  field('exposure', '暴露量', 'number', '同期在用量乘以时间；没有时不写。', number({ min: 0 }).optional(), {
    public: true,
  }),
])

/** Field failures of one period. */
export interface FailurePeriod {
  readonly from: string
  readonly to: string
  readonly failures: number
  readonly exposure: number | undefined
}

export const failureFields = [
  field('exposureUnit', '暴露单位', 'text', '暴露量的单位，如“台·年”。', text(), { public: true }),
  field('before', '改进前', 'group', '开展可靠性提升工作之前的统计；没有时不写。', period.optional(), {
    public: true,
  }),
  field('after', '改进后', 'group', '开展可靠性提升工作之后的统计。', period, { public: true }),
] as const
