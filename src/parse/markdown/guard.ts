import type { Finding } from '../../diagnostics/complaint.ts'

const INDENT_MAX = 24
const BODY_MAX = 128 * 1024
const PARAGRAPH_MAX = 20_000
const CONTAINERS = /^[ \t]*(?:>[ \t]?|(?:[-+*]|\d{1,9}[.)])[ \t]+){9,}/
const BREAK = /^[ \t]*(?:[-*_][ \t]*)+$/
const FENCE = /^ {0,3}(?:```|~~~)/
const NEW_BLOCK = /^ {0,3}(?:[-+*]|1[.)]|#{1,6})[ \t]/

/** Why a text is not read, and from where on. */
export type Refusal = Pick<Finding, 'rule' | 'message' | 'actual' | 'expected' | 'fix'> & {
  readonly offset: number
}

const tooDeep = (offset: number): Refusal => ({
  offset,
  rule: 'nesting',
  message: '从这里起列表、引用或缩进的层数太多，正文没有读下去。',
  actual: '超过 8 层或缩进超过 24 格',
  expected: '列表和引用最多 8 层，缩进不超过 24 格',
  fix: '减少层数；列表每层缩进两个空格',
})

const tooLong = (offset: number, what: string, max: number): Refusal => ({
  offset,
  rule: 'file-size',
  message: `${what}超过 ${max} 个字符，正文没有读下去。`,
  actual: `超过 ${max} 个字符`,
  expected: `不超过 ${max} 个字符`,
  fix: '在段落之间加空行；大段数据放进 CSV 或 XLSX 文件',
})

const columnsOf = (blank: string) => blank.length + 3 * (blank.split('\t').length - 1)

/**
 * What keeps a text from being read, or null. Deep lists and quotes, and very long paragraphs, take the
 * Markdown reader a time that grows with their square, so they are turned away before.
 */
export function refusalOf(markdown: string): Refusal | null {
  if (markdown.length > BODY_MAX) return tooLong(0, '正文', BODY_MAX)
  let offset = 0
  let paragraph = 0
  let isCode = false
  for (const line of markdown.split('\n')) {
    if (FENCE.test(line)) isCode = !isCode
    const blank = /^[ \t]*/.exec(line)?.[0] ?? ''
    const isBlank = line.trim() === ''
    if (!isCode && !isBlank && columnsOf(blank) > INDENT_MAX) return tooDeep(offset)
    if (CONTAINERS.test(line) && !BREAK.test(line)) return tooDeep(offset)
    paragraph = isBlank ? 0 : (NEW_BLOCK.test(line) ? 0 : paragraph) + line.length
    if (paragraph > PARAGRAPH_MAX) return tooLong(offset, '这一段', PARAGRAPH_MAX)
    offset += line.length + 1
  }
  return null
}
