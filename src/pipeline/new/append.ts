import { readFile } from 'node:fs/promises'
import { writeWhole } from '../output.ts'
import { EXIT, Problem } from '../problem.ts'
import type { NewOptions } from './file.ts'

/**
 * Appends an item to the list under a top-level key, which is begun where it is not there yet. The list
 * must end the file: only then is the rest of the text left as its writer has it. Gives the path.
 */
export async function appendItem(
  path: string,
  { key, item }: { readonly key: string; readonly item: string },
  { dryRun }: Pick<NewOptions, 'dryRun'>,
): Promise<string> {
  const text = `${(await readFile(path, 'utf8')).trimEnd()}\n`
  const keys = [...text.matchAll(/^(?<key>[^\s#:]+):(?<value>[^\n]*)$/gmu)]
  const own = keys.find(({ groups }) => groups?.key === key)
  if (own && (own !== keys.at(-1) || !/^\s*(?:#.*)?$/.test(own.groups?.value ?? ''))) {
    throw new Problem(`${path} 的“${key}”不在文件末尾，或写成了一行，程序不便补写`, {
      exitCode: EXIT.usage,
      mend: `把“${key}”移到文件末尾，逐条换行写；或者手工加上这一条：\n${item}`,
    })
  }
  if (!dryRun) await writeWhole(path, `${text}${own ? '' : `${key}:\n`}${item}`)
  return path
}
