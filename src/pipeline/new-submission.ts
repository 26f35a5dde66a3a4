import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { TRACK_FOLDERS, type Track } from '../model/submission.ts'
import { blankSubmission } from '../render/blank/submission.ts'
import { writeWhole } from './output.ts'
import { EXIT, Problem } from './problem.ts'

interface NewOptions {
  readonly root: string
  readonly year: string
  readonly track: Track
  /** Name of the submission's folder. */
  readonly slug: string
  /** Only say where the file would go. */
  readonly dryRun: boolean
}

/** Begins a submission: a blank `index.md` with help in a folder of its own. Gives its path. */
export async function newSubmission({ root, year, track, slug, dryRun }: NewOptions): Promise<string> {
  const edition = join(root, 'editions', year)
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
    throw new Problem(`文件夹名称“${slug}”不合适`, {
      exitCode: EXIT.usage,
      mend: '用小写英文字母、数字和连字符，如 axle-box-bearing',
    })
  }
  if (!existsSync(join(edition, 'edition.yaml'))) {
    throw new Problem(`没有 ${year} 年度（${edition}）`, {
      exitCode: EXIT.usage,
      mend: '用 --edition 写明已有的年度',
    })
  }
  const path = join(edition, TRACK_FOLDERS[track], slug, 'index.md')
  if (existsSync(path)) {
    throw new Problem(`${path} 已经存在`, {
      exitCode: EXIT.usage,
      mend: '换一个文件夹名称，或直接修改已有的文件',
    })
  }
  if (!dryRun) await writeWhole(path, blankSubmission(track))
  return path
}
