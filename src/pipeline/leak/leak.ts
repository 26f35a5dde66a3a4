import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pMap from 'p-map'
import type { Dossier } from '../../model/dossier.ts'
import { filesBelow } from '../output.ts'
import { EXIT, Problem } from '../problem.ts'
import { TAKEN_AT } from './containers/exif.ts'
import { readPassages, UnreadableError } from './containers/index.ts'
import type { Passage } from './passage.ts'
import { createSearch, type Secret } from './search.ts'

/** Something private where the public can see it. */
export interface Leak {
  readonly file: string
  /** 第 12 行, 第 3 页, word/document.xml, EXIF, 文件名. */
  readonly place: string
  /** What it is: 联系人电话. */
  readonly kind: string
  /** Enough of it to be found, never all of it: 13*******06. */
  readonly masked: string
}

/** Files read at the same time. */
const AT_ONCE = 4
/** Leaks told one by one. */
const TOLD = 20

/** Searches every file below a folder, and its name, for what a dossier says is private. */
export async function findLeaks(folder: string, dossier: Dossier): Promise<Leak[]> {
  const search = createSearch(dossier)
  const found = await pMap(
    await filesBelow(folder),
    async (file) => leaksIn(file, await readFile(join(folder, file)), search),
    { concurrency: AT_ONCE },
  )
  return found.flat()
}

type Search = (text: string) => Secret[]

async function leaksIn(file: string, bytes: Uint8Array, search: Search): Promise<Leak[]> {
  const named = search(decoded(file)).map((secret) => leakOf(file, '文件名', secret))
  const said = await saidBy(file, bytes)
  if (!Array.isArray(said))
    return [...named, { file, place: '', kind: `无法检查的文件（${said.message}）`, masked: '' }]
  const inside = said.flatMap((passage) => [
    ...oncePerPassage(search(passage.text)).map((secret) => leakOf(file, placeOf(passage, secret), secret)),
    ...(passage.text === TAKEN_AT
      ? [{ file, place: passage.where, kind: '照片的拍摄位置', masked: '' }]
      : []),
  ])
  return [...named, ...onceInFile(inside)]
}

/** A secret that is said again and again is told where it is said first. */
const oncePerPassage = (secrets: readonly Secret[]): Secret[] =>
  [...Map.groupBy(secrets, ({ kind, value }) => `${kind}\n${value}`).values()].flatMap(
    ([first]) => first ?? [],
  )

/** The same words read in two ways, as markup and as text, are one leak. */
const onceInFile = (leaks: readonly Leak[]): Leak[] =>
  [
    ...Map.groupBy(leaks, ({ place, kind, masked: value }) =>
      [place.replace(/第 \d+ 行$/u, ''), kind, value].join('\n'),
    ).values(),
  ].flatMap(([first]) => first ?? [])

async function saidBy(file: string, bytes: Uint8Array): Promise<Passage[] | UnreadableError> {
  try {
    return await readPassages(bytes, file, 0)
  } catch (error) {
    if (error instanceof UnreadableError) return error
    throw error
  }
}

function placeOf({ where, text }: Passage, { line }: Secret): string {
  const isLined = where === '' || text.includes('\n')
  return [where, isLined ? `第 ${line} 行` : ''].filter(Boolean).join(' ')
}

const leakOf = (file: string, place: string, { kind, value }: Secret): Leak => ({
  file,
  place,
  kind,
  masked: masked(value),
})

/** The first and the last character or two; of a name only its first. */
function masked(value: string): string {
  const characters = [...value.trim()]
  const shown = characters.length >= 8 ? 2 : characters.length > 4 ? 1 : 0
  const first = characters.slice(0, Math.max(1, shown)).join('')
  const last = shown > 0 ? characters.slice(-shown).join('') : ''
  return `${first}${'*'.repeat(Math.min(8, Math.max(1, characters.length - first.length - shown)))}${last}`
}

/** Names of files may be written as in addresses. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch (error) {
    if (error instanceof URIError) return path
    throw error
  }
}

/**
 * Stops the build when anything private is about to be published.
 * @throws Problem with exit code 5 that names file, place and kind, never the value itself
 */
export async function refuseLeaks(folder: string, dossier: Dossier): Promise<void> {
  const leaks = await findLeaks(folder, dossier)
  if (leaks.length === 0) return
  const told = leaks.slice(0, TOLD).map(inWords)
  const rest = leaks.length > TOLD ? [`  …… 另有 ${leaks.length - TOLD} 处`] : []
  throw new Problem(
    `将要公开的文件中有 ${leaks.length} 处不得公开的内容：\n${[...told, ...rest].join('\n')}`,
    {
      exitCode: EXIT.privacy,
      mend: '从申报正文、图片说明、图片或附件中删去这些内容后重新构建；本次输出没有发布',
    },
  )
}

const inWords = ({ file, place, kind, masked: value }: Leak): string =>
  `  ${file}${place ? `　${place}` : ''}：${kind}${value ? ` ${value}` : ''}`
