import type { WholeEdition } from '../../edition.ts'
import { didYouMean, nearest } from '../../near.ts'
import { type Rule, remark } from '../../rule.ts'

/** Scans named in recommendations lie beside them. */
export const scan: Rule<WholeEdition> = {
  id: 'file-missing',
  *check({ process, folder }) {
    for (const { file, partial, at } of process.recommendations)
      for (const [i, item] of (partial.items ?? []).entries()) {
        const name = item?.scan
        if (name === undefined || folder.scans.has(name)) continue
        const near = nearest(name, [...folder.scans.keys()])
        const words = {
          actual: name,
          expected: 'recommendations 文件夹里的文件',
          fix: near ? `改成“${near}”` : '把扫描件放进 recommendations 文件夹，或改正文件名',
        }
        const message = `recommendations 文件夹里没有“${name}”${didYouMean(near)}`
        yield { ...remark(at(['推荐', i, '盖章扫描件']), message, words), file }
      }
  },
}
