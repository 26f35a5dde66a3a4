import type { FoundBrowser } from '../browser/find.ts'
import { EnvironmentError } from '../environment-error.ts'
import { openPrinter } from './printer.ts'

/** What printing finds on this machine; `problem` says what is missing and the line that mends it. */
export type Inspection =
  | {
      readonly kind: 'ready'
      readonly browser: FoundBrowser & { readonly version: string }
      /** Faces that a test print has used. */
      readonly fonts: readonly string[]
    }
  | { readonly kind: 'problem'; readonly message: string; readonly mend: string }

/** Starts the printer, prints a line in every face and closes it again. */
export async function inspectEnvironment(options: { readonly cacheDir: string }): Promise<Inspection> {
  try {
    const printer = await openPrinter(options)
    await printer.close()
    const fonts = [...new Set(printer.typefaces.faces.map(({ name }) => name))]
    return { kind: 'ready', browser: printer.browser, fonts }
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error
    return { kind: 'problem', message: error.message, mend: error.mend }
  }
}
