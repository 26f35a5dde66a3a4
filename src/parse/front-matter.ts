import type { Root } from 'mdast'
import type { Finding } from '../diagnostics/complaint.ts'
import { FILE_START } from '../diagnostics/place.ts'
import { refusalOf } from './markdown/guard.ts'
import { parseMarkdown } from './markdown/tree.ts'
import type { SourceText } from './text.ts'
import { readYaml, type YamlSource } from './yaml/read.ts'

/** A Markdown file divided: its front matter, and the tree of its body. Offsets are those of the file. */
export interface Divided {
  /** Null when there is none that can be read. */
  readonly frontMatter: YamlSource | null
  /** Null when the body could not be read. */
  readonly body: Root | null
  /** Offset at which the body begins. */
  readonly bodyStart: number
  readonly findings: readonly Finding[]
}

const FRONT_MATTER_MAX = 64 * 1024
const OPENING = /^---[ \t]*\r?\n/
const LATE_OPENING = /^(?:[ \t]*\r?\n)+---[ \t]*\r?\n/
/** Only bounds the work: where front matter ends is the parser's to say. */
const FENCED = /^---[ \t]*\r?\n(?:[^\n]*\n)*?---[ \t]*(?:\r?\n|$)/

/** Parses a file once and divides it into YAML front matter between `---` lines, and the body after it. */
export function divide(source: SourceText): Divided {
  const { tree, refusals } = treeOf(source, FENCED.exec(source.text)?.[0].length ?? 0)
  const [first, ...others] = tree.children
  const end = first?.type === 'yaml' ? first.position?.end.offset : undefined
  if (end === undefined) return withoutFrontMatter(source, tree, refusals)
  const bodyStart = nextLine(source.text, end)
  const { frontMatter, findings } = frontMatterOf(source, end)
  const body = refusals.length > 0 ? null : { ...tree, children: others }
  return { frontMatter, body, bodyStart, findings: [...findings, ...refusals] }
}

/** Parses a text that has no front matter; `body` is null after a complaint. */
export function readBody(source: SourceText): Pick<Divided, 'body' | 'findings'> {
  const { tree, refusals } = treeOf(source, 0)
  return { body: refusals.length > 0 ? null : tree, findings: refusals }
}

/** The tree of a file; where the body would take too long to read, that of what stands before it. */
function treeOf({ file, text, lines }: SourceText, bodyStart: number): { tree: Root; refusals: Finding[] } {
  const refusal = refusalOf(text.slice(bodyStart))
  if (!refusal) return { tree: parseMarkdown(text), refusals: [] }
  const { offset, ...words } = refusal
  const finding = { ...words, file, place: lines.placeOf(bodyStart + offset) }
  return { tree: parseMarkdown(text.slice(0, bodyStart)), refusals: [finding] }
}

function withoutFrontMatter(source: SourceText, tree: Root, refusals: readonly Finding[]): Divided {
  // All that follows an opening fence alone may be meant as front matter.
  if (OPENING.test(source.text))
    return { frontMatter: null, body: null, bodyStart: source.text.length, findings: [unclosed(source)] }
  const body = refusals.length > 0 ? null : tree
  return { frontMatter: null, body, bodyStart: 0, findings: [missing(source), ...refusals] }
}

/** Reads what stands between two fences; `end` is the offset after the second. */
function frontMatterOf(source: SourceText, end: number): Pick<Divided, 'frontMatter' | 'findings'> {
  const from = nextLine(source.text, 0)
  const to = source.text.lastIndexOf('\n', end - 1) + 1
  if (to - from > FRONT_MATTER_MAX) return { frontMatter: null, findings: [tooLong(source, from, to)] }
  const frontMatter = readYaml({ ...source, start: from, end: to })
  return { frontMatter, findings: frontMatter.findings }
}

const nextLine = (text: string, from: number): number => {
  const newline = text.indexOf('\n', from)
  return newline === -1 ? text.length : newline + 1
}

function missing({ file, text }: SourceText): Finding {
  const isLate = LATE_OPENING.test(text)
  return {
    rule: 'front-matter',
    file,
    place: FILE_START,
    message: isLate
      ? '开头的“---”之前有空行，表格各栏没有读出来。'
      : '文件开头没有表格各栏（两行“---”之间的部分）。',
    actual: text.slice(0, 20).split('\n')[0] ?? '',
    expected: '文件第一行是“---”',
    fix: isLate ? '删去文件开头的空行' : '按模板在文件开头写“---”、各栏内容和结尾的“---”',
  }
}

function unclosed({ file, lines }: SourceText): Finding {
  return {
    rule: 'front-matter',
    file,
    place: lines.placeOf(0, 3),
    message: '开头的“---”没有与之对应的结尾“---”。',
    actual: '',
    expected: '各栏内容之后单独一行“---”',
    fix: '在最后一栏之后、正文之前加一行“---”',
  }
}

function tooLong({ file, lines }: SourceText, start: number, end: number): Finding {
  return {
    rule: 'file-size',
    file,
    place: lines.placeOf(start),
    message: `表格各栏部分太长：${Math.round((end - start) / 1024)} 千字符，不得超过 64 千字符。`,
    actual: `${end - start} 字符`,
    expected: '不超过 65536 字符',
    fix: '把测量数据移到 CSV 或 XLSX 文件',
  }
}
