import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '../hash.ts'
import type { Knowledge } from './knowledge.ts'
import { createSearch } from './search.ts'
import { type Suspect, suspectsIn } from './suspect.ts'

/** What a file came to. */
export interface Verdict {
  readonly file: string
  /** Hash of the file's name and bytes. */
  readonly hash: string
  readonly suspects: readonly Suspect[]
}

export interface Inspection {
  readonly folder: string
  readonly knowledge: Knowledge
  /** Verdicts on files searched before with the same knowledge by the same code, by their hash. */
  readonly known: ReadonlyMap<string, readonly Suspect[]>
}

/** Prepares the search of files below a folder; what is known of a file of that name with those bytes is taken. */
export function inspector({ folder, knowledge, known }: Inspection): (file: string) => Promise<Verdict> {
  let search: ReturnType<typeof createSearch> | null = null
  return async (file) => {
    const bytes = await readFile(join(folder, file))
    const hash = sha256(Buffer.concat([Buffer.from(`${file}\0`), bytes]))
    const before = known.get(hash)
    if (before) return { file, hash, suspects: before }
    search ??= createSearch(knowledge)
    return { file, hash, suspects: await suspectsIn(file, { bytes, search }) }
  }
}
