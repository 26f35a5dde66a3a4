import { keyOf } from '../cache/key.ts'
import type { Store } from '../cache/store.ts'
import type { Outcome } from './outcome.ts'

/** What came of a submission whose files bore certain stamps. */
export interface Registered extends Outcome {
  readonly stamp: string
}

interface Whose {
  /** The content root, by its real path. */
  readonly root: string
  readonly year: string
  /** The key of what submissions are checked against. */
  readonly against: string
}

const registerKey = (whose: Whose): string => keyOf('register', whose)

/**
 * The register of an edition, by folder: what was found when its files were looked at last. As long as a
 * file's stamp has not changed it need not even be read.
 */
export function readRegister(whose: Whose, store: Store): ReadonlyMap<string, Registered> {
  const kept = store.read(registerKey(whose))
  // What stands under the key was written by the same code.
  const entries = kept ? (JSON.parse(new TextDecoder().decode(kept)) as Registered[]) : []
  return new Map(entries.map((entry) => [entry.folder, entry]))
}

export function writeRegister(entries: readonly Registered[], whose: Whose, store: Store): void {
  store.write(registerKey(whose), new TextEncoder().encode(JSON.stringify(entries)))
}
