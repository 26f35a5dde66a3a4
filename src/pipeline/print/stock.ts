import { EnvironmentError } from '../environment-error.ts'
import type { PrintPage } from './page.ts'

/** Documents after which a page is closed: memory stays flat. */
const PAGE_LIFE = 200

/**
 * Prints on pages that are used again. A page that failed is dropped and the document tried once
 * more on a new one.
 * @throws EnvironmentError where the second try fails too
 */
export function createStock(open: () => Promise<PrintPage>): (html: string) => Promise<Uint8Array> {
  const idle: PrintPage[] = []
  const attempt = async (html: string) => {
    const page = idle.pop() ?? (await open())
    try {
      const pdf = await page.print(html)
      if (page.printed() < PAGE_LIFE) idle.push(page)
      else await page.close()
      return pdf
    } catch (error) {
      // A crashed page may not close any more; the document's own error is the one to report.
      void page.close().catch(() => undefined)
      throw error
    }
  }
  return async (html) => {
    try {
      return await attempt(html)
    } catch {
      return attempt(html).catch(giveUp)
    }
  }
}

function giveUp(cause: unknown): never {
  if (cause instanceof EnvironmentError) throw cause
  throw new EnvironmentError('浏览器打印同一份文件两次都没有成功', {
    mend: '关闭其他程序腾出内存后重试；若总是同一份文件，检查其中的图片和表格是否过大',
    cause,
  })
}
