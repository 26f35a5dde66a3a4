import type { Found, Sought } from './find-terms.ts'

const HAN = /\p{Script=Han}/u
const SHORT = 2

/** What may stand before a person's name, and after it, without being part of a longer word. */
const BEFORE = /(?:联系人|负责人|经办人|姓名|专家|申报人|提出方|[由是为和与对向请让被同及或、])$/u
const AFTER =
  /^(?:先生|女士|同志|老师|经理|主任|部长|工程师|电话|手机|邮箱|联系|介绍|负责|认为|提出|[、和与及等任的])/u

/**
 * Does a term found stand for itself? Two Chinese characters are a name as easily as a part of a longer word
 * (高峰 in 用电高峰期): they need an end, or a word that goes with names, on both sides. A number must not be part
 * of a longer one.
 */
export function standsAlone(text: string, { start, end, term }: Found<Sought>): boolean {
  if (/^\d+$/u.test(term.text))
    return (
      !/\d\.?$/u.test(text.slice(Math.max(0, start - 2), start)) && !/^\.?\d/u.test(text.slice(end, end + 2))
    )
  if (term.text.length !== SHORT || !HAN.test(term.text)) return true
  const before = text.slice(Math.max(0, start - 4), start)
  const after = text.slice(end, end + 4)
  return (
    (!HAN.test(before.at(-1) ?? '') || BEFORE.test(before)) &&
    (!HAN.test(after.charAt(0)) || AFTER.test(after))
  )
}
