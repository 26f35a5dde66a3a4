import { FORMULA_IDS, type FormulaId } from '../../compute/formulas.ts'
import { stageInWords } from '../../compute/indicators/consistency.ts'
import { sumOf } from '../../compute/statistics/moments.ts'
import { mckayQuantiles } from '../../compute/statistics/variation.ts'
import type { ConsistencyChange, ConsistencyEvidence, PracticeEvidence } from '../../model/evidence.ts'
import { by, formulas, line, type Note, placeOf, put, shown, step, withUnit } from './notes.ts'

/** Ic: every sample with its figures, then the comparison of the stages. */
export function consistencyNotes({ consistency, changes }: PracticeEvidence): readonly Note[] {
  if (consistency.length === 0) return [line('没有关键性能一致性的实测数据。')]
  return [
    ...formulas(...formulasOf(consistency), ...(changes.length > 0 ? (['Ic-6'] as const) : [])),
    ...consistency.flatMap(sampleNotes),
    ...changes.flatMap((change) => changeNotes(change, consistency)),
  ]
}

function formulasOf(consistency: readonly ConsistencyEvidence[]): readonly FormulaId[] {
  const methods = new Set(consistency.map(({ method }) => method))
  const used: Readonly<Partial<Record<FormulaId, boolean>>> = {
    'Ic-1': true,
    'Ic-2': consistency.some(({ cv }) => cv !== null),
    'Ic-3': consistency.some(({ cvCorrected }) => cvCorrected !== null),
    'Ic-4': methods.has('modifiedMcKay'),
    'Ic-5': methods.has('noncentralT'),
    'Ic-7': consistency.some(({ cpk }) => cpk !== null),
    'Ic-8': consistency.some(({ toleranceShare }) => toleranceShare !== null),
  }
  return FORMULA_IDS.filter((id) => used[id])
}

function sampleNotes(sample: ConsistencyEvidence, i: number): readonly Note[] {
  const { parameterName, from, n, unit, limits, outOfSpec } = sample
  const { lower, upper } = limits
  const specification = [
    ...(lower === undefined ? [] : [`下限 L＝${withUnit(lower, unit)}`]),
    ...(upper === undefined ? [] : [`上限 U＝${withUnit(upper, unit)}`]),
  ].join('，')
  return [
    step(`数据${i + 1}　${parameterName}，${stageInWords(sample)}`),
    line(`来自 ${placeOf(from)}；n＝${n}；${specification}；超出规格的有${outOfSpec}个`),
    ...momentNotes(sample),
    ...variationNotes(sample),
    ...capabilityNotes(sample),
  ]
}

function momentNotes({ values, n, mean, sd, unit }: ConsistencyEvidence): readonly Note[] {
  const total = sumOf(values, (value) => value)
  const average = `x̄＝Σx/n＝${shown(total)}/${n}＝${withUnit(mean, unit)}`
  if (sd === null) return [by('Ic-1', `${average}；只有一个值，没有标准差`)]
  const squares = sumOf(values, (value) => (value - mean) ** 2)
  return [
    by('Ic-1', average),
    by('Ic-1', `s＝√(Σ(x−x̄)²/(n−1))＝√(${shown(squares)}/${n - 1})＝${withUnit(sd, unit)}`),
  ]
}

function variationNotes(sample: ConsistencyEvidence): readonly Note[] {
  const { cv, cvCorrected, mean, sd, n } = sample
  if (cv === null || sd === null || cvCorrected === null) return dispersionNotes(sample)
  return [
    by('Ic-2', `cv＝s/x̄＝${shown(sd)}/${shown(mean)}＝${shown(cv)}`),
    by('Ic-3', `cv×(1＋1/(4n))＝${shown(cv)}×(1＋1/${4 * n})＝${shown(cvCorrected)}`),
    ...intervalNotes(sample, cv),
  ]
}

function dispersionNotes({ toleranceShare, sd, limits }: ConsistencyEvidence): readonly Note[] {
  const { lower, upper } = limits
  if (toleranceShare === null || sd === null || lower === undefined || upper === undefined)
    return [line('不计算变异系数：标度没有绝对零点，或只有一个值，或均值不大于零')]
  return [by('Ic-8', `s/((U−L)/2)＝${shown(sd)}/((${put(upper)}−${put(lower)})/2)＝${shown(toleranceShare)}`)]
}

function intervalNotes({ interval, method, n }: ConsistencyEvidence, cv: number): readonly Note[] {
  if (!interval) return [line('95%区间的上端没有界，不给出区间')]
  const [low, high] = interval
  if (method === 'noncentralT') {
    const root = Math.sqrt(n)
    return [
      by('Ic-5', `√n/cv＝${shown(root)}/${shown(cv)}＝${shown(root / cv)}，自由度 ${n - 1}`),
      by('Ic-5', `非中心参数 δ₁＝${shown(root / low)}，δ₂＝${shown(root / high)}`),
      by('Ic-5', `95%区间 √n/δ₁～√n/δ₂＝${shown(low)}～${shown(high)}`),
    ]
  }
  const quantiles = mckayQuantiles(n)
  const limit = (u: number, end: number) =>
    `${shown(cv)}/√(((${shown(u)}＋2)/${n}−1)×${shown(cv)}²＋${shown(u)}/${n - 1})＝${shown(end)}`
  return [
    by('Ic-4', `ν＝${n - 1}，u₁＝χ²₀.₉₇₅＝${shown(quantiles.low)}，u₂＝χ²₀.₀₂₅＝${shown(quantiles.high)}`),
    by('Ic-4', `下端 ${limit(quantiles.low, low)}`),
    by('Ic-4', `上端 ${limit(quantiles.high, high)}`),
  ]
}

function capabilityNotes({ cp, cpk, mean, sd, limits }: ConsistencyEvidence): readonly Note[] {
  const { lower, upper } = limits
  if (sd === null || cpk === null) return [line('Cp、Cpk：没有离散，不计算')]
  const sides = [
    ...(upper === undefined ? [] : [`(${put(upper)}−${put(mean)})/(3×${shown(sd)})`]),
    ...(lower === undefined ? [] : [`(${put(mean)}−${put(lower)})/(3×${shown(sd)})`]),
  ]
  const smaller = sides.length > 1 ? `min(${sides.join('，')})` : sides.join('')
  return [
    ...(cp === null
      ? []
      : [by('Ic-7', `Cp＝(${put(upper ?? 0)}−${put(lower ?? 0)})/(6×${shown(sd)})＝${shown(cp)}`)]),
    by('Ic-7', `Cpk＝${smaller}＝${shown(cpk)}`),
  ]
}

function changeNotes(
  { parameter, time, before, after, ratio, z, p }: ConsistencyChange,
  consistency: readonly ConsistencyEvidence[],
): readonly Note[] {
  const own = consistency.filter((each) => each.parameter === parameter)
  const delivered = own.find(({ stage }) => stage === '出厂')
  const used = own.find((each) => each.stage === '使用后' && each.time === time)
  if (!delivered || !used) return []
  const [n1, n2] = [delivered.n, used.n]
  const pooled = ((n1 - 1) * before + (n2 - 1) * after) / (n1 + n2 - 2)
  return [
    step(`比较　${used.parameterName}，${stageInWords(used)}与出厂`),
    line(`cv 之比 ${shown(after)}/${shown(before)}＝${shown(ratio)}`),
    by(
      'Ic-6',
      `平均 cv＝(${n1 - 1}×${shown(before)}＋${n2 - 1}×${shown(after)})/${n1 + n2 - 2}＝${shown(pooled)}`,
    ),
    by(
      'Ic-6',
      `z＝(${shown(after)}−${shown(before)})/(${shown(pooled)}×√((1/${n1 - 1}＋1/${n2 - 1})×(0.5＋${shown(pooled)}²)))＝${shown(z)}，双侧 p＝${shown(p)}`,
    ),
  ]
}
