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
import type { FontChoice } from '../print/font-choice.ts'
import { MissingGlyphsError } from '../print/glyphs.ts'
import { openPrinter, type Printer } from '../print/printer.ts'
import type { FormJob } from './job.ts'
import type { FormFormat } from './kinds.ts'
import { readPictures } from './pictures.ts'
import type { Unprintable } from './unprintable.ts'

export interface FormOptions {
  readonly files: readonly ContentFile[]
  readonly outDir: string
  readonly cacheDir: string
  /** Of the formats a form has, those that are wanted. */
  readonly formats: readonly FormFormat[]
  /** What they are printed with; the fonts of the program where nothing is said. */
  readonly fonts?: FontChoice
  readonly progress: (text: string) => void
}

export interface WrittenForms {
  /** Below `outDir`, in the order of the jobs. */
  readonly paths: readonly string[]
  /** Forms without a PDF, since no font has all their characters; the rest of them is written. */
  readonly unprintable: readonly Unprintable[]
}

/** Writes forms. */
export async function writeForms(jobs: readonly FormJob[], options: FormOptions): Promise<WrittenForms> {
  const wanted = jobs.flatMap((job) => {
    const formats = job.formats.filter((format) => options.formats.includes(format))
    return formats.length > 0 ? [{ ...job, formats }] : []
  })
  const prints = wanted.some(({ formats }) => formats.includes('pdf'))
  const { fonts = 'packaged' } = options
  const printer = prints ? await openPrinter({ cacheDir: resolve(options.cacheDir), fonts }) : null
  let done = 0
  try {
    const written = await pMap(
      wanted,
      async (job) => {
        const form = await writeForm(job, { ...options, printer })
        done += 1
        options.progress(`表格 ${done}/${wanted.length}　${job.about}`)
        return form
      },
      { concurrency: 2 },
    )
    return {
      paths: written.flatMap(({ paths }) => paths),
      unprintable: written.flatMap(({ unprintable }) => unprintable),
    }
  } finally {
    await printer?.close()
  }
}

interface Press extends Pick<FormOptions, 'files' | 'outDir'> {
  readonly printer: Printer | null
}

async function writeForm(job: FormJob, { files, outDir, printer }: Press): Promise<WrittenForms> {
  const images: Pictures =
    job.submission && job.illustrated ? await readPictures(job.submission, files) : new Map()
  const mark = markOf(job, files)
  const sheet = job.draw()
  const paths: string[] = []
  const unprintable: Unprintable[] = []
  for (const format of job.formats) {
    const rendered = await RENDERERS[format](sheet, { job, images, mark, printer }).catch(charactersOf)
    if (rendered instanceof Uint8Array) {
      const path = `${job.path}.${format}`
      await writeWhole(join(outDir, path), rendered)
      paths.push(path)
    } else unprintable.push({ job, characters: rendered })
  }
  return { paths, unprintable }
}

/** The characters that kept a form from being printed; every other error goes on. */
function charactersOf(error: unknown): readonly string[] {
  if (error instanceof MissingGlyphsError) return error.characters
  throw error
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
  pdf: async (sheet, { job: { date, creator }, images, mark, printer }) => {
    if (!printer) throw new Error('no printer was opened')
    const printed = await printer.print(toHtml(sheet, { images }), { date, author: creator })
    return mark ? drawMarks(printed, mark) : printed
  },
  xlsx: (sheet, { job: { date, creator } }) => toXlsx(sheet, { date, creator }),
}
