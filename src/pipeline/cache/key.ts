import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sha256 } from '../hash.ts'

const home = fileURLToPath(new URL('../../..', import.meta.url))

/** A key for a result: the hash of everything that it depends on, as plain data. */
export const keyOf = (...parts: readonly unknown[]): string => sha256(JSON.stringify(parts, asData))

/** Data that JSON would pass over in silence are an error or written out. */
function asData(name: string, value: unknown): unknown {
  if (value instanceof Map || value instanceof Set) return [...value]
  if (value instanceof Uint8Array) return sha256(value)
  if (typeof value === 'function') throw new Error(`${name} is a function: no key can be made of it`)
  return value
}

const known = new Map<string, string>()

/**
 * The hash of the code in folders below `src`, with the versions of Node and of every package: a result made
 * by other code is another result.
 */
export function codeKey(...folders: readonly string[]): string {
  const name = folders.join(' ')
  const key = known.get(name) ?? keyOf(process.version, packages(), folders.map(sourcesIn))
  known.set(name, key)
  return key
}

const packages = (): string => readFileSync(join(home, 'package.json'), 'utf8')

/** Path and hash of every file below a folder of `src`. */
const sourcesIn = (folder: string): string[] =>
  readdirSync(join(home, 'src', folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => `${path.slice(home.length)} ${sha256(readFileSync(path))}`)
