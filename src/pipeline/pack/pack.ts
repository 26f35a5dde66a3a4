import { readFile, rm } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { type Zippable, zipSync } from 'fflate'
import type { Unit } from '../../model/division.ts'
import type { Submission } from '../../model/submission.ts'
import type { ContentFile } from '../../parse/content-file.ts'
import { indexPage } from '../../render/html/index-page.ts'
import type { Circumstances, FormJob } from '../forms/job.ts'
import { FORM_FORMATS } from '../forms/kinds.ts'
import { recommendationForms } from '../forms/recommendation.ts'
import { agreedBy, summaryFormsOf } from '../forms/summary.ts'
import { unprintableProblem } from '../forms/unprintable.ts'
import { writeForms } from '../forms/write.ts'
import { filesBelow, freshFolder, listFiles, replaceFolder, writeWhole } from '../output.ts'
import type { FontChoice } from '../print/font-choice.ts'
import { EXIT, Problem } from '../problem.ts'
import { booklet } from './booklet.ts'
import { type Lacking, lackingAt } from './missing.ts'

export interface PackOptions {
  readonly files: readonly ContentFile[]
  readonly outDir: string
  readonly cacheDir: string
  /** Paper copies in the file to be printed; the notice asks for two. */
  readonly copies: number
  readonly fonts?: FontChoice
  readonly progress: (text: string) => void
}

export interface Packed {
  /** Paths of the folder and of the same files in one archive. */
  readonly folder: string
  readonly archive: string
  readonly lacking: readonly Lacking[]
}

/**
 * Everything a recommending unit hands on: summary tables, the forms of what it recommends, stamped scans,
 * one file to print, an index with checksums and what is still missing.
 * @throws Problem where it recommends nothing
 */
export async function packUnit(
  unit: Unit,
  circumstances: Circumstances,
  options: PackOptions,
): Promise<Packed> {
  const { folder, archive } = planPack(unit, circumstances, options)
  const name = basename(folder)
  const work = await freshFolder(resolve(options.cacheDir, `pack-${process.pid}`))
  try {
    const pack = join(work, name)
    const lacking = await fill(pack, unit, circumstances, options)
    await writeWhole(archive, await archiveOf(pack, { name, day: circumstances.asOf }))
    await replaceFolder(pack, folder)
    return { folder, archive, lacking }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/**
 * Where a pack would go and what is still missing; writes nothing.
 * @throws Problem where the unit recommends nothing
 */
export function planPack(
  unit: Unit,
  circumstances: Circumstances,
  { outDir }: Pick<PackOptions, 'outDir'>,
): Packed {
  if (agreedBy(unit, circumstances).length === 0) throw nothingToPack(unit)
  const folder = resolve(outDir, `${circumstances.edition.settings.year}-${unit.code}-${unit.name}`)
  return { folder, archive: `${folder}.zip`, lacking: lackingAt(unit, circumstances) }
}

/** Writes everything that belongs into a pack, the index and the checksums last; gives what is missing. */
async function fill(
  pack: string,
  unit: Unit,
  circumstances: Circumstances,
  options: PackOptions,
): Promise<Lacking[]> {
  const { asOf, edition } = circumstances
  const { year } = edition.settings
  const { copies } = options
  const jobs = jobsOf(unit, circumstances)
  const { paths, unprintable } = await writeForms(jobs, { ...options, outDir: pack, formats: FORM_FORMATS })
  if (unprintable.length > 0) throw unprintableProblem(unprintable, options.files)
  await writeScans(unit, circumstances, { ...options, pack })
  const pdfs = await Promise.all(paths.filter(isPdf).map((path) => readFile(join(pack, path))))
  const title = `${unit.name}${year}年度推荐材料`
  await writeWhole(
    join(pack, `打印件（一式${copies}份）.pdf`),
    await booklet(pdfs, { copies, title, date: asOf }),
  )
  const lacking = lackingAt(unit, circumstances)
  const submissions = agreedBy(unit, circumstances).map(({ submission }) => ({
    submission,
    forms: paths.filter((path) => path.startsWith(`${placeOf(submission)}/`)),
  }))
  const files = await listFiles(pack)
  const index = indexPage({ unit, year, asOf, copies, submissions, lacking, files })
  await writeWhole(join(pack, '目录.html'), index)
  const sums = (await listFiles(pack)).map(({ path, sha256 }) => `${sha256}  ${path}\n`)
  await writeWhole(join(pack, 'SHA256SUMS.txt'), sums.join(''))
  return lacking
}

const isPdf = (path: string): boolean => path.endsWith('.pdf')

const nothingToPack = (unit: Unit): Problem =>
  new Problem(`${unit.name}还没有同意推荐的申报`, {
    exitCode: EXIT.content,
    mend: `先在 recommendations/${unit.code}.yaml 中写明推荐结论；kekao status 查看每份申报走到哪一步`,
  })

/** Summary tables first, then the forms of what the unit recommends, in the order of the tables. */
function jobsOf(unit: Unit, circumstances: Circumstances): FormJob[] {
  const forms = recommendationForms(circumstances)
  return [
    ...summaryFormsOf(unit, circumstances).map((job) => ({ ...job, path: `推荐汇总表/${annexOf(job)}` })),
    ...agreedBy(unit, circumstances).flatMap(({ submission }) =>
      forms
        .filter((job) => job.submission === submission)
        .map((job) => ({ ...job, path: `${placeOf(submission)}/${annexOf(job)}` })),
    ),
  ]
}

/** Where its forms lie: the company's name and the submission's id, without characters file systems refuse. */
const placeOf = ({ form, slug }: Submission): string =>
  `推荐表/${form.company.replace(/[\\/:*?"<>|\s]/gu, '')}-${slug}`

/** `annex5` as people name it: 附件5. */
const annexOf = ({ id }: FormJob): string => id.replace('annex', '附件')

/** The stamped scans the unit has handed in. */
async function writeScans(
  { code }: Unit,
  { edition }: Circumstances,
  { files, pack }: { readonly files: readonly ContentFile[]; readonly pack: string },
): Promise<void> {
  for (const { file, items } of edition.recommendations.filter((each) => each.code === code)) {
    for (const { scan, conclusion } of items) {
      if (!scan || conclusion !== '同意推荐') continue
      const path = `${file.slice(0, file.lastIndexOf('/') + 1)}${scan}`
      const found = files.find((each) => each.path === path)
      if (found)
        await writeWhole(join(pack, '盖章扫描件', scan.slice(scan.lastIndexOf('/') + 1)), found.bytes())
    }
  }
}

/**
 * The folder in one archive, its names marked as UTF-8; every file bears the day of the pack, so that the same
 * files give the same bytes.
 */
async function archiveOf(
  pack: string,
  { name, day }: { readonly name: string; readonly day: string },
): Promise<Uint8Array> {
  const entries: Zippable = {}
  for (const path of await filesBelow(pack)) {
    entries[`${name}/${path}`] = [await readFile(join(pack, path)), { mtime: `${day}T00:00:00` }]
  }
  return zipSync(entries)
}
