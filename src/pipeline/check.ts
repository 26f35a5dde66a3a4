import { isAbsolute, relative, resolve, sep } from 'node:path'
import type { Complaint } from '../diagnostics/complaint.ts'
import type { ContentFile } from '../parse/content-file.ts'
import { type Loaded, type LoadOptions, load } from './load.ts'
import { EXIT, Problem } from './problem.ts'

export interface CheckOptions extends LoadOptions {
  /** Files or folders to report on; none for all. Relative to the root, the edition, or the working folder. */
  readonly paths: readonly string[]
}

export interface Checked {
  readonly complaints: readonly Complaint[]
  readonly files: number
  readonly textOf: (file: string) => string | undefined
}

/** Looks up the text of a file among those read, for the snippet of a complaint. */
export function textIn(files: readonly ContentFile[]): (path: string) => string | undefined {
  const byPath = new Map(files.map((file) => [file.path, file]))
  return (path) => {
    const file = byPath.get(path)
    return file && new TextDecoder().decode(file.bytes())
  }
}

/** Checks everything (rules across files need the whole) and reports on the paths asked for. */
export const check = (options: CheckOptions): Checked => reportOn(load(options), options)

/** Of what was checked, the paths asked for. */
export function reportOn(
  { files, complaints, checked }: Pick<Loaded, 'files' | 'complaints' | 'checked'>,
  { root, paths }: CheckOptions,
): Checked {
  const textOf = textIn(files)
  if (paths.length === 0) return { complaints, files: checked, textOf }
  const wanted = paths.map((path) => matcher(path, { root, known: files.map((file) => file.path) }))
  const isWanted = (file: string) => wanted.some((matches) => matches(file))
  return {
    complaints: complaints.filter(({ file }) => isWanted(file)),
    files: files.filter(({ path }) => isWanted(path)).length,
    textOf,
  }
}

interface MatchContext {
  readonly root: string
  readonly known: readonly string[]
}

/** `practices/x`, `editions/2025/practices/x/index.md` and `content/editions/…` all name the same thing. */
function matcher(path: string, { root, known }: MatchContext): (file: string) => boolean {
  const inside = relative(resolve(root), resolve(path)).split(sep).join('/')
  const written = path.split(sep).join('/').replace(/\/+$/, '')
  const candidates = [isAbsolute(inside) || inside.startsWith('..') ? null : inside, written]
  const matches = (file: string) =>
    candidates.some(
      (each) => each === '' || file === each || (each !== null && file.startsWith(`${each}/`)),
    ) ||
    `${file.replace(/^editions\/[^/]+\//, '')}/`.startsWith(`${written}/`) ||
    file.split('/').includes(written)
  if (known.some(matches)) return matches
  throw new Problem(`没有文件或文件夹 ${path}`, {
    exitCode: EXIT.unreadable,
    mend: `路径从 ${root} 写起，或写申报文件夹的名称，如 gaas-laser`,
  })
}
