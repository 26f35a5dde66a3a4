import type { Check, Grade, Graded } from '../../compute/indicators/reference.ts'
import { capped, panelConditions } from '../../compute/scoring/caps.ts'
import type { CountedScore, Finding, ScoredCriterion } from '../../compute/scoring/criterion.ts'
import { type Rational, roundHalfUp, total } from '../../compute/scoring/rational.ts'
import type { Assessment } from '../../model/assessment.ts'
import type { EditionSettings } from '../../model/edition.ts'
import type { Result } from '../../model/result.ts'
import type { ReviewSheet } from '../../model/review.ts'
import { BAND_LABELS } from '../../model/rubric.ts'
import { by, line, type Note, put, shown, step } from './notes.ts'

/** A fraction as it is: `521/6`, or the whole number. */
const fraction = ({ numerator, denominator }: Rational): string =>
  denominator === 1n ? String(numerator) : `${numerator}/${denominator}`

/** Why there is no figure. */
const without = (result: Result): string =>
  result.kind === 'missing'
    ? `没有分数，缺：${result.needs}`
    : result.kind === 'notApplicable'
      ? result.because
      : ''

/** The reference score, from the figure or the checks to the marks. */
export function referenceNotes({ reference }: Finding, { assessment }: ScoredCriterion): readonly Note[] {
  const { steps, percent } = reference
  const { fullMarks, reference: marks } = assessment
  if (!steps || percent.kind !== 'value' || marks.kind !== 'value')
    return [step('参考分'), line(without(assessment.reference))]
  const share = percent.value
  const exact = (share * fullMarks) / 100
  const bound = exact - marks.value > 0.1 ? '受上限约束' : '保留一位小数'
  return [
    step('参考分　只作提示，不改变总分'),
    ...(steps.kind === 'grade' ? gradeNotes(steps.graded, steps.grade) : checkNotes(steps.checks, share)),
    line(
      fullMarks === 100
        ? `${bound}，记 ${shown(marks.value)} 分`
        : `满分 ${fullMarks}：${shown(share)}%×${fullMarks}＝${shown(exact)}，${bound}，记 ${shown(marks.value)} 分`,
    ),
  ]
}

function gradeNotes({ figure, thresholds, label, show }: Graded, grade: Grade): readonly Note[] {
  const { band, between, marks, percent } = grade
  const { excellent, good, fair, zero } = thresholds
  const settings = `很好 ${show(excellent)}，较好 ${show(good)}，一般 ${show(fair)}，零分 ${show(zero)}`
  const { low, high } = marks
  const formula = between
    ? `${low}＋(${put(figure)}−${put(between.worst)})/(${put(between.best)}−${put(between.worst)})×(${high}−${low})＝${shown(percent)}`
    : `超过零分的界限，记 0`
  return [
    line(`年度设置的界限：${settings}`),
    line(
      `${label}＝${shown(figure)}（${show(figure)}），属“${BAND_LABELS[band]}”${between ? `，在 ${low}～${high} 分内插` : ''}`,
    ),
    by('S-1', formula),
  ]
}

function checkNotes(checks: readonly Check[], percent: number): readonly Note[] {
  const parts = checks.map(({ label, met, of }) => line(`${label}：${shown(met)}/${of}＝${shown(met / of)}`))
  const sum = checks.map(({ met, of }) => put(met / of)).join('＋')
  const mean = checks.length > 1 ? `平均 (${sum})/${checks.length}` : `符合 ${sum}`
  return [...parts, by('F-4', `${mean}＝${shown(percent)}%`)]
}

/** The caps that hold, each with the notice's sentence; or that none of those on the criterion does. */
export function capNotes(
  { conditions }: Finding,
  { assessment: { id } }: ScoredCriterion,
  { caps, sheets }: { caps: EditionSettings['caps']; sheets: readonly ReviewSheet[] },
): readonly Note[] {
  const holding = [...conditions, ...panelConditions(sheets, id)]
  const own = caps.filter(({ criterion }) => criterion === id)
  const bounds = own.filter(({ condition }) => holding.includes(condition))
  if (own.length === 0) return []
  return [
    step('上限'),
    ...(bounds.length > 0
      ? []
      : [
          line(
            `没有上限：${own.map(({ condition }) => condition).join('、')}${own.length > 1 ? '均' : ''}不成立`,
          ),
        ]),
    ...bounds.map(({ condition, max, sentence }) =>
      line(`${condition}：不高于 ${max} 分。通知：“${sentence}”`),
    ),
  ]
}

/** The sheets that count, their aggregate, the weighted score. */
export function panelNotes(
  { assessment, scores, aggregate, weighted }: ScoredCriterion,
  { review }: EditionSettings,
): readonly Note[] {
  const { id, weight, fullMarks, panel, cap } = assessment
  if (!aggregate || !weighted || panel.kind !== 'value') return [step('评审得分'), line(without(panel))]
  const given = scores.map((counted) => scoreInWords(counted, id))
  const exact = capped(aggregate, cap)
  return [
    step('评审得分'),
    line(`计分的评审表：${given.join('，')}`),
    by(
      'S-2',
      `${aggregationInWords(scores, review.aggregation)}＝${fraction(aggregate)}${cap ? `，上限 ${cap.max}，取 ${fraction(exact)}` : ''}，即 ${panel.value} 分`,
    ),
    by(
      'S-3',
      weight === fullMarks
        ? `满分即权重，加权得分同为 ${fraction(weighted)}，即 ${roundHalfUp(weighted, 2)} 分`
        : `加权 ${fraction(exact)}×${weight}/${fullMarks}＝${fraction(weighted)}，即 ${roundHalfUp(weighted, 2)} 分`,
    ),
  ]
}

/** A sheet's score as it counts, and as it was given where its own findings bound it. */
function scoreInWords({ sheet, score }: CountedScore, criterion: string): string {
  const counts = roundHalfUp(score, 1)
  const given = sheet.scores[criterion]
  const bound = given !== undefined && given > counts ? `（所评 ${given}，受该表自己的判断约束）` : ''
  return `${sheet.reviewer} ${counts}${bound}`
}

function aggregationInWords(
  scores: readonly CountedScore[],
  aggregation: EditionSettings['review']['aggregation'],
): string {
  const sorted = scores.map(({ score }) => roundHalfUp(score, 1)).toSorted((a, b) => a - b)
  return aggregation === '平均'
    ? `平均 (${sorted.join('＋')})/${sorted.length}`
    : `${aggregation}（由低到高 ${sorted.join('，')}）`
}

/** The sum of the reference scores, out of the weights the data speak to. */
export function referenceTotalNotes({ criteria, reference }: Assessment): readonly Note[] {
  if (reference.kind !== 'value') return [line(without(reference))]
  const terms = criteria.flatMap(({ weight, fullMarks, reference: own }) =>
    own.kind === 'value'
      ? [weight === fullMarks ? shown(own.value) : `${shown(own.value)}×${weight}/${fullMarks}`]
      : [],
  )
  return [line(`${terms.join('＋')}＝${reference.value} ${reference.unit}`)]
}

/** The total as an exact fraction, rounded once. */
export function totalNotes(criteria: readonly ScoredCriterion[], result: Result): readonly Note[] {
  const weighted = criteria.flatMap((criterion) => criterion.weighted ?? [])
  if (result.kind !== 'value' || weighted.length < criteria.length) return [line(without(result))]
  const exact = total(weighted)
  return [
    by('S-3', `${weighted.map(fraction).join('＋')}＝${fraction(exact)}`),
    line(`＝${decimals(exact)}，四舍五入到两位小数：${result.value.toFixed(2)} 分`),
  ]
}

/** Up to eight decimals, cut off. */
function decimals({ numerator, denominator }: Rational): string {
  const scale = 10n ** 8n
  const cut = (numerator * scale) / denominator
  const text = `${cut / scale}.${String(cut % scale).padStart(8, '0')}`.replace(/\.?0+$/, '')
  return (numerator * scale) % denominator === 0n ? text : `${text}…`
}
