import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Complaint } from '../diagnostics/complaint.ts'
import type { EditionDossier } from '../model/dossier.ts'
import { publicView } from '../process/public-view.ts'
import { formJobs } from './forms/index.ts'
import { FORM_FORMATS } from './forms/kinds.ts'
import { writeForms } from './forms/write.ts'
import { dossierOf, type Loaded, type LoadOptions, load } from './load.ts'
import { freshFolder, listFiles, replaceFolder, writeWhole } from './output.ts'
import { buildSite } from './site/build.ts'
import { publishForms } from './site/downloads.ts'
import { refuseLeaks } from './site/leak.ts'
import { publishPhotos } from './site/photos.ts'
import { reference } from './site/reference.ts'

export interface BuildOptions extends LoadOptions {
  /** Where the result goes. */
  readonly outDir: string
  /** Where browser, fonts and half-done work are kept. */
  readonly cacheDir: string
  readonly progress: (text: string) => void
}

export interface Built extends Loaded {
  /** Files written, relative to the output folder; empty when errors stopped the build. */
  readonly written: readonly string[]
}

const isError = ({ severity }: Complaint): boolean => severity === 'error'

/**
 * The whole story: read, check, compute, print, publish. Everything is made in a folder of its own
 * and put in place at the end; what stops the build leaves the old output whole.
 */
export async function build(options: BuildOptions): Promise<Built> {
  options.progress('读取并检查内容')
  const loaded = load(options)
  if (loaded.complaints.some(isError)) return { ...loaded, written: [] }
  const work = await freshFolder(resolve(options.cacheDir, `build-${process.pid}`))
  try {
    const dist = join(work, 'dist')
    const written = await make(loaded, { ...options, dist, publicDir: join(work, 'public') })
    await replaceFolder(dist, resolve(options.outDir))
    return { ...loaded, written }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

interface MakeOptions extends BuildOptions {
  readonly dist: string
  readonly publicDir: string
}

/** Makes everything below `dist`: data, forms, site, manifest. Gives the paths. */
async function make(loaded: Loaded, { dist, publicDir, cacheDir, progress }: MakeOptions): Promise<string[]> {
  const { files } = loaded
  const dossier = dossierOf(loaded)
  const jobs = dossier.editions.flatMap((edition) => formJobs({ ...pastDraft(edition), asOf: dossier.asOf }))
  const formsDir = join(dist, 'forms')
  await writeForms(jobs, { files, outDir: formsDir, cacheDir, formats: FORM_FORMATS, progress })

  progress('处理照片')
  const photos = await publishPhotos(dossier, { files, publicDir })
  const downloads = await publishForms(jobs, { formsDir, publicDir })
  const publicJson = join(dist, 'data/public.json')
  await writeWhole(publicJson, toJson(publicView(dossier, { photos, downloads, reference: reference() })))
  await writeWhole(join(dist, 'data/dossier.json'), toJson(dossier))

  progress('生成网站')
  const site = join(dist, 'site')
  await buildSite({ site: dossier.site, publicJson, publicDir, outDir: site })
  progress('检查公开内容')
  await refuseLeaks(site, dossier)

  const listed = await listFiles(dist)
  await writeWhole(join(dist, 'manifest.json'), toJson({ asOf: dossier.asOf, files: listed }))
  return listed.map(({ path }) => path)
}

/** An edition without what nobody has handed in yet. */
const pastDraft = (edition: EditionDossier): EditionDossier => ({
  ...edition,
  entries: edition.entries.filter(({ standing }) => standing.stage !== 'draft'),
})

const toJson = (data: unknown): string => `${JSON.stringify(data, null, 1)}\n`
