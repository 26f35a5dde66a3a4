import { copyFile, mkdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PublicDownload } from '../../model/public.ts'
import type { FormJob } from '../forms/job.ts'

interface DownloadOptions {
  /** Where the forms were written. */
  readonly formsDir: string
  /** Folder that becomes the root of the site. */
  readonly publicDir: string
}

/** Copies the forms that are for everybody into the site; gives them by year, in the order of the forms. */
export async function publishForms(
  jobs: readonly FormJob[],
  { formsDir, publicDir }: DownloadOptions,
): Promise<Map<string, PublicDownload[]>> {
  const downloads = new Map<string, PublicDownload[]>()
  for (const { id, path, formats, draw } of jobs.filter(({ forAll }) => forAll)) {
    const year = path.slice(0, path.indexOf('/'))
    const { title } = draw()
    for (const format of formats) {
      const url = `forms/${path}.${format}`
      await mkdir(dirname(join(publicDir, url)), { recursive: true })
      await copyFile(join(formsDir, `${path}.${format}`), join(publicDir, url))
      const { size: bytes } = await stat(join(publicDir, url))
      downloads.set(year, [...(downloads.get(year) ?? []), { form: id, title, format, url, bytes }])
    }
  }
  return downloads
}
