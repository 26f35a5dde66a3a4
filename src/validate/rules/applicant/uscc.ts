import { checkUscc, organisationCheckCharacter, usccCheckCharacter } from '../../../model/uscc.ts'
import type { SubmissionSource } from '../../reading/submission.ts'
import { type Rule, remark } from '../../rule.ts'

const LABEL = '统一社会信用代码'

/** Both check characters are right. */
export const uscc: Rule<SubmissionSource> = {
  id: 'uscc',
  *check({ form, at }) {
    const code = form.uscc
    if (code === undefined || checkUscc(code) !== 'badCheck') return
    const organisation = organisationCheckCharacter(code)
    const last = usccCheckCharacter(code)
    const wrong = organisation === code.charAt(16) ? `第 18 位应为 ${last}` : `第 17 位应为 ${organisation}`
    yield remark(at([LABEL]), `统一社会信用代码“${code}”的校验码对不上：按前面各位计算，${wrong}。`, {
      actual: code,
      expected: '校验码正确的代码（GB 32100-2015、GB 11714）',
      fix: '对照营业执照逐位核对，多半是抄错了一位',
    })
  },
}

/** Codes of the pilot era may be real though their check characters fail. */
export const usccPilot: Rule<SubmissionSource> = {
  id: 'uscc-pilot',
  *check({ form, at }) {
    const code = form.uscc
    if (code === undefined || checkUscc(code) !== 'pilotEra') return
    yield remark(at([LABEL]), `统一社会信用代码“${code}”的校验码对不上，但形式上是早期发放的代码。`, {
      actual: code,
      expected: '与营业执照一致的代码',
      fix: '对照营业执照核实；一致的不用改',
    })
  },
}
