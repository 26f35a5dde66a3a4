import type { Browser, CDPSession, HTTPRequest, Page } from 'puppeteer'

/** A page of the browser that prints one document after another. */
export interface PrintPage {
  /** Documents it has printed. */
  readonly printed: () => number
  /** Rejects where the page crashes or the time is over; the page is then of no further use. */
  readonly print: (html: string) => Promise<Uint8Array>
  readonly close: () => Promise<void>
}

/** Answers the one kind of request that is allowed besides data: URLs; false refuses it. */
export type Serve = (request: HTTPRequest) => boolean

interface PageOptions {
  readonly serve: Serve
  /** Milliseconds a document may take. */
  readonly timeLimit: number
}

/** Opens a page that runs no script and fetches nothing. */
export async function openPage(browser: Browser, { serve, timeLimit }: PageOptions): Promise<PrintPage> {
  const page = await browser.newPage()
  const session = await page.createCDPSession()
  let printed = 0
  await page.setJavaScriptEnabled(false)
  await page.setRequestInterception(true)
  page.on('request', (request) => {
    if (/^(data|about):/.test(request.url())) void request.continue()
    else if (!serve(request)) void request.abort()
  })
  const print = async (html: string) => {
    const pdf = await within(timeLimit, page, () => printOn({ page, session }, html, timeLimit))
    printed += 1
    return pdf
  }
  return { printed: () => printed, print, close: () => page.close() }
}

interface Press {
  readonly page: Page
  readonly session: CDPSession
}

/** Asks the browser itself: `page.pdf()` fetches the result in pieces, which takes longer. */
async function printOn({ page, session }: Press, html: string, timeout: number): Promise<Uint8Array> {
  await page.setContent(html, { waitUntil: 'load', timeout })
  // Laying it out is what asks for fonts. Runs although the document's own scripts may not.
  await page.evaluate('document.body.offsetHeight, document.fonts.ready.then(() => 0)')
  const { data } = await session.send('Page.printToPDF', {
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    transferMode: 'ReturnAsBase64',
  })
  return Buffer.from(data, 'base64')
}

/** Gives up when the page crashes or the time is over: a call on a dead page never answers. */
async function within<T>(milliseconds: number, page: Page, work: () => Promise<T>): Promise<T> {
  const gone = Promise.withResolvers<never>()
  const crashed = (error: Error) => gone.reject(error)
  const timer = setTimeout(() => gone.reject(new Error(`no answer in ${milliseconds} ms`)), milliseconds)
  page.once('error', crashed)
  try {
    return await Promise.race([work(), gone.promise])
  } finally {
    clearTimeout(timer)
    page.off('error', crashed)
  }
}
