import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { ContentFile } from '../../parse/content-file.ts'
import { EXIT, Problem } from '../problem.ts'

/**
 * All files under a content root, in order of path. Hidden files are passed over; so are links that
 * lead out of the root: nothing outside it is ever read.
 */
export function readContent(root: string): ContentFile[] {
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

function contentFile(root: string, path: string): ContentFile {
  return {
    path: relative(root, path).split(sep).join('/'),
    size: statSync(path).size,
    bytes: () => readFileSync(path),
  }
}
