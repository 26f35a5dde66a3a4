import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { organisationCheckCharacter, usccCheckCharacter } from '../../src/model/uscc.ts'
import { pictureOf } from './picture.ts'
import type { Place } from './places.ts'
import type { Written } from './process.ts'

/** A credit code with right check characters; invented. */
function uscc(code: string, number: number): string {
  const body = `91${code}MC${number.toString().padStart(6, '0')}`
  const organisation = body + organisationCheckCharacter(body)
  return organisation + usccCheckCharacter(organisation)
}

interface Making {
  readonly track: Written['track']
  readonly sample: string
  readonly number: number
  readonly place: Place
}

interface Folders {
  readonly sample: string
  readonly out: string
}

/** Pictures of one submission at most. */
const PICTURES_MAX = 100

/** Writes a submission made from a sample: a company, credit code, place and pictures of its own. */
export async function writeSubmission(
  { track, sample, number, place }: Making,
  folders: Folders,
): Promise<Written> {
  const slug = `${sample}-${number}`
  const folder = join(folders.out, track, slug)
  cpSync(join(folders.sample, track, sample), folder, { recursive: true })
  const text = readFileSync(join(folder, 'index.md'), 'utf8')
    .replace(/^企业名称: .*$/m, `企业名称: 示例第${number}号有限公司`)
    .replace(/^企业地址: .*$/m, `企业地址: ${place.written.replaceAll('/', '')}示范路${number}号`)
    .replace(/^统一社会信用代码: .*$/m, `统一社会信用代码: ${uscc(place.code, number)}`)
    .replace(/^推荐单位: .*$/m, `推荐单位: ${place.written}`)
  writeFileSync(join(folder, 'index.md'), text)
  for (const [i, path] of picturesIn(folder).entries())
    writeFileSync(path, await pictureOf(formatOf(path), number * PICTURES_MAX + i))
  return { track, sample, slug, place }
}

const picturesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(png|jpg|webp)$/.test(name))
    .sort()
    .map((name) => join(folder, name))

const formatOf = (path: string) => (path.endsWith('png') ? 'png' : path.endsWith('jpg') ? 'jpg' : 'webp')
