import type { FailureEvidence, FailureRate } from '../../model/evidence.ts'
import { by, formulas, line, type Note, placeOf, shown, step } from './notes.ts'

/** W: both rates with their intervals, and their ratio. */
export function failureNotes(failures: FailureEvidence | null): readonly Note[] {
  if (!failures) return [line('没有售后责任故障的统计数据。')]
  const { before, after, exposureUnit, from } = failures
  return [
    ...formulas('W-1', 'W-2'),
    step('数据'),
    line(`来自 ${placeOf(from)}；暴露量的单位 ${exposureUnit}`),
    ...(before ? rateNotes('改进前', before, exposureUnit) : []),
    ...rateNotes('改进后', after, exposureUnit),
    ...comparisonNotes(failures),
  ]
}

function rateNotes(label: string, period: FailureRate, unit: string): readonly Note[] {
  const { from, to, failures, exposure, rate, interval } = period
  const counted = `${label}（${from} 至 ${to}）：故障 ${failures} 起`
  if (rate === null || interval === null || exposure === undefined)
    return [line(`${counted}，没有暴露量，不能求故障率`)]
  const [low, high] = interval.map((end) => 2 * exposure * end)
  return [
    by('W-1', `${counted}，λ＝${failures}/${shown(exposure)}＝${shown(rate)} 起/${unit}`),
    by(
      'W-1',
      `95%区间 ${shown(low ?? 0)}/(2×${shown(exposure)})～${shown(high ?? 0)}/(2×${shown(exposure)})＝${interval.map(shown).join('～')}`,
    ),
  ]
}

function comparisonNotes({ before, after, ratio, interval, p, missing }: FailureEvidence): readonly Note[] {
  const absent = missing ? [line(`缺${missing}`)] : []
  if (!before?.exposure || !after.exposure || !interval || p === null) return absent
  const total = before.failures + after.failures
  const exposures = before.exposure / after.exposure
  const share = after.exposure / (before.exposure + after.exposure)
  const [low, high] = interval
  const odds = (end: number) => shown(end / (end + exposures))
  return [
    step('比较'),
    ...(ratio === null
      ? absent
      : [
          by(
            'W-2',
            `之比 ${after.failures}/${before.failures}×${shown(before.exposure)}/${shown(after.exposure)}＝${shown(ratio)}`,
          ),
        ]),
    by(
      'W-2',
      `共${total}起，改进后所占份额的95%区间 ${odds(low)}～${high === null ? '1' : odds(high)}，折成之比 ${shown(low)}～${high === null ? '无上界' : shown(high)}`,
    ),
    by(
      'W-2',
      `若没有改进，份额应为 ${shown(after.exposure)}/${shown(before.exposure + after.exposure)}＝${shown(share)}；不多于${after.failures}起的概率 p＝${shown(p)}`,
    ),
  ]
}
