import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { IdentityTerm } from '../../process/blind/identity.ts'
import { patternOf } from '../../process/blind/pattern.ts'
import { unhidden } from '../../process/personal-data.ts'
import { TAKEN_AT } from '../leak/containers/exif.ts'
import { readPassages } from '../leak/containers/index.ts'
import { filesBelow } from '../output.ts'
import { EXIT, Problem } from '../problem.ts'

/** A place in a packet that tells whose submission it is. */
export interface Telling {
  readonly file: string
  /** 文件名, word/document.xml, 第 3 页, EXIF; '' for a text file. */
  readonly where: string
  readonly term: string
}

interface TellingOptions {
  /** Everything that must not be said. */
  readonly terms: readonly IdentityTerm[]
  /** What may be said though a term is a part of it: where the reviewer works, where to send back. */
  readonly allowed: readonly string[]
}

/** Too short to mean anything between the measures and numbers of a file's markup. */
const isTooShort = (text: string): boolean => /^[\x21-\x7e]{1,3}$|^\d{1,7}$/u.test(text)

/**
 * Searches every byte of a folder's files for what tells whose submissions they are: text, words broken over
 * runs, properties, pictures' metadata, archives and their directories, names of files.
 */
export async function findTelling(folder: string, { terms, allowed }: TellingOptions): Promise<Telling[]> {
  const sought = [...new Set(terms.map(({ text }) => text))]
    .filter((text) => !isTooShort(text))
    .map((text) => ({ text, pattern: new RegExp(patternOf(text), 'iu') }))
  const spoken = (text: string): string =>
    allowed.reduce((rest, each) => (each ? rest.replaceAll(each, '') : rest), text)
  const tellingIn = (file: string, where: string, text: string): Telling[] => {
    if (text === TAKEN_AT) return [{ file, where, term: '拍摄位置' }]
    const words = unhidden(spoken(text))
    return sought.flatMap(({ text: term, pattern }) => (pattern.test(words) ? [{ file, where, term }] : []))
  }
  const found: Telling[] = []
  for (const file of await filesBelow(folder)) {
    found.push(...tellingIn(file, '文件名', file))
    for (const { where, text } of await readPassages(await readFile(join(folder, file)), file, 0))
      found.push(...tellingIn(file, where, text))
  }
  return [...new Map(found.map((each) => [JSON.stringify(each), each])).values()]
}

/** @throws Problem with exit code 5 where a packet tells whose submissions it holds */
export async function refuseTelling(folder: string, options: TellingOptions): Promise<void> {
  const found = await findTelling(folder, options)
  if (found.length === 0) return
  const list = found.map(({ file, where, term }) => `  ${[file, where].filter(Boolean).join('　')}：${term}`)
  throw new Problem(`盲评材料里还看得出申报单位，共 ${found.length} 处：\n${list.join('\n')}`, {
    exitCode: EXIT.privacy,
    mend: '请申报企业改写这些地方，或用 --no-photos 略去图片；这份材料没有生成',
  })
}
