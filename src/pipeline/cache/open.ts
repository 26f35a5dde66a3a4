import { join, resolve } from 'node:path'
import { NO_STORE, openStore, type Store } from './store.ts'

/** Where results are kept, and whether they may be used again. */
export interface CacheOptions {
  /** Folder for the browser, fonts, results made before and half-done work. */
  readonly cacheDir: string
  /** Make everything anew and keep nothing? */
  readonly fresh?: boolean | undefined
  readonly progress: (text: string) => void
}

/** Below the folder of half-done work: results, each under the hash of what it was made of. */
export const resultsIn = (cacheDir: string): string => join(resolve(cacheDir), 'results')

/** The results of one kind that were kept. */
export const openResults = (kind: string, { cacheDir, fresh, progress }: CacheOptions): Store =>
  fresh ? NO_STORE : openStore({ folder: join(resultsIn(cacheDir), kind), note: progress })
