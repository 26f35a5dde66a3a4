import { createWriteStream } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { unwritable } from './output.ts'

/**
 * JSON in pieces: lists and objects down to a depth are divided, a member a line, so that no text has to hold
 * the whole (the longest that Node can make is half a gigabyte). Read together they are what JSON.stringify
 * means by the data.
 */
export function* jsonPieces(data: unknown, depth: number): Generator<string> {
  if (depth === 0 || typeof data !== 'object' || data === null) {
    yield JSON.stringify(data) ?? 'null'
    return
  }
  const isList = Array.isArray(data)
  const members: [string, unknown][] = Object.entries(data)
  const said = isList ? members : members.filter(([, value]) => value !== undefined)
  yield isList ? '[' : '{'
  for (const [i, [key, value]] of said.entries()) {
    yield `${i > 0 ? ',' : ''}\n${isList ? '' : `${JSON.stringify(key)}: `}`
    yield* jsonPieces(value, depth - 1)
  }
  yield `\n${isList ? ']' : '}'}`
}

/** Writes data as a JSON file, divided down to a depth; under a temporary name first. */
export async function writeJson(path: string, data: unknown, { depth }: { depth: number }): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`
  try {
    await mkdir(dirname(path), { recursive: true })
    await pipeline(Readable.from(lines(data, depth)), createWriteStream(temporary))
    await rename(temporary, path)
  } catch (cause) {
    throw unwritable(path, cause)
  }
}

const CHUNK = 1 << 18

function* lines(data: unknown, depth: number): Generator<string> {
  let chunk = ''
  for (const piece of jsonPieces(data, depth)) {
    chunk += piece
    if (chunk.length < CHUNK) continue
    yield chunk
    chunk = ''
  }
  yield `${chunk}\n`
}
