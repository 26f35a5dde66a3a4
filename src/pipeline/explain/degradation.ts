import { sumOf } from '../../compute/statistics/moments.ts'
import { largest, largestBy } from '../../compute/statistics/order.ts'
import { PATH_MODELS, type PathModel } from '../../compute/statistics/paths.ts'
import type { DegradationEvidence, DegradationUnit, WeibullFit } from '../../model/evidence.ts'
import { by, formulas, line, type Note, placeOf, put, shown, step, table, withUnit } from './notes.ts'

/** Id: every test with one specimen worked out, all specimens in a table, and the lives. */
export function degradationNotes(tests: readonly DegradationEvidence[], modelR2: number): readonly Note[] {
  if (tests.length === 0) return [line('没有可以计算的关键性能退化量数据。')]
  return [
    ...formulas('Id-1', 'Id-2', 'Id-3', 'Id-4', 'Id-5', 'Id-6'),
    ...tests.flatMap((test, i) => testNotes(test, i, modelR2)),
  ]
}

function testNotes(test: DegradationEvidence, i: number, modelR2: number): readonly Note[] {
  const { parameterName, unit, life, threshold, from, units, model, declared, aic } = test
  const worst = largestBy(units, ({ marginUsed }) => marginUsed)
  const path = PATH_MODELS.find(({ name }) => name === model)
  const criteria = Object.entries(aic).map(([name, value]) => `${name} ${shown(value)}`)
  return [
    step(`数据${i + 1}　${parameterName}`),
    line(
      `来自 ${placeOf(from)}；${units.length}个样品；寿命期 L＝${life.value} ${life.unit}；失效阈值 ${withUnit(threshold, unit)}`,
    ),
    by(
      'Id-2',
      `全部样品的 AIC 之和：${criteria.join('，')}；${declared ? '按申报的' : '取最小的'}${model}模型`,
    ),
    ...(worst && path ? specimenNotes(worst, path, test) : []),
    step(`全部样品　时间 ${life.unit}，值 ${unit}`),
    unitTable(units),
    by('Id-3', `占用裕量最大的为 ${shown(test.marginUsed)}`),
    by(
      'Id-2',
      `R² 中位数 ${shown(test.medianR2)}；${test.effectiveModel ? '有效的退化模型成立' : '有效的退化模型不成立'}（要求至少3个样品各测4次，R²中位数不小于 ${shown(modelR2)}）`,
    ),
    ...(test.weibull ? weibullNotes(test.weibull, test) : [line(`没有威布尔拟合：${test.weibullMissing}`)]),
  ]
}

/** What stands for t and y on the linearising scale. */
const SCALES = {
  线性: ['t', 'y'],
  指数: ['t', 'ln y'],
  幂: ['ln t', 'ln y'],
  对数: ['ln t', 'y'],
} as const

function specimenNotes(unit: DegradationUnit, path: PathModel, test: DegradationEvidence): readonly Note[] {
  const { a, b } = unit.coefficients
  const [u, v] = SCALES[path.name]
  const points = unit.times
    .map((t, i) => ({ x: path.time(t), y: path.value(unit.values[i] ?? Number.NaN) }))
    .filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))
  const x = sumOf(points, (point) => point.x) / points.length
  const y = sumOf(points, (point) => point.y) / points.length
  const sxx = sumOf(points, (point) => (point.x - x) ** 2)
  const sxy = sumOf(points, (point) => (point.x - x) * (point.y - y))
  const slope = sxy / sxx
  return [
    step(`演算　占用裕量最大的样品${unit.unit}，共${unit.times.length}次测量`),
    by('Id-1', `以 ${u} 为横坐标、${v} 为纵坐标，${points.length}个点：均值 ${shown(x)} 和 ${shown(y)}`),
    by(
      'Id-1',
      `斜率＝Sxy/Sxx＝${put(sxy)}/${shown(sxx)}＝${shown(slope)}，截距＝${put(y)}−${put(slope)}×${put(x)}＝${shown(y - slope * x)}`,
    ),
    by('Id-1', `得 a＝${shown(a)}，b＝${shown(b)}`),
    by('Id-2', goodnessInWords(unit, path)),
    ...marginNotes(unit, path, test),
  ]
}

/** On the original scale, over the times at which the path has a value. */
function goodnessInWords({ times, values, coefficients, r2 }: DegradationUnit, path: PathModel): string {
  const points = times
    .map((t, i) => ({ y: values[i] ?? Number.NaN, fitted: path.at(coefficients, t) }))
    .filter(({ fitted }) => Number.isFinite(fitted))
  const mean = sumOf(points, ({ y }) => y) / points.length
  const residuals = sumOf(points, ({ y, fitted }) => (y - fitted) ** 2)
  const total = sumOf(points, ({ y }) => (y - mean) ** 2)
  return `R²＝1−SSE/SST＝1−${shown(residuals)}/${shown(total)}＝${shown(r2)}`
}

function marginNotes(
  unit: DegradationUnit,
  path: PathModel,
  { threshold, life }: DegradationEvidence,
): readonly Note[] {
  const atZero = path.at(unit.coefficients, 0)
  const start = Number.isFinite(atZero) ? atZero : (unit.values[0] ?? Number.NaN)
  return [
    by(
      'Id-3',
      `y(0)＝${shown(start)}${Number.isFinite(atZero) ? '' : '（首次测量值）'}，y(L)＝${shown(unit.atLife)}`,
    ),
    by(
      'Id-3',
      `(${put(unit.atLife)}−${put(start)})/(${put(threshold)}−${put(start)})＝${shown(unit.marginUsed)}`,
    ),
    by(
      'Id-4',
      unit.pseudoLife === null
        ? `拟合轨迹不会达到 ${shown(threshold)}，在最后一次测量 ${shown(largest(unit.times))} ${life.unit} 截尾`
        : `拟合轨迹达到 ${shown(threshold)} 的时间为 ${shown(unit.pseudoLife)} ${life.unit}`,
    ),
  ]
}

const unitTable = (units: readonly DegradationUnit[]): Note =>
  table(
    ['样品', 'a', 'b', 'R²', 'y(L)', '裕量占用', '伪失效寿命'],
    units.map(({ unit, coefficients, r2, atLife, marginUsed, pseudoLife, times }) => [
      unit,
      shown(coefficients.a),
      shown(coefficients.b),
      shown(r2),
      shown(atLife),
      shown(marginUsed),
      pseudoLife === null ? `＞${shown(largest(times))}（截尾）` : shown(pseudoLife),
    ]),
  )

function weibullNotes(fit: WeibullFit, { units, life }: DegradationEvidence): readonly Note[] {
  const { shape, scale, failures, censored, b10, reliabilityAtLife, reliabilityInterval } = fit
  const lives = units.map(({ pseudoLife, times }) => pseudoLife ?? largest(times))
  const failed = units.flatMap(({ pseudoLife }) => pseudoLife ?? [])
  const powers = sumOf(lives, (t) => (t / scale) ** shape)
  const weighted = sumOf(lives, (t) => (t / scale) ** shape * Math.log(t)) / powers
  const meanLog = sumOf(failed, Math.log) / failed.length
  return [
    step(`寿命分布　${failures}个伪失效寿命，${censored}个截尾`),
    by(
      'Id-5',
      `β 由 Σt^β·ln t/Σt^β−1/β＝(Σln t)/r 解出，左边的和取全部样品，右边只取失效的 r＝${failures} 个`,
    ),
    by(
      'Id-5',
      `β＝${shown(shape)} 时 ${shown(weighted)}−1/${shown(shape)}＝${shown(weighted - 1 / shape)}，右边 ${shown(meanLog)}`,
    ),
    by('Id-5', `η＝(Σt^β/r)^(1/β)＝${shown(scale)} ${life.unit}`),
    by('Id-5', `B10＝${shown(scale)}×(−ln 0.9)^(1/${shown(shape)})＝${shown(b10)} ${life.unit}`),
    by(
      'Id-5',
      `R(${life.value})＝exp(−(${life.value}/${shown(scale)})^${shown(shape)})＝${shown(reliabilityAtLife)}`,
    ),
    reliabilityInterval
      ? by('Id-6', `95%区间 ${reliabilityInterval.map(shown).join('～')}`)
      : line('信息阵奇异，不给出可靠度的区间'),
  ]
}
