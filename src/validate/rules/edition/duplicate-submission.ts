import type { WholeEdition } from '../../edition.ts'
import type { SubmissionSource } from '../../reading/submission.ts'
import { type Rule, remark } from '../../rule.ts'

const plain = (text: string) => text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase()

/** What makes a submission the same as another: company and product or case. */
function identity({ track, form }: SubmissionSource): string | null {
  if (form.company === undefined || form.withdrawal !== undefined) return null
  const parts = track === 'practice' ? [form.product?.name, form.product?.model] : [form.title]
  if (parts.some((part) => part === undefined)) return null
  return [track, form.company, ...parts.map(String)].map(plain).join('\u0000')
}

/** A company hands in a product or case once in an edition. */
export const duplicateSubmission: Rule<WholeEdition> = {
  id: 'duplicate-submission',
  *check({ submissions }) {
    const first = new Map<string, string>()
    for (const source of submissions) {
      const same = identity(source)
      if (same === null) continue
      const earlier = first.get(same)
      if (earlier === undefined) first.set(same, source.file)
      else
        yield {
          ...remark(
            source.at(source.track === 'practice' ? ['产品', '名称'] : ['案例名称']),
            `同一企业的同一${source.track === 'practice' ? '产品' : '案例'}已经在 ${earlier} 申报。`,
            { actual: earlier, expected: '每个产品（案例）只申报一次', fix: '保留一份，另一份填写“撤回”' },
          ),
          file: source.file,
        }
    }
  },
}
