import type { Path } from '../../../parse/yaml/plain.ts'
import { didYouMean, nearest } from '../../near.ts'
import type { PracticeSource } from '../../reading/submission.ts'
import { type Rule, remark } from '../../rule.ts'

/** Every place where a parameter is referred to by its code. */
function referencesOf({ form }: PracticeSource): { path: Path; code: string | undefined }[] {
  const lists = { 一致性: form.consistency, 退化: form.degradation, 可靠域: form.domain }
  return Object.entries(lists).flatMap(([label, items = []]) =>
    items.map((item, i) => ({ path: [label, i, '参数'], code: item?.parameter })),
  )
}

/** Codes referred to are those of the parameters. */
export const parameterReference: Rule<PracticeSource> = {
  id: 'parameter-reference',
  *check(source) {
    const codes = (source.form.parameters ?? []).map((parameter) => parameter?.code)
    const known = codes.filter((code) => code !== undefined)
    if (known.length < codes.length) return
    for (const { path, code } of referencesOf(source)) {
      if (code === undefined || known.includes(code)) continue
      const near = nearest(code, known)
      yield remark(source.at(path), `“关键性能参数”里没有代号“${code}”${didYouMean(near)}`, {
        actual: code,
        expected: known.join('、'),
        fix: near ? `改成“${near}”` : '改成已有的代号，或在“关键性能参数”里加上这个参数',
      })
    }
  },
}
