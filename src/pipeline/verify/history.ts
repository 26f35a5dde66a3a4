import { TRACK_FOLDERS, TRACKS } from '../../model/submission.ts'
import { dayInChina } from '../git/log.ts'
import type { Repository } from '../git/repository.ts'
import { git, parts, tryGit } from '../git/run.ts'
import { readObjects } from '../git/tree.ts'
import { contentOf, type SubmissionContent } from '../mark/content.ts'

/** A state in which a submission's folder once was. */
export interface PastState {
  /** Below the content root, without a slash at its end. */
  readonly folder: string
  /** Git's name of the folder as it was. */
  readonly tree: string
  /** The first commit that had it so. */
  readonly commit: string
  /** Day of committing in China. */
  readonly date: string
}

/** `editions/2025/practices/pump`, and what of it is edition and submission. */
const SUBMISSION = new RegExp(
  `^editions/(?<year>[^/]+)/(?:${TRACKS.map((track) => TRACK_FOLDERS[track]).join('|')})/(?<slug>[^/]+)$`,
)

/** Edition and submission of a folder; null for any other folder. */
export function submissionAt(folder: string): { year: string; slug: string } | null {
  const { year, slug } = SUBMISSION.exec(folder)?.groups ?? {}
  return year === undefined || slug === undefined ? null : { year, slug }
}

/**
 * Every state that the submissions below a path have had up to HEAD, newest first, merges included; of states
 * that came back only the first time counts.
 * @param path below the content root: one submission's folder, an edition's, or `editions`
 */
export function pastStates({ folder: root }: Repository, path: string): PastState[] {
  if (tryGit(root, ['rev-parse', '--verify', '--quiet', 'HEAD']).status !== 0) return []
  const log = git(root, ['log', '--full-history', '--topo-order', '-z', '--format=%H %ct', '--', path])
  const states = new Map<string, PastState>()
  for (const line of log.toString('utf8').split('\0').filter(Boolean)) {
    const [commit = '', seconds] = line.split(' ')
    const date = dayInChina(Number(seconds))
    for (const { folder, tree } of foldersAt(root, commit, path)) {
      const key = `${folder} ${tree}`
      // Walking backwards, what is met last came first.
      states.delete(key)
      states.set(key, { folder, tree, commit, date })
    }
  }
  return [...states.values()]
}

const FOLDER = /^\d{6} tree (?<tree>[0-9a-f]+)\t(?<folder>.+)$/su

/** The submissions' folders below a path in a commit. */
function foldersAt(root: string, commit: string, path: string): { folder: string; tree: string }[] {
  return parts(git(root, ['ls-tree', '-r', '-d', '-z', commit, path])).flatMap((line) => {
    const { tree = '', folder = '' } = FOLDER.exec(line)?.groups ?? {}
    return submissionAt(folder) ? [{ folder, tree }] : []
  })
}

const FILE = /^100\d{3} blob (?<object>[0-9a-f]+)\t(?<path>.+)$/su

/** What a submission said whose folder was such a tree; null where it could not have been printed. */
export function contentAt(repository: Repository, tree: string): SubmissionContent | null {
  const listing = parts(git(repository.folder, ['ls-tree', '-r', '-z', '--full-tree', tree]))
  const files = listing.flatMap((line) => {
    const { object, path } = FILE.exec(line)?.groups ?? {}
    return object === undefined || path === undefined ? [] : [{ object, path }]
  })
  const contents = readObjects(
    repository,
    files.map(({ object }) => object),
  )
  return contentOf(
    files.flatMap(({ object, path }) => {
      const bytes = contents.get(object)
      return bytes ? [{ path, size: bytes.byteLength, bytes: () => bytes }] : []
    }),
  )
}
