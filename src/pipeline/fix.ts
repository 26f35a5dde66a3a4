import { join } from 'node:path'
import type { Complaint } from '../diagnostics/complaint.ts'
import { difference } from '../diagnostics/difference.ts'
import { applyEdits } from '../diagnostics/edit.ts'
import type { ContentFile } from '../parse/content-file.ts'
import { decode } from '../parse/text.ts'
import { type Checked, type CheckOptions, check, reportOn } from './check.ts'
import { judge, load } from './load.ts'
import { writeWhole } from './output.ts'

/** What the safe mends of a check changed, or would change. */
export interface Fixed {
  /** Paths of the files changed, in order. */
  readonly files: readonly string[]
  /** Number of complaints mended. */
  readonly mended: number
  /** Every changed line, old and new. */
  readonly difference: string
  /** What is left to mend by hand. */
  readonly remaining: Checked
}

/** A mend may bring to light what it hid; no content needs as many rounds. */
const ROUNDS_MAX = 8
const BOM = '\ufeff'

/**
 * Makes the safe mends of the paths asked for, checking again until none is left, and writes the changed
 * files whole; with `dryRun` nothing is written. Comments, layout, line ends and byte order marks stay.
 */
export async function fix(options: CheckOptions & { readonly dryRun: boolean }): Promise<Fixed> {
  const loaded = load(options)
  const changed = new Map<string, ContentFile>()
  let { files } = loaded
  let checked = reportOn(loaded, options)
  let mended = 0
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const rewritten = mend(files, checked.complaints)
    if (rewritten.size === 0) break
    mended += checked.complaints.filter(({ edits, file }) => edits && rewritten.has(file)).length
    files = files.map((file) => rewritten.get(file.path) ?? file)
    for (const [path, file] of rewritten) changed.set(path, file)
    checked = reportOn({ files, ...judge(files, { asOf: loaded.asOf }) }, options)
  }
  const written = [...changed.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
  // Before writing, since files are read from disk whenever they are asked for.
  const changes = differences(loaded.files, written)
  if (!options.dryRun)
    for (const file of written) await writeWhole(join(options.root, file.path), file.bytes())
  return {
    files: written.map(({ path }) => path),
    mended,
    difference: changes,
    remaining: options.dryRun || written.length === 0 ? checked : check(options),
  }
}

/** The files that have safe mends, with all of them made. */
function mend(
  files: readonly ContentFile[],
  complaints: readonly Complaint[],
): ReadonlyMap<string, ContentFile> {
  const byFile = Map.groupBy(
    complaints.filter(({ edits }) => edits),
    ({ file }) => file,
  )
  return new Map(
    files.flatMap((file): [string, ContentFile][] => {
      const edits = byFile.get(file.path)?.flatMap((each) => each.edits ?? []) ?? []
      const text = edits.length > 0 ? textOf(file) : null
      const after = text === null ? null : applyEdits(text.body, edits)
      return text === null || after === null || after === text.body
        ? []
        : [[file.path, fileOf(file.path, text.mark + after)]]
    }),
  )
}

/** A file's text apart from its byte order mark; null where it is no UTF-8. */
function textOf(file: ContentFile): { readonly mark: string; readonly body: string } | null {
  const bytes = file.bytes()
  const body = decode(bytes, 'utf-8')
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return body === null ? null : { mark: hasMark ? BOM : '', body }
}

function fileOf(path: string, text: string): ContentFile {
  const bytes = new TextEncoder().encode(text)
  return { path, size: bytes.length, bytes: () => bytes }
}

function differences(before: readonly ContentFile[], after: readonly ContentFile[]): string {
  const originals = new Map(before.map((file) => [file.path, file]))
  return after
    .map((file) => {
      const original = originals.get(file.path)
      return original ? difference(file.path, textOf(original)?.body ?? '', textOf(file)?.body ?? '') : ''
    })
    .join('')
}
