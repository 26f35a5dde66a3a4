import type { WholeEdition } from '../../edition.ts'
import { type Rule, remark } from '../../rule.ts'

/** A score sheet's file bears the reviewer's code. */
export const reviewPath: Rule<WholeEdition> = {
  id: 'review-path',
  *check({ process }) {
    for (const { file, partial, name, at } of process.reviews) {
      const { reviewer } = partial
      if (reviewer === undefined || reviewer === name) continue
      const words = { actual: reviewer, expected: name, fix: `把“专家”改成“${name}”，或给文件改名` }
      yield { ...remark(at(['专家']), `专家代码“${reviewer}”与文件名“${name}.md”不一致。`, words), file }
    }
  },
}
