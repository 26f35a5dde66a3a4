import type { ContentFile } from '../../parse/content-file.ts'
import type { Repository } from './repository.ts'
import { git, parts } from './run.ts'

/** Contents of git objects by name, in one go. */
export function readObjects({ folder }: Repository, names: readonly string[]): Map<string, Uint8Array> {
  const wanted = [...new Set(names)]
  if (wanted.length === 0) return new Map()
  const output = git(folder, ['cat-file', '--batch'], `${wanted.join('\n')}\n`)
  const contents = new Map<string, Uint8Array>()
  let at = 0
  for (const name of wanted) {
    const headEnd = output.indexOf(10, at)
    const size = Number(output.toString('utf8', at, headEnd).split(' ')[2])
    if (!Number.isInteger(size)) throw new Error(`git has no object ${name}`)
    contents.set(name, output.subarray(headEnd + 1, headEnd + 1 + size))
    at = headEnd + 1 + size + 1
  }
  return contents
}

const ENTRY = /^\d{6} (?<type>\w+) (?<object>[0-9a-f]+)\t(?<path>.+)$/su

/** A plain file of a revision that has not been read yet. */
interface TreeEntry {
  /** Relative to the content root. */
  readonly path: string
  readonly object: string
}

/** The plain files below the content root in a revision whose path `wants`, in order of path. */
export function entriesAt(
  { folder, prefix }: Repository,
  commit: string,
  wants: (path: string) => boolean,
): TreeEntry[] {
  const listing = git(folder, ['ls-tree', '-r', '-z', '--full-tree', commit])
  return parts(listing).flatMap((line) => {
    const { type, object = '', path = '' } = ENTRY.exec(line)?.groups ?? {}
    const inner = path.slice(prefix.length)
    const isPlain = type === 'blob' && !line.startsWith('120000')
    return isPlain && path.startsWith(prefix) && wants(inner) ? [{ path: inner, object }] : []
  })
}

/** Reads entries, all at once. */
export function readEntries(repository: Repository, entries: readonly TreeEntry[]): ContentFile[] {
  const contents = readObjects(
    repository,
    entries.map(({ object }) => object),
  )
  return entries.flatMap(({ path, object }) => {
    const bytes = contents.get(object)
    return bytes ? [{ path, size: bytes.byteLength, bytes: () => bytes }] : []
  })
}

/** The plain files of a revision whose path `wants`, read. */
export const filesAt = (
  repository: Repository,
  commit: string,
  wants: (path: string) => boolean,
): ContentFile[] => readEntries(repository, entriesAt(repository, commit, wants))
