import { join, resolve } from 'node:path'
import pMap from 'p-map'
import type { EditionDossier } from '../model/dossier.ts'
import type { EditionSettings } from '../model/edition.ts'
import type { Submission } from '../model/submission.ts'
import type { ContentFile } from '../parse/content-file.ts'
import { toDocx } from '../render/docx/to-docx.ts'
import { toHtml } from '../render/html/to-html.ts'
import { sheetsOf } from '../render/sheets/index.ts'
import type { Sheet } from '../render/sheets/sheet.ts'
import type { FormFormat } from './form-kinds.ts'
import { writeWhole } from './output.ts'
import { readPictures } from './pictures.ts'
import { openPrinter, type Printer } from './print/printer.ts'
import { EXIT, Problem } from './problem.ts'

export interface FormOptions {
  readonly files: readonly ContentFile[]
  readonly outDir: string
  readonly cacheDir: string
  readonly formats: readonly FormFormat[]
  /** Only these forms, by id; all when empty. */
  readonly only: readonly string[]
  readonly progress: (text: string) => void
}

/** One submission whose forms are wanted. */
export interface FormJob {
  readonly submission: Submission
  readonly settings: EditionSettings
}

/** The submissions of an edition that are past draft. */
export const formJobs = ({ edition, entries }: EditionDossier): FormJob[] =>
  entries
    .filter(({ standing }) => standing.stage !== 'draft')
    .map(({ submission }) => ({ submission, settings: edition.settings }))

/** `2025/practice/gaas-laser/annex2.docx`: where a form lies below the forms folder. */
export const formPath = (submission: Submission, id: string, format: FormFormat): string =>
  `${submission.year}/${submission.track}/${submission.slug}/${id}.${format}`

/** Writes the forms of submissions; gives their paths below `outDir`, in order. */
export async function writeForms(jobs: readonly FormJob[], options: FormOptions): Promise<string[]> {
  const printer = options.formats.includes('pdf')
    ? await openPrinter({ cacheDir: resolve(options.cacheDir) })
    : null
  let done = 0
  try {
    const written = await pMap(
      jobs,
      async (job) => {
        const paths = await writeFormsOf(job, { ...options, printer }).catch((error: unknown) => {
          throw named(error, job.submission)
        })
        done += 1
        options.progress(`表格 ${done}/${jobs.length}　${job.submission.form.company}`)
        return paths
      },
      { concurrency: 2 },
    )
    return written.flat()
  } finally {
    await printer?.close()
  }
}

/** A problem with one form says whose form it is. */
function named(error: unknown, { file }: Submission): unknown {
  if (!(error instanceof Problem) || error.exitCode !== EXIT.content) return error
  return new Problem(`${file}：${error.message}`, {
    exitCode: error.exitCode,
    mend: error.mend,
    cause: error,
  })
}

async function writeFormsOf(
  { submission, settings }: FormJob,
  { files, outDir, formats, only, printer }: FormOptions & { readonly printer: Printer | null },
): Promise<string[]> {
  const images = await readPictures(submission, files)
  const sheets = sheetsOf(submission, settings).filter(({ id }) => only.length === 0 || only.includes(id))
  const written: string[] = []
  const date = submission.form.handedInOn ?? settings.notice.date
  const make = (sheet: Sheet) => ({
    docx: () => toDocx(sheet, { images, date, creator: submission.form.company }),
    pdf: () => printer?.print(toHtml(sheet, { images }), { date }),
  })
  for (const sheet of sheets) {
    for (const format of formats) {
      const data = await make(sheet)[format]()
      if (!data) throw new Error(`no printer for ${format}`)
      const path = formPath(submission, sheet.id, format)
      await writeWhole(join(outDir, path), data)
      written.push(path)
    }
  }
  return written
}
