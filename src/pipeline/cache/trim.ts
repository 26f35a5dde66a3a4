import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Bytes a cache may take; what was used longest ago goes first. */
export const CACHE_BYTES_MAX = 4 * 1024 ** 3

interface CachedFile {
  readonly path: string
  readonly bytes: number
  readonly used: number
}

/**
 * Removes what was used longest ago until a cache is no larger than allowed; gives the number of files
 * removed. Files that another process removes meanwhile are passed over, and so is a folder that is not there.
 */
export function trimCache(folder: string, max: number = CACHE_BYTES_MAX): number {
  const files = filesIn(folder).sort((a, b) => b.used - a.used)
  let kept = 0
  const surplus = files.filter(({ bytes }) => {
    kept += bytes
    return kept > max
  })
  for (const { path } of surplus) rmSync(path, { force: true })
  return surplus.length
}

function filesIn(folder: string): CachedFile[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .flatMap((entry) => sized(join(entry.parentPath, entry.name)))
  } catch (error) {
    if (isGone(error)) return []
    throw error
  }
}

function sized(path: string): CachedFile[] {
  const found = statSync(path, { throwIfNoEntry: false })
  return found ? [{ path, bytes: found.size, used: found.mtimeMs }] : []
}

const isGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'
