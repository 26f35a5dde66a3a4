import { join, resolve } from 'node:path'
import pMap from 'p-map'
import type { ContentFile } from '../../parse/content-file.ts'
import { toDocx } from '../../render/docx/to-docx.ts'
import { toHtml } from '../../render/html/to-html.ts'
import type { Pictures } from '../../render/sheets/picture.ts'
import type { Sheet } from '../../render/sheets/sheet.ts'
import { toXlsx } from '../../render/xlsx/to-xlsx.ts'
import { openResults } from '../cache/open.ts'
import type { Store } from '../cache/store.ts'
import { drawMarks } from '../mark/draw.ts'
import { type Mark, markOf } from '../mark/mark.ts'
import { headerMarkOf } from '../mark/word.ts'
import { writeWhole } from '../output.ts'
import type { FontChoice } from '../print/font-choice.ts'
import { MissingGlyphsError } from '../print/glyphs.ts'
import { openPrinter, type Printer } from '../print/printer.ts'
import { folderKey, formKey, pressKey } from './form-key.ts'
import type { FormJob } from './job.ts'
import type { FormFormat } from './kinds.ts'
import { readPictures } from './pictures.ts'
import type { Unprintable } from './unprintable.ts'

export interface FormOptions {
  readonly files: readonly ContentFile[]
  readonly outDir: string
  readonly cacheDir: string
  /** Make every form anew, though the same was made before? */
  readonly fresh?: boolean | undefined
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
  const press = await openPress(wanted, options)
  let done = 0
  try {
    const written = await pMap(
      wanted,
      async (job) => {
        const form = await writeForm(job, press)
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
    await press.close()
  }
}

interface Press {
  readonly outDir: string
  /** The files of a folder of the content, by its path. */
  readonly folders: ReadonlyMap<string, readonly ContentFile[]>
  readonly folderKey: (own: readonly ContentFile[]) => string
  readonly store: Store
  /** Tells browser and fonts from others. */
  readonly key: string
  /** The printer, started when it is first asked for: forms made before need none. */
  readonly printer: () => Promise<Printer>
  readonly close: () => Promise<void>
}

async function openPress(
  jobs: readonly FormJob[],
  { files, outDir, cacheDir, fresh, progress, fonts = 'packaged' }: FormOptions,
): Promise<Press> {
  const printing = { cacheDir: resolve(cacheDir), fonts }
  const prints = jobs.some(({ formats }) => formats.includes('pdf'))
  const folders = Map.groupBy(files, ({ path }) => folderOf(path))
  const keys = new Map<readonly ContentFile[], string>()
  let opened: Promise<Printer> | null = null
  const printer = () => {
    opened ??= openPrinter(printing)
    return opened
  }
  return {
    outDir,
    folders,
    folderKey: (own) => {
      const key = keys.get(own) ?? folderKey(own)
      keys.set(own, key)
      return key
    },
    store: openResults('forms', { cacheDir, fresh, progress }),
    key: prints ? await pressKey(printing) : '',
    printer,
    // What kept the printer from opening has been told by the form that asked for it.
    close: async () => opened?.then(({ close }) => close()).catch(() => undefined),
  }
}

/** `editions/2025/practices/pump/` of any file in it. */
const folderOf = (path: string): string => path.split('/').slice(0, 4).join('/')

async function writeForm(job: FormJob, press: Press): Promise<WrittenForms> {
  const own = job.submission ? (press.folders.get(folderOf(job.submission.file)) ?? []) : []
  const sheet = job.draw()
  const folder = own.length > 0 ? press.folderKey(own) : ''
  const making = once(() => settingOf(job, own, press))
  const paths: string[] = []
  const unprintable: Unprintable[] = []
  for (const format of job.formats) {
    const key = formKey(job, { sheet, format, folder, press: press.key })
    const known = press.store.read(key)
    const rendered = known ?? (await RENDERERS[format](sheet, await making()).catch(charactersOf))
    if (rendered instanceof Uint8Array) {
      if (!known) press.store.write(key, rendered)
      const path = `${job.path}.${format}`
      await writeWhole(join(press.outDir, path), rendered)
      paths.push(path)
    } else unprintable.push({ job, characters: rendered })
  }
  return { paths, unprintable }
}

/** Work done when it is first asked for, and never twice. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | null = null
  return () => {
    result ??= work()
    return result
  }
}

/** What rendering takes beside the sheet. */
async function settingOf(job: FormJob, own: readonly ContentFile[], { printer }: Press): Promise<Setting> {
  const images: Pictures =
    job.submission && job.illustrated ? await readPictures(job.submission, own) : new Map()
  return { job, images, mark: markOf(job, own), printer }
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
  readonly printer: () => Promise<Printer>
}

type Renderer = (sheet: Sheet, setting: Setting) => Promise<Uint8Array>

/** Every format: one line each. */
const RENDERERS: Readonly<Record<FormFormat, Renderer>> = {
  docx: async (sheet, { job: { date, creator }, images, mark }) =>
    toDocx(sheet, { images, date, creator, mark: mark && (await headerMarkOf(mark)) }),
  pdf: async (sheet, { job: { date, creator }, images, mark, printer }) => {
    const printed = await (await printer()).print(toHtml(sheet, { images }), { date, author: creator })
    return mark ? drawMarks(printed, mark) : printed
  },
  xlsx: (sheet, { job: { date, creator } }) => toXlsx(sheet, { date, creator }),
}
