import type { Finding } from '../diagnostics/complaint.ts'
import { FILE_START } from '../diagnostics/place.ts'
import type { SourceText } from './text.ts'
import { readYaml, type YamlSource } from './yaml/read.ts'

/** A Markdown file divided: its front matter and where its body begins. */
export interface Divided {
  /** Null when there is none that can be read. */
  readonly frontMatter: YamlSource | null
  readonly bodyStart: number
  readonly findings: readonly Finding[]
}

const FRONT_MATTER_MAX = 64 * 1024
const OPENING = /^---[ \t]*\r?\n/
const CLOSING = /^---[ \t]*$/gm
const LATE_OPENING = /^(?:[ \t]*\r?\n)+---[ \t]*\r?\n/

/** Divides a file into YAML front matter between `---` lines, and the body after it. */
export function divide(source: SourceText): Divided {
  const opening = OPENING.exec(source.text)
  if (!opening) return missing(source)
  const start = opening[0].length
  CLOSING.lastIndex = start
  const closing = CLOSING.exec(source.text.replaceAll('\r\n', ' \n'))
  if (!closing) return { frontMatter: null, bodyStart: source.text.length, findings: [unclosed(source)] }
  const end = closing.index
  const bodyStart = Math.min(source.text.length, endOfLine(source.text, end))
  if (end - start > FRONT_MATTER_MAX)
    return { frontMatter: null, bodyStart, findings: [tooLong(source, start, end)] }
  const frontMatter = readYaml({ ...source, start, end })
  return { frontMatter, bodyStart, findings: frontMatter.findings }
}

const endOfLine = (text: string, from: number): number => {
  const newline = text.indexOf('\n', from)
  return newline === -1 ? text.length : newline + 1
}

function missing({ file, text }: SourceText): Divided {
  const isLate = LATE_OPENING.test(text)
  const finding: Finding = {
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
  return { frontMatter: null, bodyStart: 0, findings: [finding] }
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
