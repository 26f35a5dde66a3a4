import type { Heading, List, Paragraph, RootContent, Table } from 'mdast'
import type { Block, Inline } from '../../model/rich.ts'
import { type Conversion, rangeOf, unsupported } from './conversion.ts'
import { flowOf, reportHtml, withoutImages } from './inline.ts'

/** Turns Markdown nodes into blocks; what has no place in them becomes a finding. */
export function blocksOf(nodes: readonly RootContent[], conversion: Conversion): Block[] {
  return nodes.flatMap((node) => blockOf(node, conversion))
}

function blockOf(node: RootContent, conversion: Conversion): readonly Block[] {
  switch (node.type) {
    case 'paragraph':
      return paragraphOf(node, conversion)
    case 'heading':
      return [headingOf(node, conversion)]
    case 'list':
      return [listOf(node, conversion)]
    case 'blockquote':
      return [{ kind: 'quote', children: blocksOf(node.children, conversion) }]
    case 'code':
      conversion.pieces.push({ text: node.value, ...rangeOf(node, conversion) })
      return [{ kind: 'code', text: node.value }]
    case 'thematicBreak':
      return [{ kind: 'rule' }]
    case 'table':
      return [tableOf(node, conversion)]
    case 'html':
      reportHtml(node, conversion)
      return []
    case 'definition':
      unsupported(node, conversion, '引用式链接', '改成“[文字](网址)”')
      return []
    case 'yaml':
      unsupported(node, conversion, '表格各栏（两行“---”之间的部分）', '删去文件开头两行“---”及其间的内容')
      return []
    case 'footnoteDefinition':
      unsupported(node, conversion, '脚注', '把脚注的内容写进正文或括号里')
      return []
    default:
      unsupported(node, conversion, `“${node.type}”`, '改用普通段落')
      return []
  }
}

/** A paragraph; images in it stand as blocks between its parts. */
function paragraphOf(node: Paragraph, conversion: Conversion): Block[] {
  const blocks: Block[] = []
  let children: Inline[] = []
  const flush = () => {
    if (children.some((each) => each.kind !== 'text' || each.text.trim() !== ''))
      blocks.push({ kind: 'paragraph', children })
    children = []
  }
  for (const each of flowOf(node.children, conversion)) {
    if (each.kind === 'image') {
      flush()
      blocks.push(each)
    } else children.push(each)
  }
  flush()
  return blocks
}

const LEVELS = [1, 2, 3, 4] as const

function headingOf(node: Heading, conversion: Conversion): Block {
  const top = conversion.kind === 'section' ? 3 : 2
  if (conversion.kind === 'section' && node.depth === 1)
    unsupported(node, conversion, '一级标题', '栏目用“## ”，栏目里的小标题用“### ”')
  const level = LEVELS[Math.max(0, node.depth - top)] ?? 4
  return { kind: 'heading', level, children: withoutImages(node.children, conversion) }
}

function listOf(node: List, conversion: Conversion): Block {
  for (const item of node.children)
    if (typeof item.checked === 'boolean')
      unsupported(item, conversion, '勾选框列表', '去掉“[ ]”“[x]”，改成普通列表')
  return {
    kind: 'list',
    ordered: node.ordered ?? false,
    start: node.start ?? 1,
    items: node.children.map((item) => blocksOf(item.children, conversion)),
  }
}

function tableOf(node: Table, conversion: Conversion): Block {
  const [head = [], ...rows] = node.children.map((row) =>
    row.children.map((cell) => withoutImages(cell.children, conversion)),
  )
  return { kind: 'table', align: (node.align ?? []).map((each) => each ?? null), head, rows }
}
