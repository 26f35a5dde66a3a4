import { type FoundBrowser, findBrowser } from '../browser/find.ts'
import { launchBrowser } from '../browser/launch.ts'
import { EnvironmentError } from '../environment-error.ts'
import { type Coverage, coverageOf } from './coverage.ts'
import { fontsOf } from './document/embedded.ts'
import { type Finishing, finishPdf } from './document/finish.ts'
import type { FontChoice } from './font-choice.ts'
import { writeFontConfig } from './font-config.ts'
import { MissingGlyphsError, missingGlyphs } from './glyphs.ts'
import { openPage, type Serve } from './page.ts'
import { createPool } from './pool.ts'
import { assertFonts } from './probe.ts'
import { fontServer } from './served-fonts.ts'
import { openSession } from './session.ts'
import { createStock } from './stock.ts'
import { type Typefaces, typefacesFor } from './typefaces.ts'

export interface PrinterOptions {
  /** Folder for browser and fonts, filled once and used again. */
  readonly cacheDir: string
  /** Those that come with the program, or the government's, installed on the machine. */
  readonly fonts?: FontChoice
  /** Documents printed at the same time in one browser. */
  readonly concurrency?: number
  /** Milliseconds one document may take. */
  readonly timeLimit?: number
  /** How the browser gets the fonts: it looks for them itself (Linux), or they are handed to it with each document. */
  readonly delivery?: 'fontconfig' | 'served'
  /** Where installed fonts are looked for; the machine's own folders where nothing is said. */
  readonly fontFolders?: readonly string[]
}

export interface Printer {
  readonly browser: FoundBrowser & { readonly version: string }
  readonly typefaces: Typefaces
  /**
   * A complete HTML document as PDF: tagged, with outline, fonts embedded, the same bytes for the
   * same document and date. Documents may come all at once; at most `concurrency` are printed at a time.
   * @throws MissingGlyphsError where a character has no glyph, EnvironmentError where printing fails twice
   */
  readonly print: (html: string, finishing: Finishing) => Promise<Uint8Array>
  readonly close: () => Promise<void>
}

/**
 * Starts a browser to print with.
 * @throws EnvironmentError where there is no browser, it does not start, or a font is not there
 */
export async function openPrinter(options: PrinterOptions): Promise<Printer> {
  const { cacheDir, concurrency = 2, timeLimit = 60_000, fonts = 'packaged' } = options
  const { delivery = process.platform === 'linux' ? 'fontconfig' : 'served' } = options
  const found = await findBrowser({ cacheDir })
  const typefaces = await typefacesFor(fonts, { cacheDir, folders: options.fontFolders })
  const { faces } = typefaces
  const coverages = await Promise.all(faces.map(({ path }) => coverageOf(path)))
  const server = delivery === 'served' ? await fontServer(faces) : null
  const env: Record<string, string> = server
    ? {}
    : { FONTCONFIG_FILE: await writeFontConfig(faces, cacheDir) }
  const session = await openSession(() => launchBrowser(found, { env }))
  const serve: Serve = server?.serve ?? (() => false)
  const stock = createStock(async () => openPage(await session.browser(), { timeLimit, serve }))
  const pool = createPool(concurrency)
  const dress = dresser(`${server?.rules ?? ON_PAPER_ONLY}${typefaces.style}`)
  const printOne = (html: string) => pool(() => stock(dress(html)))
  try {
    await assertFonts(faces, printOne)
  } catch (error) {
    await session.close()
    throw error
  }
  const ours = new Set(faces.map(({ name }) => name))
  return {
    browser: { ...found, version: await (await session.browser()).version() },
    typefaces,
    print: async (html, finishing) => {
      assertGlyphs(html, coverages)
      const pdf = await printOne(html)
      assertEmbedded(pdf, ours)
      return finishPdf(pdf, finishing)
    },
    close: session.close,
  }
}

/**
 * Nobody sees the screen, and laying out a form for it takes a quarter of the time. Fonts that are handed over
 * are only asked for by what is shown.
 */
const ON_PAPER_ONLY = '@media screen{body{display:none}}'

/** Gives a document the rules about its fonts, after its own. */
const dresser =
  (rules: string) =>
  (html: string): string =>
    html.replace('</head>', () => `<style>${rules}</style></head>`)

/** What stands in attributes is not printed. */
const TAGS = /<[^>]*>/g

function assertGlyphs(html: string, coverages: readonly Coverage[]): void {
  const missing = missingGlyphs(html.replace(TAGS, ''), coverages)
  if (missing.length > 0) throw new MissingGlyphsError(missing)
}

function assertEmbedded(pdf: Uint8Array, ours: ReadonlySet<string>): void {
  const foreign = fontsOf(pdf).filter((name) => !ours.has(name))
  if (foreign.length === 0) return
  throw new EnvironmentError(`打印时用了其他字体：${[...new Set(foreign)].join('、')}`, {
    mend: '删除缓存文件夹中以 fonts- 开头的文件夹后重试',
  })
}
