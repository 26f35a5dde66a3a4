import { mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sha256 } from '../hash.ts'

/** Results made before, each under the hash of all that it depends on. */
export interface Store {
  /** Where it lies; null where nothing is kept. */
  readonly folder: string | null
  /** Null where it was never made, or what is there is damaged. */
  readonly read: (key: string) => Uint8Array | null
  readonly write: (key: string, result: Uint8Array) => void
}

/** Remembers nothing. */
export const NO_STORE: Store = { folder: null, read: () => null, write: () => undefined }

interface StoreOptions {
  readonly folder: string
  /** Told once where nothing can be written: the work goes on without. */
  readonly note: (text: string) => void
}

/** Hexadecimal digits of the hash before each result. */
const HASH_LENGTH = 64

/**
 * A store in a folder, which several processes may use at once: an entry is written under a name of its own
 * and renamed, and bears a hash of itself, so a damaged one is noticed and made anew.
 */
export function openStore({ folder, note }: StoreOptions): Store {
  const place = (key: string) => join(folder, key.slice(0, 2), key.slice(2))
  let writable = true
  let written = 0
  const write = (key: string, result: Uint8Array) => {
    if (!writable) return
    const path = place(key)
    const temporary = `${path}.${process.pid}-${written}.tmp`
    written += 1
    try {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(temporary, Buffer.concat([Buffer.from(sha256(result), 'latin1'), result]))
      renameSync(temporary, path)
    } catch (error) {
      writable = false
      note(
        `缓存写不进 ${folder}（${error instanceof Error ? error.message : String(error)}），下次还要重新生成`,
      )
    }
  }
  return { folder, read: (key) => readEntry(place(key)), write }
}

function readEntry(path: string): Uint8Array | null {
  const entry = bytesOf(path)
  if (!entry) return null
  const result = entry.subarray(HASH_LENGTH)
  if (entry.subarray(0, HASH_LENGTH).toString('latin1') === sha256(result)) {
    touch(path)
    return result
  }
  remove(path)
  return null
}

/** A file that cannot be read is as good as none. */
function bytesOf(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch {
    return null
  }
}

/** Entries used last are kept longest; a folder that may only be read keeps no such order. */
function touch(path: string): void {
  const now = new Date()
  attempt(() => utimesSync(path, now, now))
}

const remove = (path: string): void => attempt(() => rmSync(path, { force: true }))

/** Does what a read-only folder may refuse, and what is no loss then. */
function attempt(work: () => void): void {
  try {
    work()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
  }
}
