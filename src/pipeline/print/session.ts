import type { Browser } from 'puppeteer'

/** A browser that is there when it is asked for. */
export interface Session {
  readonly browser: () => Promise<Browser>
  readonly close: () => Promise<void>
}

/** Keeps one browser; after it has died the next one who asks starts another. */
export async function openSession(launch: () => Promise<Browser>): Promise<Session> {
  let current = Promise.resolve(await launch())
  const browser = async () => {
    const seen = current
    if (!(await seen).connected && current === seen) current = launch()
    return current
  }
  return { browser, close: async () => (await current).close() }
}
