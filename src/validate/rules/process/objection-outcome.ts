import type { WholeEdition } from '../../edition.ts'
import type { ObjectionSource } from '../../reading/process.ts'
import { type Remark, type Rule, remark } from '../../rule.ts'

function* checkOpen({ whole, at }: ObjectionSource): Iterable<Remark> {
  for (const [label, given] of [
    ['处理日期', whole?.handledOn],
    ['处理意见', whole?.handling],
  ] as const)
    if (given !== undefined)
      yield remark(at([label], 'key'), `异议还在核实中，不写“${label}”。`, {
        actual: given,
        expected: '不写',
        fix: `删去“${label}”，或写明结论`,
      })
}

function* checkClosed({ whole, at }: ObjectionSource): Iterable<Remark> {
  if (!whole) return
  const { outcome, handledOn, handling, date } = whole
  for (const [label, given] of [
    ['处理日期', handledOn],
    ['处理意见', handling],
  ] as const)
    if (given === undefined)
      yield remark(at(['结论']), `结论是“${outcome}”，但没有写“${label}”。`, {
        actual: '',
        expected: label,
        fix: `加上“${label}: …”`,
      })
  if (handledOn !== undefined && handledOn < date)
    yield remark(at(['处理日期']), `处理日期 ${handledOn} 早于收到的日期 ${date}。`, {
      actual: handledOn,
      expected: `不早于 ${date}`,
      fix: '核对两个日期',
    })
}

/** An outcome, its date and its opinion go together; a unit's objection is sealed or not admitted. */
export const objectionOutcome: Rule<WholeEdition> = {
  id: 'objection-outcome',
  *check({ process }) {
    for (const objection of process.objections) {
      if (!objection.whole) continue
      const found = objection.whole.outcome === '核实中' ? checkOpen(objection) : checkClosed(objection)
      for (const each of found) yield { ...each, file: objection.file }
    }
  },
}
