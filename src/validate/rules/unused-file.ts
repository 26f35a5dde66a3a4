import { FILE_START } from '../../diagnostics/place.ts'
import type { SubmissionSource } from '../reading/submission.ts'
import { type Rule, remark } from '../rule.ts'

/** Everything in a submission's folder is referred to. */
export const unusedFile: Rule<SubmissionSource> = {
  id: 'unused-file',
  *check({ reader, folder, whole, body }) {
    // A wrong name leaves its file unused: that is told once, where the name stands.
    const isMisnamed = reader.findings.some(({ rule }) => rule === 'file-missing')
    if (!whole || !body.sections || isMisnamed) return
    for (const path of reader.files.keys()) {
      if (path === 'index.md' || reader.used.has(path)) continue
      const words = {
        actual: path,
        expected: '表格或正文里提到的文件',
        fix: '在 index.md 里写上它，或删去这个文件',
      }
      yield { ...remark(FILE_START, `“${path}”没有在 index.md 里提到。`, words), file: `${folder}${path}` }
    }
  },
}
