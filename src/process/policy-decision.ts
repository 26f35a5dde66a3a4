import type { Recognition } from '../model/publicity.ts'
import type { EditionState } from './edition-state.ts'
import type { Breach, Change } from './policy.ts'

/**
 * What a change takes back of a decision, in words; nothing where it only adds entries behind those that
 * are there. `after` is null for a decision that is gone or can no longer be read.
 */
export function takenBack(before: Recognition, after: Recognition | null): string[] {
  if (!after) return ['整个文件']
  return [
    ...(after.number === before.number ? [] : ['文号']),
    ...(after.date === before.date ? [] : ['日期']),
    ...before.amendments.flatMap((each, i) =>
      JSON.stringify(after.amendments[i]) === JSON.stringify(each) ? [] : [`更正第 ${i + 1} 条`],
    ),
  ]
}

const FILE = /^editions\/(?<year>[^/]+)\/recognition\.yaml$/u

/** Changes that rewrite a decision that stands: it grows by dated entries alone (spec: process). */
export const decisionBreaches = (
  changes: readonly Change[],
  editions: ReadonlyMap<string, EditionState>,
): Breach[] =>
  changes
    .filter(({ path }) => editions.get(FILE.exec(path)?.groups?.year ?? '')?.isDecided)
    .filter(({ takesBack }) => takesBack.length > 0)
    .map(({ path, takesBack }) => ({
      rule: 'policy-decision',
      file: path,
      message: `认定之后，认定文件里已有的内容不再改写，这里改写了${takesBack.join('、')}。`,
      actual: `改写了${takesBack.join('、')}`,
      expected: '已有的内容不变，更正和撤销逐条补写在后面',
      fix: '恢复原文；更正或撤销用 kekao new amendment 另记一条，文号或日期印错的也这样写明',
    }))
