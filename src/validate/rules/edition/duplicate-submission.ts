import type { WholeEdition } from '../../edition.ts'
import type { SubmissionBrief } from '../../reading/brief.ts'
import { type Rule, remark } from '../../rule.ts'

const plain = (text: string) => text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase()

/** What makes a submission the same as another: company and product or case. */
function identity({ track, company, names, isWithdrawn }: SubmissionBrief): string | null {
  if (isWithdrawn || company === undefined || names.includes(null)) return null
  return [track, company, ...names.map(String)].map(plain).join('\u0000')
}

/** A company hands in a product or case once in an edition. */
export const duplicateSubmission: Rule<WholeEdition> = {
  id: 'duplicate-submission',
  *check({ submissions }) {
    const first = new Map<string, string>()
    for (const brief of submissions) {
      const same = identity(brief)
      if (same === null) continue
      const earlier = first.get(same)
      if (earlier === undefined) first.set(same, brief.file)
      else
        yield {
          ...remark(
            brief.namePlace,
            `同一企业的同一${brief.track === 'practice' ? '产品' : '案例'}已经在 ${earlier} 申报。`,
            { actual: earlier, expected: '每个产品（案例）只申报一次', fix: '保留一份，另一份填写“撤回”' },
          ),
          file: brief.file,
        }
    }
  },
}
