import { FILE_START } from '../../diagnostics/place.ts'
import type { SubmissionSource } from '../reading/submission.ts'
import { type Rule, remark } from '../rule.ts'

const SLUG = /^[A-Za-z0-9][A-Za-z0-9-]{0,79}$/

/** A folder's name can stand in an address. */
export const slug: Rule<SubmissionSource> = {
  id: 'slug',
  *check({ slug: name }) {
    if (SLUG.test(name)) return
    yield remark(FILE_START, `申报文件夹的名称“${name.slice(0, 40)}”不能用作网址。`, {
      actual: name.slice(0, 80),
      expected: '英文字母、数字和连字符，以字母或数字开头，不超过 80 个字符',
      fix: '给文件夹改名，如 robot-reducer',
    })
  },
}
