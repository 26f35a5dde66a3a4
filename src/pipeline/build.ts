import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Complaint } from '../diagnostics/complaint.ts'
import { publicView } from '../process/public-view.ts'
import { FORM_FORMATS, formJobs, writeForms } from './forms.ts'
import { refuseLeaks } from './leak.ts'
import { dossierOf, type LoadOptions, load } from './load.ts'
import { freshFolder, listFiles, replaceFolder, writeWhole } from './output.ts'
import { publishPhotos } from './photos.ts'
import { reference } from './reference.ts'
import { buildSite } from './site.ts'

export interface BuildOptions extends LoadOptions {
  /** Where the result goes. */
  readonly outDir: string
  /** Where browser, fonts and half-done work are kept. */
  readonly cacheDir: string
  readonly progress: (text: string) => void
}

export interface Built {
  readonly complaints: readonly Complaint[]
  /** Number of files checked. */
  readonly checked: number
  /** Files written; empty when errors stopped the build. */
  readonly files: readonly string[]
}

/**
 * The whole story: read, check, compute, print, publish. Everything is made in a folder of its own
 * and put in place at the end; what stops the build leaves the old output whole.
 */
export async function build(options: BuildOptions): Promise<Built> {
  const { progress } = options
  progress('读取并检查内容')
  const loaded = load(options)
  const { complaints, checked, files } = loaded
  if (complaints.some(({ severity }) => severity === 'error')) return { complaints, checked, files: [] }

  const dossier = dossierOf(loaded)
  const work = await freshFolder(resolve(options.cacheDir, `build-${process.pid}`))
  const dist = join(work, 'dist')
  const publicDir = join(work, 'public')

  progress('处理照片')
  const photos = await publishPhotos(dossier, { files, publicDir })
  const publicJson = join(dist, 'data/public.json')
  await writeWhole(publicJson, toJson(publicView(dossier, { photos, reference: reference() })))
  await writeWhole(join(dist, 'data/dossier.json'), toJson(dossier))

  await writeForms(dossier.editions.flatMap(formJobs), {
    files,
    outDir: join(dist, 'forms'),
    cacheDir: options.cacheDir,
    formats: FORM_FORMATS,
    only: [],
    progress,
  })

  progress('生成网站')
  const site = join(dist, 'site')
  await buildSite({ site: dossier.site, publicJson, publicDir, outDir: site })

  progress('检查公开内容')
  await refuseLeaks(site, dossier)
  const listed = await listFiles(dist)
  await writeWhole(join(dist, 'manifest.json'), toJson({ asOf: dossier.asOf, files: listed }))
  await replaceFolder(dist, resolve(options.outDir))
  await rm(work, { recursive: true, force: true })
  return { complaints, checked, files: listed.map(({ path }) => path) }
}

const toJson = (data: unknown): string => `${JSON.stringify(data, null, 1)}\n`
