import { readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type Zippable, zipSync } from 'fflate'
import type { Edition } from '../../model/corpus.ts'
import type { Reviewer } from '../../model/roles.ts'
import type { ContentFile } from '../../parse/content-file.ts'
import { identityOfOther } from '../../process/blind/identity.ts'
import { blankReview } from '../../render/blank/review.ts'
import { toDocx } from '../../render/docx/to-docx.ts'
import { toHtml } from '../../render/html/to-html.ts'
import type { Pictures } from '../../render/sheets/picture.ts'
import type { Sheet } from '../../render/sheets/sheet.ts'
import { readPictures } from '../forms/pictures.ts'
import { filesBelow, freshFolder, listFiles, replaceFolder, writeWhole } from '../output.ts'
import { openPrinter, type Printer } from '../print/printer.ts'
import { eyeList, keyTable } from './for-secretariat.ts'
import { guideSheet } from './guide-sheet.ts'
import type { Item } from './item.ts'
import { scoreSheet } from './score-sheet.ts'
import { refuseTelling } from './telling.ts'

/** Everything that goes to one reviewer. */
export interface Packet {
  readonly edition: Edition
  readonly reviewer: Reviewer
  readonly until: string | null
  readonly email: string | null
  readonly items: readonly Item[]
}

/** Who made the files, as their properties say it. */
const CREATOR = '评审秘书处'
const GUIDE = '00-评审说明.pdf'
const SUMS = 'SHA256SUMS.txt'
/** Every packed file bears this day. */
const NO_TIME = '1980-01-01T00:00:00'

/** Files of a submission, by what is in them. */
const filesOf = (code: string) => ({
  formPdf: `${code}/${code}-推荐表.pdf`,
  formWord: `${code}/${code}-推荐表.docx`,
  evidence: `${code}/${code}-证据报告.pdf`,
  scoresWord: `${code}/${code}-评分表.docx`,
  scoresText: `${code}/${code}-评分表.md`,
})

export interface PacketNames {
  readonly folder: string
  readonly archive: string
  readonly files: readonly string[]
  readonly forSecretariat: readonly string[]
}

/** Where everything of a packet goes. */
export function fileNames({ edition, reviewer, items }: Packet, outDir: string): PacketNames {
  const { year } = edition.settings
  const folder = join(outDir, year, reviewer.code)
  const own = join(outDir, year, '秘书处', reviewer.code)
  return {
    folder,
    archive: `${folder}.zip`,
    files: [GUIDE, ...items.flatMap(({ code }) => Object.values(filesOf(code))), SUMS],
    forSecretariat: [`${own}-代号对照.csv`, `${own}-人工核对.txt`],
  }
}

interface WriteOptions {
  readonly files: readonly ContentFile[]
  readonly names: PacketNames
  readonly cacheDir: string
  readonly progress: (text: string) => void
}

/** Makes a packet whole beside its place, then puts it there. */
export async function writePacketFiles(packet: Packet, options: WriteOptions): Promise<void> {
  const { names, cacheDir } = options
  const work = await freshFolder(resolve(cacheDir, `packet-${process.pid}`))
  const printer = await openPrinter({ cacheDir: resolve(cacheDir) })
  try {
    const made = join(work, packet.reviewer.code)
    await fill(made, packet, { ...options, printer })
    const sums = (await listFiles(made)).map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    await writeWhole(join(made, SUMS), sums.join(''))
    await refuseTelling(made, tellingOf(packet))
    await writeWhole(names.archive, await archiveOf(made, packet.reviewer.code))
    await replaceFolder(made, resolve(names.folder))
    const [keys = '', eyes = ''] = names.forSecretariat
    await writeWhole(keys, keyTable(packet.items))
    await writeWhole(eyes, eyeList(packet.items))
  } finally {
    await printer.close()
    await rm(work, { recursive: true, force: true })
  }
}

/** All that a packet must not say, of its own submissions and of all others; and what it says by right. */
const tellingOf = ({ edition, items, reviewer, email }: Packet) => ({
  terms: [
    ...items.flatMap(({ blinding }) => blinding.terms),
    ...edition.submissions.flatMap(identityOfOther),
  ],
  allowed: [reviewer.employer, email ?? ''],
})

interface Press {
  readonly files: readonly ContentFile[]
  readonly printer: Printer
  readonly progress: (text: string) => void
}

const NO_PICTURES: Pictures = new Map()

async function fill(folder: string, packet: Packet, { files, printer, progress }: Press): Promise<void> {
  const { edition, reviewer, items, until, email } = packet
  // The day of the deadline is the same for all and tells nothing of any one.
  const date = edition.settings.notice.deadline
  const print = (sheet: Sheet, images: Pictures) =>
    printer.print(toHtml(sheet, { images }), { date, author: CREATOR })
  const word = (sheet: Sheet, images: Pictures) => toDocx(sheet, { images, date, creator: CREATOR })
  const put = (path: string, data: string | Uint8Array) => writeWhole(join(folder, path), data)
  for (const [i, item] of items.entries()) {
    const { submission } = item.entry
    const names = filesOf(item.code)
    const images = await readPictures(submission, files)
    const scores = scoreSheet(submission, { edition, reviewer, code: item.code, title: item.title })
    await put(names.formPdf, await print(item.form, images))
    await put(names.formWord, await word(item.form, images))
    await put(names.evidence, await print(item.evidence, NO_PICTURES))
    await put(names.scoresWord, await word(scores, NO_PICTURES))
    await put(names.scoresText, scoreText(item, packet))
    progress(`盲评材料 ${i + 1}/${items.length}　${item.code}`)
  }
  const guide = guideSheet({ edition, reviewer: reviewer.code, until, email, items })
  await put(GUIDE, await print(guide, NO_PICTURES))
}

/** The sheet's file with what is known of the reviewer filled in. */
function scoreText({ code, title, entry: { submission } }: Item, { edition, reviewer }: Packet): string {
  const { track } = submission
  const filled = new Map([['employer', reviewer.employer]])
  return blankReview({ reviewer: reviewer.code, track, rubric: edition.rubrics[track], filled }).replace(
    /^---\n/u,
    `---\n# 申报代号：${code}（${title}）。填好后发回秘书处，由秘书处放进 reviews/。\n`,
  )
}

async function archiveOf(folder: string, name: string): Promise<Uint8Array> {
  const entries: Zippable = {}
  for (const path of await filesBelow(folder))
    entries[`${name}/${path}`] = [await readFile(join(folder, path)), { mtime: NO_TIME }]
  return zipSync(entries)
}
