import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync, renameSync, writeSync } from 'node:fs'
import type { PublicCase, PublicEdition, PublicView } from '../../model/public.ts'

/**
 * The lines of a public view: JSON as a whole, and each case a line of its own, so that neither who writes it
 * nor who reads it need hold it all as one text.
 */
export function* viewLines({ editions, ...rest }: PublicView): Generator<string> {
  const head = JSON.stringify(rest)
  yield `${head.slice(0, -1)},"editions":[`
  for (const [index, { cases, ...edition }] of editions.entries()) {
    yield `${JSON.stringify(edition).slice(0, -1)},"cases":[`
    for (const [place, entry] of cases.entries()) {
      yield `${JSON.stringify(entry)}${place + 1 < cases.length ? ',' : ''}`
    }
    yield `]}${index + 1 < editions.length ? ',' : ''}`
  }
  yield ']}'
}

/** Writes a public view line by line, under a temporary name first. */
export function writeView(path: string, view: PublicView): void {
  const temporary = `${path}.${process.pid}.tmp`
  const file = openSync(temporary, 'w')
  try {
    for (const line of viewLines(view)) writeSync(file, `${line}\n`)
  } finally {
    closeSync(file)
  }
  renameSync(temporary, path)
}

const PIECE = 1 << 20
const NEW_LINE = 10

/** The lines of a file, read piece by piece. */
function* linesIn(path: string): Generator<Buffer> {
  const file = openSync(path, 'r')
  try {
    let rest = Buffer.alloc(0)
    for (;;) {
      const piece = Buffer.alloc(PIECE)
      const read = readSync(file, piece)
      if (read === 0) break
      let text = Buffer.concat([rest, piece.subarray(0, read)])
      for (let end = text.indexOf(NEW_LINE); end >= 0; end = text.indexOf(NEW_LINE)) {
        yield text.subarray(0, end + 1)
        text = text.subarray(end + 1)
      }
      rest = text
    }
    if (rest.length > 0) yield rest
  } finally {
    closeSync(file)
  }
}

/** A public view as it was written, with its size and SHA-256 (lower-case hex). */
export interface ViewFile {
  readonly view: PublicView
  readonly bytes: number
  readonly sha256: string
}

/** Reads what `writeView` wrote. */
export function readView(path: string): ViewFile {
  const hash = createHash('sha256')
  let bytes = 0
  const lines = function* (): Generator<string> {
    for (const line of linesIn(path)) {
      hash.update(line)
      bytes += line.length
      yield line.toString('utf8').trimEnd()
    }
  }
  const view = viewFrom(lines())
  return { view, bytes, sha256: hash.digest('hex') }
}

const closed = (line: string): string => line.replace(/,$/, '')

function viewFrom(lines: Generator<string>): PublicView {
  const next = (): string => lines.next().value ?? ''
  const rest: Omit<PublicView, 'editions'> = JSON.parse(`${next()}]}`)
  const editions: PublicEdition[] = []
  for (let line = next(); line !== ']}'; line = next()) {
    const edition: PublicEdition = JSON.parse(`${line}]}`)
    const cases: PublicCase[] = []
    for (let each = next(); !each.startsWith(']}'); each = next()) cases.push(JSON.parse(closed(each)))
    editions.push({ ...edition, cases })
  }
  for (const more of lines) throw new Error(`a public view goes on after its end: ${more.slice(0, 40)}`)
  return { ...rest, editions }
}
