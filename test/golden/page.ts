import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A part of the page under one heading: its code spans and its tables. */
export interface Part {
  /** Submission of the heading of the second level above it. */
  readonly slug: string
  readonly title: string
  readonly text: string
  /** Code spans of the paragraph that begins with “数据”. */
  readonly codes: readonly string[]
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const cellsOf = (line: string): readonly string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())

const codesIn = (text: string): readonly string[] =>
  [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)

/** The parts of the page of worked arithmetic. */
export function readPage(): readonly Part[] {
  const page = readFileSync(join(import.meta.dirname, 'worked.md'), 'utf8')
  return page
    .split(/^## /m)
    .slice(1)
    .flatMap((section) => {
      const [heading = '', ...parts] = section.split(/^### /m)
      return parts.map((part) => partOf(part, codesIn(heading)[0] ?? ''))
    })
}

function partOf(text: string, slug: string): Part {
  const lines = text.split('\n')
  const [head = [], , ...rows] = lines.filter((line) => line.startsWith('|')).map(cellsOf)
  const data = lines.find((line) => line.startsWith('数据：')) ?? ''
  return { slug, title: lines[0] ?? '', text, codes: codesIn(data), head, rows }
}
