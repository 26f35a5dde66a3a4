import { statSync } from 'node:fs'
import type { ContentFile } from '../../parse/content-file.ts'
import type { Sheet } from '../../render/sheets/sheet.ts'
import { findBrowser } from '../browser/find.ts'
import { codeKey, keyOf } from '../cache/key.ts'
import { sha256 } from '../hash.ts'
import type { FontChoice } from '../print/font-choice.ts'
import { typefacesFor } from '../print/typefaces.ts'
import type { FormJob } from './job.ts'
import type { FormFormat } from './kinds.ts'

/** Whatever takes part in making a form of a sheet. */
const CODE = [
  'model',
  'parse',
  'render',
  ...['browser', 'forms', 'mark', 'print'].map((each) => `pipeline/${each}`),
]

/** The browser and the fonts that print, by what tells one from another. */
export async function pressKey(options: { cacheDir: string; fonts: FontChoice }): Promise<string> {
  const { executable } = await findBrowser(options)
  const { faces } = await typefacesFor(options.fonts, options)
  const files = [executable, ...(options.fonts === 'system' ? faces.map(({ path }) => path) : [])]
  return keyOf(
    faces.map(({ name }) => name),
    files.map((path) => [path, statSync(path).size, statSync(path).mtimeMs]),
  )
}

/** The hash of the files of a submission's folder. */
export const folderKey = (files: readonly ContentFile[]): string =>
  keyOf(files.map(({ path, bytes }) => [path, sha256(bytes())]))

interface FormInputs {
  readonly sheet: Sheet
  readonly format: FormFormat
  /** That of the submission's files: pictures and the mark come from there; '' where it is about none. */
  readonly folder: string
  readonly press: string
}

/** The key of a form in a format: everything its bytes depend on. */
export function formKey({ id, date, creator, submission }: FormJob, inputs: FormInputs): string {
  const { sheet, format, folder, press } = inputs
  const whose = submission && [submission.year, submission.track, submission.slug]
  return keyOf(codeKey(...CODE), format, [id, date, creator, whose], sheet, folder, format === 'pdf' && press)
}
