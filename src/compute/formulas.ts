import type { Origin } from '../model/result.ts'

/** How a figure is computed, for people. */
export interface Formula {
  readonly name: string
  readonly text: string
  readonly source: string
}

/** Every formula of the evaluation, by the id that `Origin.formula` carries. */
export const FORMULAS = {
  'Ic-1': {
    name: '均值和标准差',
    text: 'x̄＝Σx/n，s＝√(Σ(x−x̄)²/(n−1))，两遍补偿求和',
    source: 'Chan、Golub、LeVeque（1983）',
  },
  'Ic-2': { name: '变异系数', text: 'cv＝s/x̄，仅用于比率标度且均值大于零', source: '通知附件1' },
  'Ic-3': {
    name: '小样本修正的变异系数',
    text: 'cv×(1＋1/(4n))',
    source: 'Sokal、Rohlf《Biometry》（1995）',
  },
  'Ic-4': {
    name: '变异系数95%区间（修正McKay法）',
    text: 'K/√(((u＋2)/n−1)K²＋u/ν)，ν＝n−1，u取χ²(ν)的0.975和0.025分位数，K≤0.33时用',
    source: 'Vangel，The American Statistician 50（1996）',
  },
  'Ic-5': {
    name: '变异系数95%区间（精确法）',
    text: '√n/K服从非中心t分布（自由度n−1，非中心参数√n/γ），反解γ，K＞0.33时用',
    source: 'Johnson、Welch，Biometrika 31（1940）',
  },
  'Ic-6': {
    name: '两阶段变异系数相等的检验',
    text: 'z＝(cv₂−cv₁)/(cv√((1/(n₁−1)＋1/(n₂−1))(0.5＋cv²)))，cv为按n−1加权的平均',
    source: 'Miller，Communications in Statistics 20（1991）',
  },
  'Ic-7': {
    name: '过程能力指数',
    text: 'Cp＝(U−L)/(6s)；Cpk＝min((U−x̄)/(3s)，(x̄−L)/(3s))，单侧规格只取有的一侧',
    source: 'GB/T 40681.2、ISO 22514-2',
  },
  'Ic-8': { name: '区间标度的离散程度', text: 's/((U−L)/2)，代替变异系数', source: '标度没有绝对零点' },
  'Id-1': {
    name: '退化轨迹',
    text: '线性y＝a＋bt，指数y＝b·e^(at)，幂y＝b·t^a，对数y＝a＋b·ln t，在线性化标度上逐个样品作最小二乘',
    source: 'Meeker、Escobar《Statistical Methods for Reliability Data》第13章',
  },
  'Id-2': {
    name: '拟合优度和模型选择',
    text: 'R²＝1−SSE/SST（原标度）；AIC＝n·ln(SSE/n)＋6，取全部样品之和最小的模型',
    source: 'Akaike（1974）',
  },
  'Id-3': {
    name: '裕量占用',
    text: '(y(L)−y(0))/(阈值−y(0))，L为寿命期；起点已无裕量的和超出范围的记为±9.99',
    source: '通知附件1“退化量”',
  },
  'Id-4': {
    name: '伪失效寿命',
    text: '拟合轨迹达到阈值的时间；永不达到的在最后一次测量时截尾',
    source: 'Meeker、Escobar《Statistical Methods for Reliability Data》第13章',
  },
  'Id-5': {
    name: '威布尔分布',
    text: 'R(t)＝exp(−(t/η)^β)，极大似然估计，截尾样品计入；B10＝η(−ln 0.9)^(1/β)',
    source: 'Lawless《Statistical Models and Methods for Lifetime Data》第5章',
  },
  'Id-6': {
    name: '寿命期可靠度的95%区间',
    text: '在ln(−ln R)标度上用δ法和观测信息阵',
    source: 'Meeker、Escobar《Statistical Methods for Reliability Data》第8章',
  },
  'Ir-1': {
    name: '裕量',
    text: '下限(p−L)/|L|；上限(U−p)/|U|；双侧min(p−L，U−p)/((U−L)/2)；限为零时除以标度范围；取最差样品',
    source: '通知附件1“可靠域”',
  },
  'Ir-2': {
    name: '裕量与不确定度之比',
    text: 'M/U＝平均裕量/(2s)，s为各样品裕量的标准差',
    source: 'QMU，Pilch、Trucano、Helton（2006）',
  },
  'W-1': {
    name: '故障率及其精确95%区间',
    text: 'λ＝r/T；区间χ²(0.025；2r)/(2T)～χ²(0.975；2r＋2)/(2T)',
    source: 'Garwood，Biometrika 28（1936）',
  },
  'W-2': {
    name: '故障率之比',
    text: '改进后/改进前；以总数为条件的二项检验，Clopper–Pearson区间，单侧p',
    source: 'Przyborowski、Wilenski，Biometrika 31（1940）',
  },
  'F-1': { name: '风险优先数', text: 'RPN＝S×O×D', source: 'GB/T 7826' },
  'F-2': { name: '措施优先级', text: '按S、O、D查表得H、M、L', source: 'AIAG & VDA FMEA手册（2019）' },
  'F-3': {
    name: '目标达成度',
    text: '(改进前−实际)/(改进前−目标)，1为恰好达成',
    source: '通知附件3“目标达成”',
  },
  'F-4': {
    name: 'FMEA参考分',
    text: '满分×各项检查符合比例的平均，保留一位小数',
    source: '通知附件3评价准则',
  },
  'S-1': {
    name: '参考分',
    text: '按年度设置的界限分档，档内线性内插（91～100、71～90、41～70、0～40），保留一位小数，再受封顶约束',
    source: '年度设置“参考阈值”',
  },
  'S-2': {
    name: '单项得分',
    text: '有效评审表的平均（或去极值平均、中位数），有理数精确计算，再受封顶约束',
    source: '年度设置“评审”',
  },
  'S-3': {
    name: '总分',
    text: 'Σ单项得分×权重/满分，只在最后四舍五入到两位小数',
    source: '通知附件1评分说明（c）',
  },
} as const satisfies Record<string, Formula>

export type FormulaId = keyof typeof FORMULAS

const isFormulaId = (id: string): id is FormulaId => id in FORMULAS
export const FORMULA_IDS: readonly FormulaId[] = Object.keys(FORMULAS).filter(isFormulaId)

/** The same origin, naming the formulas that made the figure of it, after those it names already. */
export const madeBy = (origin: Origin, ...formulas: readonly FormulaId[]): Origin => ({
  ...origin,
  formula: [...(origin.formula ? [origin.formula] : []), ...formulas].join('、'),
})
