import { TRACK_FOLDERS, type Track } from '../../model/submission.ts'
import { blankSubmission } from '../../render/blank/submission.ts'
import { EXIT, Problem } from '../problem.ts'
import { editionFolder, type NewOptions, writeNew } from './file.ts'

/** Begins a submission: a blank `index.md` with help in a folder of its own. Gives its path. */
export async function newSubmission(track: Track, slug: string, options: NewOptions): Promise<string> {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
    throw new Problem(`文件夹名称“${slug}”不合适`, {
      exitCode: EXIT.usage,
      mend: '用小写英文字母、数字和连字符，如 axle-box-bearing',
    })
  }
  const path = `${editionFolder(options)}/${TRACK_FOLDERS[track]}/${slug}/index.md`
  return writeNew(path, blankSubmission(track), options)
}
