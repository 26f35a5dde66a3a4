import type { Finding } from '../diagnostics/complaint.ts'
import type { Edit } from '../diagnostics/edit.ts'
import type { SourceText } from './text.ts'

const TRAILING = /[ \t\u3000]+$/u
const ANY_TRAILING = /[ \t\u3000]+\r?$/mu
const FENCE = /^---[ \t]*$/
const CODE_FENCE = /^[ \t]*(?:```|~~~)/
const INDENTED_CODE = /^(?: {4}|\t)/
const HARD_BREAK = / {2,}$/
/** `|` or `>` at the end of a line of YAML: the lines below it are text to the letter. */
const BLOCK_SCALAR = /[:\-\s][|>][+\-\d]*[ \t]*$/

/** Spaces at the ends of lines: one finding for the file. Where they say something they are left alone. */
export function trailingSpaces(source: SourceText): Finding[] {
  if (!ANY_TRAILING.test(source.text)) return []
  const edits = editsOf(source.file, source.text.split(/\r?\n/))
  const [first] = edits
  if (!first) return []
  return [
    {
      rule: 'trailing-space',
      file: source.file,
      place: first.place,
      message: edits.length > 1 ? `有 ${edits.length} 行的末尾有空格。` : '这一行的末尾有空格。',
      actual: `${edits.length} 行`,
      expected: '行末没有空格',
      fix: '删去行末的空格；kekao check --fix 可以代劳',
      edits,
    },
  ]
}

function editsOf(file: string, lines: readonly string[]): Edit[] {
  const body = bodyLine(file, lines)
  const isText = [...textBlocks(lines.slice(0, body)), ...codeLines(lines.slice(body))]
  return lines.flatMap((text, i): Edit[] => {
    const [spaces] = TRAILING.exec(text) ?? []
    if (spaces === undefined || isText[i] || (i >= body && isHardBreak(text, lines[i + 1]))) return []
    const column = text.length - spaces.length + 1
    return [{ place: { line: i + 1, column, endLine: i + 1, endColumn: text.length + 1 }, text: '' }]
  })
}

/** Index of the first line of Markdown; what stands before it is YAML. */
function bodyLine(file: string, lines: readonly string[]): number {
  if (!file.endsWith('.md')) return lines.length
  return FENCE.test(lines[0] ?? '') ? 1 + lines.findIndex((line, i) => i > 0 && FENCE.test(line)) : 0
}

const isHardBreak = (line: string, next = '') =>
  HARD_BREAK.test(line) && line.trim() !== '' && next.trim() !== ''

const indentOf = (line: string) => line.length - line.trimStart().length

/** Which lines of YAML belong to a text that is taken to the letter. */
function textBlocks(lines: readonly string[]): boolean[] {
  let indent: number | null = null
  return lines.map((line) => {
    if (indent !== null && line.trim() !== '' && indentOf(line) <= indent) indent = null
    if (indent !== null) return true
    if (BLOCK_SCALAR.test(line)) indent = indentOf(line)
    return false
  })
}

/** Which lines of Markdown are code, fenced or indented. */
function codeLines(lines: readonly string[]): boolean[] {
  let inFence = false
  return lines.map((line) => {
    if (CODE_FENCE.test(line)) inFence = !inFence
    return inFence || (INDENTED_CODE.test(line) && line.trim() !== '')
  })
}
