import { strFromU8, unzipSync } from 'fflate'

/** White space differs between renderings: numbers tied to units, indents, lines of a blank, breaks. */
const dense = (text: string): string => text.replace(/[\s\u200b]/gu, '')

const plain = (xml: string): string =>
  dense(
    xml
      .replace(/<[^>]*>/g, '')
      .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&apos;/g, "'")
      .replace(/&amp;/g, '&'),
  )

export const partOf = (docx: Uint8Array, name: string): string => {
  const bytes = unzipSync(docx)[name]
  if (!bytes) throw new Error(`no part ${name}`)
  return strFromU8(bytes)
}

/** Field key and text of every content control, in order; prompts count as empty. */
export function fieldsOfDocx(docx: Uint8Array): [string, string][] {
  const controls = partOf(docx, 'word/document.xml').matchAll(/<w:sdt>(.*?)<\/w:sdt>/gs)
  return Array.from(controls, ([, control = '']) => {
    const tag = /<w:tag w:val="([^"]*)"/.exec(control)?.[1] ?? ''
    return [tag, plain(/<w:sdtContent>(.*)<\/w:sdtContent>/s.exec(control)?.[1] ?? '')]
  })
}

/** Field key and text of every element with `data-field`, in order. */
export function fieldsOfHtml(html: string): [string, string][] {
  return Array.from(html.matchAll(/<(td|div|span)[^>]* data-field="([^"]+)"[^>]*>/g), (found) => {
    const [opening, name = '', field = ''] = found
    return [field, plain(insideOf(html.slice(found.index + opening.length), name))]
  })
}

/** What stands before the end tag that belongs to the element. */
function insideOf(html: string, name: string): string {
  let depth = 1
  for (const tag of html.matchAll(new RegExp(`<(/?)${name}[ >]`, 'g'))) {
    depth += tag[1] ? -1 : 1
    if (depth === 0) return html.slice(0, tag.index)
  }
  throw new Error(`no end of ${name}`)
}

/** All visible text of the body. */
export const textOfHtml = (html: string): string => plain(html.slice(html.indexOf('<body>')))
export const textOfDocx = (docx: Uint8Array): string => plain(partOf(docx, 'word/document.xml'))
