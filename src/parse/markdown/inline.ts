import type { PhrasingContent } from 'mdast'
import type { Image, Inline } from '../../model/rich.ts'
import { addressOf, imageOf } from './address.ts'
import { type Conversion, rangeOf, report, unsupported } from './conversion.ts'

const ASIAN_BREAK =
  /(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])\n|\n(?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])/gu

/** A line break in the source is no space between Chinese characters. */
const joinLines = (text: string) => text.replace(ASIAN_BREAK, '').replaceAll('\n', ' ')

/** Content of a paragraph: inline content, and images, which become blocks of their own. */
export type Flow = Inline | Image

/** Inline content; an image in it is a complaint. */
export function inlinesOf(nodes: readonly PhrasingContent[], conversion: Conversion): Inline[] {
  return flowOf(nodes, conversion).filter((each) => each.kind !== 'image')
}

/** Inline content and images of a paragraph, in order. */
export function flowOf(nodes: readonly PhrasingContent[], conversion: Conversion): Flow[] {
  return nodes.flatMap((node) => flow(node, conversion))
}

function flow(node: PhrasingContent, conversion: Conversion): readonly Flow[] {
  switch (node.type) {
    case 'text':
      return [textOf(node, joinLines(node.value), 'text', conversion)]
    case 'inlineCode':
      return [textOf(node, node.value, 'code', conversion)]
    case 'break':
      return [{ kind: 'break' }]
    case 'strong':
    case 'emphasis':
      return [{ kind: node.type, children: withoutImages(node.children, conversion) }]
    case 'delete':
      return [{ kind: 'deleted', children: withoutImages(node.children, conversion) }]
    case 'link': {
      const url = addressOf(node, conversion)
      const children = withoutImages(node.children, conversion)
      return url === null ? children : [{ kind: 'link', url, children }]
    }
    case 'image': {
      const image = imageOf(node, conversion)
      return image ? [image] : []
    }
    case 'html':
      reportHtml(node, conversion)
      return []
    case 'footnoteReference':
      unsupported(node, conversion, '脚注', '把脚注的内容写进正文或括号里')
      return []
    case 'linkReference':
      unsupported(node, conversion, '引用式链接', '改成“[文字](网址)”')
      return inlinesOf(node.children, conversion)
    case 'imageReference':
      unsupported(node, conversion, '引用式图片', '改成“![说明](文件名)”')
      return []
  }
}

function textOf(node: PhrasingContent, text: string, kind: 'text' | 'code', conversion: Conversion): Inline {
  const { start, end } = rangeOf(node, conversion)
  const isPlaced = end > start
  const found = isPlaced ? start : conversion.source.text.indexOf(text, start)
  const from = found === -1 ? start : found
  conversion.pieces.push({ text, start: from, end: isPlaced ? end : from + text.length })
  return { kind, text }
}

/** Inline content where a picture has no place: inside emphasis, links, headings and table cells. */
export function withoutImages(nodes: readonly PhrasingContent[], conversion: Conversion): Inline[] {
  for (const node of nodes)
    if (node.type === 'image')
      unsupported(node, conversion, '夹在强调、链接、标题或表格里的图片', '让图片单独成一段')
  return inlinesOf(
    nodes.filter(({ type }) => type !== 'image'),
    conversion,
  )
}

const isComment = (html: string) => html.startsWith('<!--') && html.indexOf('-->') === html.length - 3

/** Complains about raw HTML; a comment is a note of the author and says nothing to readers. */
export function reportHtml(node: Extract<PhrasingContent, { type: 'html' }>, conversion: Conversion): void {
  if (isComment(node.value.trim())) return
  const actual = node.value.slice(0, 40).split('\n')[0] ?? ''
  report(node, conversion, {
    rule: 'raw-html',
    message: `正文里有 HTML 代码“${actual}”，不会显示。`,
    actual,
    expected: 'Markdown 文字',
    fix: '改用 Markdown 写法；要写出“<”本身时，在它前面加反斜杠“\\<”',
  })
}
