import type { Image as ImageNode, Link } from 'mdast'
import type { Image } from '../../model/rich.ts'
import { isInnerPath } from '../../model/scalar.ts'
import { type Conversion, placeOf, report, unsupported } from './conversion.ts'

const EXTERNAL = /^(?:https?:\/\/[^/\s]|mailto:[^@\s]+@|tel:)/i
const OF_SITE = /^(?:\/(?![/\\])|\.{1,2}\/|#)/

/** The address of a link if readers may be sent there, or null after a complaint. */
export function addressOf(node: Link, conversion: Conversion): string | null {
  const { url } = node
  const isAllowed = EXTERNAL.test(url) || (conversion.kind === 'page' && OF_SITE.test(url))
  if (isAllowed) return url
  report(node, conversion, {
    rule: 'unsafe-link',
    message: `不接受指向“${url.slice(0, 60)}”的链接。`,
    actual: url.slice(0, 60),
    expected: '以 https://、http:// 或 mailto: 开头的网址',
    fix: '改成完整的网址，或去掉链接只留文字',
  })
  return null
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch (error) {
    // A lone % is no escape: the name is meant as it stands.
    if (error instanceof URIError) return url
    throw error
  }
}

/** The picture of an image node, or null after a complaint. */
export function imageOf(node: ImageNode, conversion: Conversion): Image | null {
  if (conversion.kind === 'page') {
    unsupported(node, conversion, '图片', '去掉图片，或把它放进申报材料')
    return null
  }
  const path = decoded(node.url).replace(/^\.\//, '')
  if (isInnerPath(path)) {
    const image: Image = { kind: 'image', path, alt: node.alt ?? '', caption: node.title ?? null }
    conversion.images.push({ image, place: placeOf(node, conversion) })
    return image
  }
  report(node, conversion, {
    rule: 'image-path',
    message: `图片“${node.url.slice(0, 60)}”不在本申报的文件夹里。`,
    actual: node.url.slice(0, 60),
    expected: '本申报文件夹内的图片，形如 photos/product.jpg',
    fix: '把图片文件放进本申报的文件夹，写相对路径',
  })
  return null
}
