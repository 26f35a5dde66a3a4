import { mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Complaint } from '../diagnostics/complaint.ts'
import type { EditionDossier } from '../model/dossier.ts'
import { publicView } from '../process/public-view.ts'
import { openResults, resultsIn } from './cache/open.ts'
import { trimCache } from './cache/trim.ts'
import { type Audience, refuseOtherAudience } from './desk/audience.ts'
import { deskOf } from './desk/desk.ts'
import { finishDesk } from './desk/finish.ts'
import { copyForms } from './desk/forms.ts'
import { formJobs, publicForms } from './forms/index.ts'
import { FORM_FORMATS } from './forms/kinds.ts'
import type { Unprintable } from './forms/unprintable.ts'
import { writeForms } from './forms/write.ts'
import { writeJson } from './json-file.ts'
import { refuseLeaks } from './leak/leak.ts'
import { dossierOf, type Loaded, type LoadOptions, load } from './load.ts'
import { freshFolder, listFiles, replaceFolder, writeWhole } from './output.ts'
import type { FontChoice } from './print/font-choice.ts'
import { EXIT, Problem } from './problem.ts'
import { buildSite } from './site/build.ts'
import { publishForms } from './site/downloads.ts'
import { publishPhotos } from './site/photos.ts'
import { reference } from './site/reference.ts'
import { writeView } from './site/view-file.ts'

export interface BuildOptions extends LoadOptions {
  /** For whom: the secretariat's build adds the desk and is never to be published. */
  readonly audience: Audience
  /** `site`: of the forms only those that everybody may take away. */
  readonly only?: 'site' | undefined
  /** Where the result goes. */
  readonly outDir: string
  /** Where browser, fonts and half-done work are kept. */
  readonly cacheDir: string
  /** Make everything anew, though the same was made before? */
  readonly fresh?: boolean | undefined
  /** What forms are printed with; the fonts of the program where nothing is said. */
  readonly fonts?: FontChoice
  readonly progress: (text: string) => void
}

export interface Built extends Loaded {
  /** Files written, relative to the output folder; empty when errors stopped the build. */
  readonly written: readonly string[]
  readonly unprintable: readonly Unprintable[]
}

const isError = ({ severity }: Complaint): boolean => severity === 'error'

/**
 * The whole story: read, check, compute, print, publish. Everything is made in a folder of its own
 * and put in place at the end; what stops the build leaves the old output whole.
 */
export async function build(options: BuildOptions): Promise<Built> {
  refuseOtherAudience(options.outDir, options.audience)
  if (options.only && options.audience === 'secretariat') throw deskWithoutForms()
  options.progress('读取并检查内容')
  const loaded = load(options)
  if (loaded.complaints.some(isError)) return { ...loaded, written: [], unprintable: [] }
  const work = await freshFolder(resolve(options.cacheDir, `build-${process.pid}`))
  try {
    const dist = join(work, 'dist')
    const made = await make(loaded, { ...options, dist, publicDir: join(work, 'public') })
    await replaceFolder(dist, resolve(options.outDir))
    trimCache(resultsIn(options.cacheDir))
    return { ...loaded, ...made }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

interface MakeOptions extends BuildOptions {
  readonly dist: string
  readonly publicDir: string
}

/** Makes everything below `dist`: data, forms, site, manifest. */
async function make(
  loaded: Loaded,
  { audience, only, root, dist, publicDir, cacheDir, fresh, fonts, progress }: MakeOptions,
): Promise<Pick<Built, 'written' | 'unprintable'>> {
  const { files } = loaded
  const dossier = dossierOf(loaded)
  const formsOf = only === 'site' ? publicForms : formJobs
  const jobs = dossier.editions.flatMap((edition) => formsOf({ ...pastDraft(edition), asOf: dossier.asOf }))
  const formsDir = join(dist, 'forms')
  const printing = { outDir: formsDir, cacheDir, fresh, formats: FORM_FORMATS, ...(fonts && { fonts }) }
  const { unprintable } = await writeForms(jobs, { ...printing, files, progress })

  progress('处理照片')
  const photos = await publishPhotos(dossier, { files, publicDir, cacheDir, fresh, progress })
  const downloads = await publishForms(jobs, { formsDir, publicDir })
  const publicJson = join(dist, 'data/public.json')
  await mkdir(join(dist, 'data'), { recursive: true })
  writeView(publicJson, publicView(dossier, { photos, downloads, reference: reference() }))
  await writeJson(join(dist, 'data/dossier.json'), dossier, { depth: ENTRY_DEPTH })

  const deskJson = audience === 'secretariat' ? join(dist, 'data/desk.json') : null
  if (deskJson) {
    const filed = await copyForms(jobs, { formsDir, publicDir })
    const desk = toJson(deskOf(dossier, { root, complaints: loaded.complaints, files: filed, progress }))
    for (const path of [deskJson, join(publicDir, 'desk/desk.json')]) await writeWhole(path, desk)
  }

  progress('生成网站')
  const site = join(dist, 'site')
  const cards = openResults('cards', { cacheDir, fresh, progress })
  await buildSite({ site: dossier.site, publicJson, deskJson, publicDir, outDir: site, cards })
  if (deskJson) await finishDesk(site, dossier.site)
  else {
    progress('检查公开内容')
    await refuseLeaks(site, dossier, openResults('leak', { cacheDir, fresh, progress }))
  }

  const listed = await listFiles(dist)
  await writeWhole(join(dist, 'manifest.json'), toJson({ audience, asOf: dossier.asOf, files: listed }))
  return { written: listed.map(({ path }) => path), unprintable }
}

/** How deep submissions and their assessments stand in a dossier. */
const ENTRY_DEPTH = 5

/** An edition without what nobody has handed in yet. */
const pastDraft = (edition: EditionDossier): EditionDossier => ({
  ...edition,
  entries: edition.entries.filter(({ standing }) => standing.stage !== 'draft'),
})

const deskWithoutForms = (): Problem =>
  new Problem('秘书处的工作台要列出全部表格，不能只生成网站', {
    exitCode: EXIT.usage,
    mend: '去掉 --only site',
  })

const toJson = (data: unknown): string => `${JSON.stringify(data, null, 1)}\n`
