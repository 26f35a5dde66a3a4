import type { Heading, Paragraph, Root } from 'mdast'
import type { Point } from 'unist'
import { relocate } from './relocate.ts'
import { parseMarkdown } from './tree.ts'

/**
 * What reaches across blank lines: fenced code, HTML, definitions of links and footnotes. A text with any
 * of them, or with line ends other than LF, goes to the parser as it is.
 */
const FAR_REACHING = /```|~~~|^[\s>*+\-\d.)]*<|\]:|\r/m

/** Marks that may mean something within a line, and what becomes a link without any mark. */
const MEANING = /[`*_[\]<&\\~|@]|https?:|www\./i
/** Beginnings of a line that may make it something else than text: blanks, marks of blocks, numbers of a list. */
const BEGINNING = /^(?:[\s#>\-+=:]|\d{1,9}[.)])/
const ENDING = /\s$/
const BLANK = /^[ \t]*$/
const HEADING = /^(#{1,6}) (?=[^\s#])(.*[^\s#])$/

/** What stands for a block that needs no parser while the others are parsed. */
const STAND_IN = 'x'

/** A line of a text, and where it stands in the file. */
interface Line {
  readonly text: string
  /** From 1. */
  readonly line: number
  readonly offset: number
}

/**
 * The tree of what follows an offset of a file, the same as the parser's; places are those of the file.
 * Headings and paragraphs of nothing but plain text need no parser, and most are such.
 */
export function parseFrom(file: string, begin: number): Root {
  const lines = linesOf(file, begin)
  const texts = lines.map(({ text }) => text)
  const blocks = FAR_REACHING.test(file.slice(begin)) ? [] : plainBlocks(lines)
  for (const { from, to } of blocks) texts.fill('', from, to).fill(STAND_IN, from, from + 1)
  const known = new Map(blocks.map(({ from, block }) => [lines[from]?.line, block]))
  const tree = relocate(parseMarkdown(texts.join('\n')), ({ line, column }) => {
    const start = lines[line - 1] ?? { line: 1, offset: begin }
    return { line: start.line, column, offset: start.offset + column - 1 }
  })
  const children = tree.children.map((node) => known.get(node.position?.start.line) ?? node)
  const [first, last] = [lines[0], lines.at(-1)]
  return {
    type: 'root',
    children,
    ...(first && last && { position: { start: pointIn(first, 0), end: endOf(last) } }),
  }
}

function linesOf(file: string, begin: number): Line[] {
  const before = file.slice(0, begin).split('\n').length
  let offset = begin
  return file
    .slice(begin)
    .split('\n')
    .map((text, i) => {
      const line = { text, line: before + i, offset }
      offset += text.length + 1
      return line
    })
}

/** A block that needs no parser, and the lines it takes (indices, the last excluded). */
interface Plain {
  readonly block: Paragraph | Heading
  readonly from: number
  readonly to: number
}

function plainBlocks(lines: readonly Line[]): Plain[] {
  const blocks: Plain[] = []
  let from = 0
  for (let to = 0; to <= lines.length; to += 1) {
    if (!BLANK.test(lines[to]?.text ?? '')) continue
    const block = to > from ? plainBlock(lines.slice(from, to)) : null
    if (block) blocks.push({ block, from, to })
    from = to + 1
  }
  return blocks
}

/** The paragraph or heading that lines between blank ones are, if nothing in them means anything but itself. */
function plainBlock(lines: readonly Line[]): Paragraph | Heading | null {
  const [first] = lines
  if (!first || lines.some(({ text }) => MEANING.test(text))) return null
  const heading = lines.length === 1 ? HEADING.exec(first.text) : null
  if (heading) return headingOf(first, DEPTHS[(heading[1]?.length ?? 1) - 1] ?? 1)
  if (lines.some(({ text }) => BEGINNING.test(text) || ENDING.test(text))) return null
  const position = { start: pointIn(first, 0), end: endOf(lines.at(-1) ?? first) }
  const value = lines.map(({ text }) => text).join('\n')
  return { type: 'paragraph', children: [{ type: 'text', value, position }], position }
}

const DEPTHS = [1, 2, 3, 4, 5, 6] as const

function headingOf(line: Line, depth: Heading['depth']): Heading {
  const begin = depth + 1
  const end = endOf(line)
  const position = { start: pointIn(line, begin), end }
  return {
    type: 'heading',
    depth,
    children: [{ type: 'text', value: line.text.slice(begin), position }],
    position: { start: pointIn(line, 0), end },
  }
}

const pointIn = ({ line, offset }: Line, at: number): Point => ({ line, column: at + 1, offset: offset + at })
const endOf = (line: Line): Point => pointIn(line, line.text.length)
