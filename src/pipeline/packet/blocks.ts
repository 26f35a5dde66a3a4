import { type Block, type Inline, plainInline } from '../../model/rich.ts'

/** A Markdown table; bars in cells are escaped, line breaks become spaces. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** A text as a paragraph that cannot be read as anything else. */
const paragraph = (children: readonly Inline[]): string =>
  plainInline(children).replace(/^(?=[#>+|-]|\d+[.)])/u, '\\')

/** Blocks as plain Markdown: emphasis and links become their words, pictures only say that they were there. */
export const blocksAsMarkdown = (blocks: readonly Block[]): string => blocks.map(asMarkdown).join('\n\n')

function asMarkdown(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return paragraph(block.children)
    case 'heading':
      return `**${plainInline(block.children)}**`
    case 'list':
      return block.items
        .map((item, i) => {
          const mark = block.ordered ? `${block.start + i}. ` : '- '
          return mark + blocksAsMarkdown(item).replaceAll('\n', `\n${' '.repeat(mark.length)}`)
        })
        .join('\n')
    case 'quote':
      return blocksAsMarkdown(block.children).replace(/^/gm, '> ')
    case 'code':
      return `\`\`\`\n${block.text}\n\`\`\``
    case 'table':
      return markdownTable(
        block.head.map(plainInline),
        block.rows.map((row) => row.map(plainInline)),
      )
    case 'rule':
      return '* * *'
    case 'image':
      return '（图片略：盲评材料不含图片）'
  }
}
