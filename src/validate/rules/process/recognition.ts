import type { WholeEdition } from '../../edition.ts'
import { type Rule, remark } from '../../rule.ts'

/** Recognition follows publicity; amendments follow recognition and speak of what was listed. */
export const recognition: Rule<WholeEdition> = {
  id: 'recognition',
  *check({ process, folder }) {
    const form = process.recognition
    if (!form?.whole) return
    const { at, file, whole } = form
    const publicity = process.publicity?.whole
    if (!folder.publicity || (publicity && whole.date <= publicity.startsOn)) {
      const message = publicity
        ? `认定日期 ${whole.date} 不晚于公示的第一天 ${publicity.startsOn}。`
        : '还没有公示（publicity.yaml），不能认定。'
      const words = { actual: whole.date, expected: '公示期满之后', fix: '核对认定日期和公示日期' }
      yield { ...remark(at(['日期']), message, words), file }
    }
    const listed = publicity && new Set([...publicity.lists.practice, ...publicity.lists.fmea])
    for (const [i, { slug, date }] of whole.amendments.entries()) {
      if (date < whole.date) {
        const words = { actual: date, expected: `不早于 ${whole.date}`, fix: '核对日期' }
        yield { ...remark(at(['更正', i, '日期']), `更正的日期 ${date} 早于认定日期。`, words), file }
      }
      if (listed && !listed.has(slug)) {
        const words = { actual: slug, expected: '公示名单里的申报', fix: '改正申报的名称' }
        yield { ...remark(at(['更正', i, '申报']), `“${slug}”不在公示名单里。`, words), file }
      }
    }
  },
}
