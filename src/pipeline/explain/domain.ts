import { momentsOf } from '../../compute/statistics/moments.ts'
import type { DomainEvidence, PracticeEvidence } from '../../model/evidence.ts'
import { by, formulas, line, type Note, placeOf, put, shown, step, withUnit } from './notes.ts'

/** Ir: every scenario with the margin of its worst sample, then the count. */
export function domainNotes({ domain, scenarios }: PracticeEvidence): readonly Note[] {
  if (domain.length === 0) return [line('没有极限应用场景的数据。')]
  return [
    ...formulas('Ir-1', 'Ir-2'),
    ...domain.flatMap(scenarioNotes),
    step('场景数'),
    line(`按应力区分共${scenarios.distinct}种，其中全部样品裕量大于零的${scenarios.positive}种`),
  ]
}

function scenarioNotes(test: DomainEvidence, i: number): readonly Note[] {
  const { scenario, stresses, parameterName, unit, requirement, values, samples, manner, from } = test
  const applied = Object.entries(stresses).map(([name, level]) => `${name} ${level}`)
  const { lower, upper } = requirement
  const bounds = [
    ...(lower === undefined ? [] : [`L＝${withUnit(lower, unit)}`]),
    ...(upper === undefined ? [] : [`U＝${withUnit(upper, unit)}`]),
  ]
  return [
    step(`场景${i + 1}　${scenario}（${applied.join('，')}），${manner}`),
    line(
      `来自 ${placeOf(from)}；${parameterName}，${samples}个样品：${values.map(shown).join('，')}；要求 ${bounds.join('，')}`,
    ),
    ...(test.missing ? [line(`不计算裕量，缺${test.missing}`)] : marginNotes(test)),
  ]
}

/** The room of a measured value up to the nearer limit. */
function roomOf(measured: number, { lower, upper }: DomainEvidence['requirement']): number {
  const rooms = [
    ...(lower === undefined ? [] : [measured - lower]),
    ...(upper === undefined ? [] : [upper - measured]),
  ]
  return Math.min(...rooms)
}

function marginNotes({ values, requirement, margin, mOverU }: DomainEvidence): readonly Note[] {
  const worst = values.toSorted((a, b) => roomOf(a, requirement) - roomOf(b, requirement)).at(0)
  if (worst === undefined || margin === null) return []
  return [
    by(
      'Ir-1',
      `最差的样品 ${shown(worst)}：裕量＝${marginInWords(worst, requirement, margin)}＝${shown(margin)}`,
    ),
    ...(mOverU === null ? [] : [uncertaintyNote(values, requirement, { margin, worst, mOverU })]),
  ]
}

function marginInWords(p: number, { lower, upper }: DomainEvidence['requirement'], margin: number): string {
  if (lower !== undefined && upper !== undefined)
    return `min(${put(p)}−${put(lower)}，${put(upper)}−${put(p)})/((${put(upper)}−${put(lower)})/2)`
  const limit = lower ?? upper ?? 0
  const room = lower === undefined ? `${put(limit)}−${put(p)}` : `${put(p)}−${put(limit)}`
  // A limit of zero is divided by the declared range of the scale.
  const divisor = limit === 0 ? roomOf(p, { lower, upper }) / margin : Math.abs(limit)
  return `(${room})/${shown(divisor)}`
}

interface Uncertainty {
  readonly margin: number
  readonly worst: number
  readonly mOverU: number
}

function uncertaintyNote(
  values: readonly number[],
  requirement: DomainEvidence['requirement'],
  { margin, worst, mOverU }: Uncertainty,
): Note {
  const divisor = roomOf(worst, requirement) / margin
  const { mean, sd } = momentsOf(values.map((value) => roomOf(value, requirement) / divisor))
  return by('Ir-2', `M/U＝${put(mean)}/(2×${shown(sd ?? 0)})＝${shown(mOverU)}`)
}
