import { type FoundBrowser, findBrowser } from '../browser/find.ts'
import { launchBrowser } from '../browser/launch.ts'
import { EnvironmentError } from '../environment-error.ts'
import { type Coverage, coverageOf } from './coverage.ts'
import { FACES, prepareFonts } from './fonts.ts'
import { MissingGlyphsError, missingGlyphs } from './glyphs.ts'
import { fontsOf, normalisePdf } from './normalise.ts'
import { openPage, type Serve } from './page.ts'
import { createPool } from './pool.ts'
import { assertFonts } from './probe.ts'
import { fontServer } from './served-fonts.ts'
import { openSession } from './session.ts'
import { createStock } from './stock.ts'

export interface PrinterOptions {
  /** Folder for browser and fonts, filled once and used again. */
  readonly cacheDir: string
  /** Documents printed at the same time in one browser. */
  readonly concurrency?: number
  /** Milliseconds one document may take. */
  readonly timeLimit?: number
  /** `system`: the browser sees the fonts itself (Linux); `served`: they are handed to it with each document. */
  readonly fonts?: 'system' | 'served'
}

export interface Printer {
  readonly browser: FoundBrowser & { readonly version: string }
  /**
   * A complete HTML document as PDF: tagged, with outline, fonts embedded, the same bytes for the
   * same HTML and date (ISO). Nothing is run, nothing fetched.
   * @throws MissingGlyphsError where a character has no glyph, EnvironmentError where printing fails twice
   */
  readonly print: (html: string, options: { readonly date: string }) => Promise<Uint8Array>
  readonly close: () => Promise<void>
}

/**
 * Starts a browser to print with.
 * @throws EnvironmentError where there is no browser, it does not start, or a font is not there
 */
export async function openPrinter(options: PrinterOptions): Promise<Printer> {
  const { cacheDir, concurrency = 2, timeLimit = 60_000 } = options
  const { fonts = process.platform === 'linux' ? 'system' : 'served' } = options
  const found = await findBrowser({ cacheDir })
  const { config, files } = await prepareFonts(cacheDir)
  const coverages = await Promise.all([...files.values()].map(coverageOf))
  const server = fonts === 'served' ? await fontServer(files) : null
  const env: Record<string, string> = server ? {} : { FONTCONFIG_FILE: config }
  const session = await openSession(() => launchBrowser(found, { env }))
  const serve: Serve = server?.serve ?? (() => false)
  const stock = createStock(async () => openPage(await session.browser(), { timeLimit, serve }))
  const pool = createPool(concurrency)
  const printOne = (html: string) => pool(() => stock(server ? server.dress(html) : html))
  try {
    await assertFonts(printOne)
  } catch (error) {
    await session.close()
    throw error
  }
  return {
    browser: { ...found, version: await (await session.browser()).version() },
    print: async (html, { date }) => {
      assertGlyphs(html, coverages)
      const pdf = await printOne(html)
      assertEmbedded(pdf)
      return normalisePdf(pdf, date)
    },
    close: session.close,
  }
}

function assertGlyphs(html: string, coverages: readonly Coverage[]): void {
  const missing = missingGlyphs(html, coverages)
  if (missing.length > 0) throw new MissingGlyphsError(missing)
}

const OURS: ReadonlySet<string> = new Set(FACES.map(({ name }) => name))

function assertEmbedded(pdf: Uint8Array): void {
  const foreign = fontsOf(pdf).filter((name) => !OURS.has(name))
  if (foreign.length === 0) return
  throw new EnvironmentError(`打印时用了其他字体：${foreign.join('、')}`, {
    mend: '删除缓存文件夹中以 fonts- 开头的文件夹后重试',
  })
}
