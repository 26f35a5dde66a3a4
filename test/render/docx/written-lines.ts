import type { Block, Inline } from '../../../src/model/rich.ts'

interface Place {
  readonly depth: number
  readonly indent: number
  /** Of headings. */
  readonly rank: 1 | 2
}

/** What an applicant wrote, as the lines in which a reader of the Word file finds it. */
export const writtenLines = (blocks: readonly Block[], rank: 1 | 2): string[] =>
  linesOf(blocks, { depth: 0, indent: 0, rank })

const linesOf = (blocks: readonly Block[], place: Place): string[] =>
  blocks.flatMap((block) => lineOf(block, place))

function lineOf(block: Block, place: Place): string[] {
  const before = '  '.repeat(place.indent)
  switch (block.kind) {
    case 'paragraph':
      return [before + inlineOf(block.children)]
    case 'heading':
      return [`${'#'.repeat(Math.min(3, block.level + place.rank - 1))} ${inlineOf(block.children)}`]
    case 'list':
      return block.items.flatMap((item, i) => {
        const mark = markOf(block, i, place.depth)
        const inner = { ...place, depth: place.depth + 1, indent: place.indent + 1 }
        const [first, ...rest] = item
        if (first?.kind !== 'paragraph') return [before + mark, ...linesOf(item, inner)]
        return [before + mark + inlineOf(first.children), ...linesOf(rest, inner)]
      })
    case 'quote':
      return linesOf(block.children, { ...place, indent: place.indent + 1 })
    case 'code':
      return block.text.split('\n').map((line) => `  ${before}${line}`)
    case 'rule':
      return ['---']
    case 'table':
      return [block.head, ...block.rows].map((row) => `| ${row.map(inlineOf).join(' | ')} |`)
    case 'image':
      return [`![${block.alt}]`, ...(block.caption ? [block.caption] : [])]
  }
}

function markOf(list: { readonly ordered: boolean; readonly start: number }, i: number, depth: number) {
  if (!list.ordered) return '•'
  return depth === 0 ? `${list.start + i}.` : `（${list.start + i}）`
}

const inlineOf = (children: readonly Inline[]): string =>
  children.map((each) => written(each, (text) => text)).join('')

/** Every text bears the marks of all that it stands in. */
function written(inline: Inline, mark: (text: string) => string): string {
  const inside = (children: readonly Inline[], more: (text: string) => string) =>
    children.map((each) => written(each, (text) => mark(more(text)))).join('')
  switch (inline.kind) {
    case 'text':
      return mark(inline.text)
    case 'code':
      return mark(`\`${inline.text}\``)
    case 'break':
      return '\n'
    case 'strong':
      return inside(inline.children, (text) => `**${text}**`)
    case 'emphasis':
      return inside(inline.children, (text) => `*${text}*`)
    case 'deleted':
      return inside(inline.children, (text) => `~~${text}~~`)
    case 'link': {
      const text = inline.children.map((each) => written(each, mark)).join('')
      return /^(https?:|mailto:)/i.test(inline.url) ? `[${text}](${inline.url})` : text
    }
  }
}
