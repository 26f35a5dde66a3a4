import { existsSync } from 'node:fs'
import { writeWhole } from '../output.ts'
import { EXIT, Problem } from '../problem.ts'

/** What every `new` needs to know. */
export interface NewOptions {
  /** The content root. */
  readonly root: string
  readonly year: string
  /** The day it is; today, or the sample's, without it. */
  readonly asOf: string | undefined
  /** Only say where the file would go. */
  readonly dryRun: boolean
}

/** Writes a file that must not be there yet; gives its path. */
export async function writeNew(
  path: string,
  text: string,
  { dryRun }: Pick<NewOptions, 'dryRun'>,
): Promise<string> {
  if (existsSync(path)) {
    throw new Problem(`${path} 已经存在`, { exitCode: EXIT.usage, mend: '换一个名称，或直接修改已有的文件' })
  }
  if (!dryRun) await writeWhole(path, text)
  return path
}

/** The folder of an edition, which must be there. */
export function editionFolder({ root, year }: Pick<NewOptions, 'root' | 'year'>): string {
  const folder = `${root}/editions/${year}`
  if (existsSync(`${folder}/edition.yaml`)) return folder
  throw new Problem(`没有 ${year} 年度（${folder}）`, {
    exitCode: EXIT.usage,
    mend: '用 --edition 写明已有的年度',
  })
}
