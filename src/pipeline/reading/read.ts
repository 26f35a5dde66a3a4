import {
  closeSync,
  type Dirent,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { ContentFile } from '../../parse/content-file.ts'
import { EXIT, Problem } from '../problem.ts'

/**
 * All files under a content root, in order of path. Hidden files are passed over; so are links that
 * lead out of the root: nothing outside it is ever read.
 */
export function readContent(root: string): DiskFile[] {
  const real = realRoot(root)
  return walk(real)
    .map((path) => contentFile(real, path))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

function realRoot(root: string): string {
  try {
    const real = realpathSync(root)
    if (statSync(real).isDirectory()) return real
  } catch (cause) {
    throw unreadable(root, cause)
  }
  throw unreadable(root)
}

const unreadable = (path: string, cause?: unknown): Problem =>
  new Problem(`读不到内容文件夹 ${path}`, {
    exitCode: EXIT.unreadable,
    mend: '检查 --root 指向的文件夹是否存在、是否有读取权限',
    cause,
  })

function walk(folder: string): string[] {
  return entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.')) return []
    if (entry.isDirectory()) return walk(path)
    return entry.isFile() ? [path] : []
  })
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (cause) {
    throw unreadable(folder, cause)
  }
}

/** A file on disk; `stamp` differs after every change of it, but for changes within the clock's grain. */
export interface DiskFile extends ContentFile {
  readonly stamp: string
  /** When it was changed last, in milliseconds. */
  readonly changed: number
}

/** Milliseconds within which a change may leave a file's stamp as it is: the coarsest clock of a file system. */
const GRAIN = 2000

/** The stamp of a file; '' where there is none, or it was changed so lately that its stamp proves nothing. */
export const provenStamp = (file: DiskFile | undefined): string =>
  file && file.changed <= Date.now() - GRAIN ? file.stamp : ''

/** A file below a root, of which nothing but its stamp is read yet. */
export function contentFile(root: string, path: string): DiskFile {
  const { size, mtimeMs, ctimeMs, ino } = statSync(path)
  return {
    path: relative(root, path).split(sep).join('/'),
    size,
    stamp: `${size} ${mtimeMs} ${ctimeMs} ${ino}`,
    changed: Math.max(mtimeMs, ctimeMs),
    bytes: (most) => (most === undefined || most >= size ? readFileSync(path) : readHead(path, most)),
  }
}

function readHead(path: string, most: number): Uint8Array {
  const file = openSync(path, 'r')
  try {
    const head = Buffer.alloc(most)
    return head.subarray(0, readSync(file, head, 0, most, 0))
  } finally {
    closeSync(file)
  }
}
