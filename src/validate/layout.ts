import { TRACK_FOLDERS, TRACKS, type Track } from '../model/submission.ts'
import type { ContentFile } from '../parse/content-file.ts'

/** A submission's folder as it lies in the content. */
export interface SubmissionFolder {
  readonly track: Track
  readonly slug: string
  /** Ends with a slash. */
  readonly folder: string
  /** Everything in the folder by its path inside. */
  readonly files: ReadonlyMap<string, ContentFile>
}

/** A file whose name says something, such as a division code. */
export interface NamedFile {
  readonly name: string
  readonly file: ContentFile
}

export interface ReviewFile extends NamedFile {
  readonly slug: string
}

export interface EditionFolder {
  readonly year: string
  /** Ends with a slash. */
  readonly folder: string
  readonly settings: ContentFile | null
  readonly notice: ContentFile | null
  readonly rubrics: Readonly<Record<Track, ContentFile | null>>
  readonly submissions: readonly SubmissionFolder[]
  readonly recommendations: readonly NamedFile[]
  /** Scans, by path inside `recommendations/`. */
  readonly scans: ReadonlyMap<string, ContentFile>
  readonly reviews: readonly ReviewFile[]
  readonly publicity: ContentFile | null
  readonly objections: readonly NamedFile[]
  readonly recognition: ContentFile | null
}

export interface ContentFolder {
  readonly site: ContentFile | null
  /** Who may change what; sites without it have no policy. */
  readonly roles: ContentFile | null
  readonly guides: readonly NamedFile[]
  readonly editions: readonly EditionFolder[]
  /** Files in places where nothing is read. */
  readonly unknown: readonly ContentFile[]
}

type Group = Map<string, ContentFile>

/** Files that are not ours to judge: hidden ones and encrypted ones. */
const isPassedOver = (path: string) => /(?:^|\/)\.[^/]*|\.age$/.test(path)

const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Sorts files into the places that `content/` has; nothing is read. */
export function layOut(files: readonly ContentFile[]): ContentFolder {
  const top: Group = new Map()
  const editions = new Map<string, Group>()
  for (const file of files) {
    if (isPassedOver(file.path)) continue
    const [, year, inner] = /^editions\/([^/]+)\/(.+)$/.exec(file.path) ?? []
    if (year === undefined || inner === undefined) top.set(file.path, file)
    else editions.set(year, (editions.get(year) ?? new Map<string, ContentFile>()).set(inner, file))
  }
  const site = take(top, 'site.yaml')
  const roles = take(top, 'roles.yaml')
  const guides = takeNamed(top, /^guide\/([^/]+)\.md$/)
  const years = [...editions.keys()].sort(byName)
  const folders = years.map((year) => editionFolder(year, editions.get(year) ?? new Map()))
  return { site, roles, guides, editions: folders, unknown: [...top.values(), ...leftOver(editions)] }
}

const leftOver = (editions: ReadonlyMap<string, Group>): ContentFile[] =>
  [...editions.values()].flatMap((group) => [...group.values()])

function take(group: Group, path: string): ContentFile | null {
  const file = group.get(path) ?? null
  group.delete(path)
  return file
}

/** Takes the files whose paths match, with what the pattern captured. */
function takeMatching(group: Group, pattern: RegExp): { parts: string[]; file: ContentFile }[] {
  const taken = [...group].flatMap(([path, file]) => {
    const match = pattern.exec(path)
    return match ? [{ path, parts: match.slice(1), file }] : []
  })
  for (const { path } of taken) group.delete(path)
  return taken.sort((a, b) => byName(a.path, b.path))
}

const takeNamed = (group: Group, pattern: RegExp): NamedFile[] =>
  takeMatching(group, pattern).map(({ parts: [name = ''], file }) => ({ name, file }))

function editionFolder(year: string, group: Group): EditionFolder {
  return {
    year,
    folder: `editions/${year}/`,
    settings: take(group, 'edition.yaml'),
    notice: take(group, 'notice.md'),
    rubrics: { practice: take(group, 'rubrics/practice.yaml'), fmea: take(group, 'rubrics/fmea.yaml') },
    submissions: TRACKS.flatMap((track) => submissionFolders(year, track, group)),
    recommendations: takeNamed(group, /^recommendations\/([^/]+)\.yaml$/),
    scans: new Map(takeNamed(group, /^recommendations\/(.+)$/).map(({ name, file }) => [name, file])),
    reviews: takeMatching(group, /^reviews\/([^/]+)\/([^/]+)\.md$/).map(
      ({ parts: [slug = '', name = ''], file }) => ({ slug, name, file }),
    ),
    publicity: take(group, 'publicity.yaml'),
    objections: takeNamed(group, /^objections\/([^/]+)\.md$/),
    recognition: take(group, 'recognition.yaml'),
  }
}

function submissionFolders(year: string, track: Track, group: Group): SubmissionFolder[] {
  const folders = new Map<string, Group>()
  const pattern = new RegExp(`^${TRACK_FOLDERS[track]}/([^/]+)/(.+)$`)
  for (const { parts, file } of takeMatching(group, pattern)) {
    const [slug = '', inner = ''] = parts
    folders.set(slug, (folders.get(slug) ?? new Map<string, ContentFile>()).set(inner, file))
  }
  return [...folders].map(([slug, files]) => ({
    track,
    slug,
    folder: `editions/${year}/${TRACK_FOLDERS[track]}/${slug}/`,
    files,
  }))
}
