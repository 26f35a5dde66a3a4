import { join, resolve } from 'node:path'
import pMap from 'p-map'
import type { ContentFile } from '../../parse/content-file.ts'
import { toDocx } from '../../render/docx/to-docx.ts'
import { toHtml } from '../../render/html/to-html.ts'
import type { Pictures } from '../../render/sheets/picture.ts'
import type { Sheet } from '../../render/sheets/sheet.ts'
import { toXlsx } from '../../render/xlsx/to-xlsx.ts'
import { drawMarks } from '../mark/draw.ts'
import { type Mark, markOf } from '../mark/mark.ts'
import { headerMarkOf } from '../mark/word.ts'
import { writeWhole } from '../output.ts'
import { openPrinter, type Printer } from '../print/printer.ts'
import { EXIT, Problem } from '../problem.ts'
import type { FormJob } from './job.ts'
import type { FormFormat } from './kinds.ts'
import { readPictures } from './pictures.ts'

export interface FormOptions {
  readonly files: readonly ContentFile[]
  readonly outDir: string
  readonly cacheDir: string
  /** Of the formats a form has, those that are wanted. */
  readonly formats: readonly FormFormat[]
  readonly progress: (text: string) => void
}

/** Writes forms; gives their paths below `outDir`, in order. */
export async function writeForms(jobs: readonly FormJob[], options: FormOptions): Promise<string[]> {
  const wanted = jobs.flatMap((job) => {
    const formats = job.formats.filter((format) => options.formats.includes(format))
    return formats.length > 0 ? [{ ...job, formats }] : []
  })
  const prints = wanted.some(({ formats }) => formats.includes('pdf'))
  const printer = prints ? await openPrinter({ cacheDir: resolve(options.cacheDir) }) : null
  let done = 0
  try {
    const written = await pMap(
      wanted,
      async (job) => {
        const paths = await writeForm(job, { ...options, printer }).catch((error: unknown) => {
          throw named(error, job)
        })
        done += 1
        options.progress(`表格 ${done}/${wanted.length}　${job.about}`)
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
function named(error: unknown, { submission, about }: FormJob): unknown {
  if (!(error instanceof Problem) || error.exitCode !== EXIT.content) return error
  return new Problem(`${submission?.file ?? about}：${error.message}`, {
    exitCode: error.exitCode,
    mend: error.mend,
    cause: error,
  })
}

interface Press extends Pick<FormOptions, 'files' | 'outDir'> {
  readonly printer: Printer | null
}

async function writeForm(job: FormJob, { files, outDir, printer }: Press): Promise<string[]> {
  const images: Pictures =
    job.submission && job.illustrated ? await readPictures(job.submission, files) : new Map()
  const mark = markOf(job, files)
  const sheet = job.draw()
  const written: string[] = []
  for (const format of job.formats) {
    const path = `${job.path}.${format}`
    await writeWhole(join(outDir, path), await RENDERERS[format](sheet, { job, images, mark, printer }))
    written.push(path)
  }
  return written
}

interface Setting {
  readonly job: FormJob
  readonly images: Pictures
  /** Ties the pages to the content; null on forms that bear none. */
  readonly mark: Mark | null
  readonly printer: Printer | null
}

type Renderer = (sheet: Sheet, setting: Setting) => Promise<Uint8Array>

/** Every format: one line each. */
const RENDERERS: Readonly<Record<FormFormat, Renderer>> = {
  docx: async (sheet, { job: { date, creator }, images, mark }) =>
    toDocx(sheet, { images, date, creator, mark: mark && (await headerMarkOf(mark)) }),
  pdf: async (sheet, { job: { date }, images, mark, printer }) => {
    if (!printer) throw new Error('no printer was opened')
    const printed = await printer.print(toHtml(sheet, { images }), { date })
    return mark ? drawMarks(printed, mark) : printed
  },
  xlsx: (sheet, { job: { date } }) => toXlsx(sheet, { date }),
}
