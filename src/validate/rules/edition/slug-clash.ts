import { FILE_START } from '../../../diagnostics/place.ts'
import type { WholeEdition } from '../../edition.ts'
import { type Rule, remark } from '../../rule.ts'

/** No two folders of an edition differ only in case, or bear the same name in both tracks. */
export const slugClash: Rule<WholeEdition> = {
  id: 'slug-clash',
  *check({ folder }) {
    const first = new Map<string, string>()
    for (const { slug, folder: path } of folder.submissions) {
      const folded = slug.normalize('NFKC').toLowerCase()
      const earlier = first.get(folded)
      if (earlier === undefined) first.set(folded, path)
      else
        yield {
          ...remark(FILE_START, `文件夹 ${path} 与 ${earlier} 的名称相同或只差大小写。`, {
            actual: slug,
            expected: '在本年度两类申报中都不重复的名称',
            fix: '给其中一个文件夹改名，并改正引用它的各处',
          }),
          file: `${path}index.md`,
        }
    }
  },
}
