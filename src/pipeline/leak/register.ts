import { codeKey, keyOf } from '../cache/key.ts'
import type { Store } from '../cache/store.ts'
import type { Verdict } from './inspect.ts'
import type { Knowledge } from './knowledge.ts'
import type { Suspect } from './suspect.ts'

/**
 * The register of a search: what each file came to, by the hash of its name and bytes. It stands under all that
 * is sought and the code that seeks: with one private value more, or other code, nothing of it is known.
 */
const registerKey = (knowledge: Knowledge): string =>
  keyOf('leak', codeKey('model', 'process', 'pipeline/leak'), knowledge)

export function readRegister(knowledge: Knowledge, store: Store): ReadonlyMap<string, readonly Suspect[]> {
  const kept = store.read(registerKey(knowledge))
  // What stands under the key was written by the same code.
  return new Map(kept ? (JSON.parse(new TextDecoder().decode(kept)) as [string, Suspect[]][]) : [])
}

export function writeRegister(verdicts: readonly Verdict[], knowledge: Knowledge, store: Store): void {
  const entries = verdicts.map(({ hash, suspects }) => [hash, suspects])
  store.write(registerKey(knowledge), new TextEncoder().encode(JSON.stringify(entries)))
}
