import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { EXIT, Problem } from '../problem.ts'

/** The newest edition under a content root, by the name of its folder. */
export function newestYear(root: string): string {
  const year = foldersIn(join(root, 'editions'))
    .filter((name) => /^\d{4}$/.test(name))
    .sort()
    .at(-1)
  if (year) return year
  throw new Problem(`${root} 下没有年度文件夹`, {
    exitCode: EXIT.unreadable,
    mend: '检查 --root 是否指向内容文件夹（其中应有 editions/2025 这样的文件夹）',
  })
}

function foldersIn(path: string): string[] {
  try {
    return readdirSync(path)
  } catch (cause) {
    throw new Problem(`读不到文件夹 ${path}`, {
      exitCode: EXIT.unreadable,
      mend: '检查 --root 和读取权限',
      cause,
    })
  }
}
