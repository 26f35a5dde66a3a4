import { existsSync } from 'node:fs'
import { copyFile, mkdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { FiledForm } from '../../process/desk/sources.ts'
import type { FormJob } from '../forms/job.ts'

interface CopyOptions {
  /** Where the forms were written. */
  readonly formsDir: string
  /** Folder that becomes the root of the site. */
  readonly publicDir: string
}

/** Copies every form into the desk; gives them in the order of the jobs. */
export async function copyForms(
  jobs: readonly FormJob[],
  { formsDir, publicDir }: CopyOptions,
): Promise<FiledForm[]> {
  const filed: FiledForm[] = []
  for (const job of jobs) {
    const title = titleOf(job)
    for (const format of job.formats) {
      const written = join(formsDir, `${job.path}.${format}`)
      // A form that cannot be printed has been told of; its other formats are there.
      if (!existsSync(written)) continue
      const url = `desk/forms/${job.path}.${format}`
      await mkdir(dirname(join(publicDir, url)), { recursive: true })
      await copyFile(written, join(publicDir, url))
      const { size: bytes } = await stat(written)
      const slug = job.submission?.slug ?? null
      filed.push({ title, format, url, bytes, slug, year: job.path.slice(0, job.path.indexOf('/')) })
    }
  }
  return filed
}

/** The form's title, with the unit or the reviewer where there are several of its kind. */
function titleOf({ path, about, submission, draw }: FormJob): string {
  const { title } = draw()
  const [, of] = /^annex\d-(.+)$/.exec(basename(path)) ?? []
  if (of) return `${title}（${of === 'panel' ? '综合' : `专家${of}`}）`
  return submission || title.includes(about) || about.includes(title) ? title : `${title}（${about}）`
}
