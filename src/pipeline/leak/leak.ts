import type { Dossier } from '../../model/dossier.ts'
import { NO_STORE, type Store } from '../cache/store.ts'
import { filesBelow } from '../output.ts'
import { EXIT, Problem } from '../problem.ts'
import { inspectTogether } from './crew.ts'
import type { Verdict } from './inspect.ts'
import { knowledgeOf } from './knowledge.ts'
import { quotationsAmong } from './quotations.ts'
import { readRegister, writeRegister } from './register.ts'
import type { Suspect } from './suspect.ts'

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

/** Leaks told one by one. */
const TOLD = 20

/**
 * Searches every file below a folder, and its name, for what a dossier says is private. A file searched before
 * for the same is not searched again; `store` keeps what was found.
 */
export async function findLeaks(folder: string, dossier: Dossier, store: Store = NO_STORE): Promise<Leak[]> {
  const files = await filesBelow(folder)
  const knowledge = knowledgeOf(dossier)
  const known = readRegister(knowledge, store)
  const verdicts = await inspectTogether(files, { folder, knowledge, known })
  if (verdicts.length !== files.length) throw new Error('not every file was searched')
  if (verdicts.some(({ hash }) => !known.has(hash))) writeRegister(verdicts, knowledge, store)
  const words = verdicts.flatMap(({ suspects }) => suspects.flatMap(({ quotes }) => quotes))
  const quoted = quotationsAmong(words, dossier)
  return verdicts.flatMap((verdict) => leaksOf(verdict, quoted))
}

function leaksOf({ file, suspects }: Verdict, quoted: ReadonlySet<string>): Leak[] {
  const told = suspects.filter(({ quotes }) => !quotes.some((words) => quoted.has(words)))
  const inside = oncePerPassage(told.filter(({ passage }) => passage !== null))
  const about = told.filter(({ passage }) => passage === null)
  return [
    ...about.map((suspect) => leakOf(file, suspect)),
    ...onceInFile(inside.map((suspect) => leakOf(file, suspect))),
  ]
}

/** A secret that is said again and again is told where it is said first. */
const oncePerPassage = (suspects: readonly Suspect[]): Suspect[] =>
  firstOfEach(suspects, ({ passage, kind, value }) => `${passage}\n${kind}\n${value}`)

/** The same words read in two ways, as markup and as text, are one leak. */
const onceInFile = (leaks: readonly Leak[]): Leak[] =>
  firstOfEach(leaks, ({ place, kind, masked: value }) =>
    [place.replace(/第 \d+ 行$/u, ''), kind, value].join('\n'),
  )

const firstOfEach = <T>(items: readonly T[], nameOf: (item: T) => string): T[] =>
  [...Map.groupBy(items, nameOf).values()].flatMap(([first]) => first ?? [])

const leakOf = (file: string, { place, kind, value }: Suspect): Leak => ({
  file,
  place,
  kind,
  masked: value === '' ? '' : masked(value),
})

/** The first and the last character or two; of a name only its first. */
function masked(value: string): string {
  const characters = [...value.trim()]
  const shown = characters.length >= 8 ? 2 : characters.length > 4 ? 1 : 0
  const first = characters.slice(0, Math.max(1, shown)).join('')
  const last = shown > 0 ? characters.slice(-shown).join('') : ''
  return `${first}${'*'.repeat(Math.min(8, Math.max(1, characters.length - first.length - shown)))}${last}`
}

/**
 * Stops the build when anything private is about to be published.
 * @throws Problem with exit code 5 that names file, place and kind, never the value itself
 */
export async function refuseLeaks(folder: string, dossier: Dossier, store: Store = NO_STORE): Promise<void> {
  const leaks = await findLeaks(folder, dossier, store)
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
