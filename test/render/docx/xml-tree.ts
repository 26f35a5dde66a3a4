/** An element of a part of a Word file; text stands between its elements. */
export interface Element {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (Element | string)[]
}

const TOKEN = /<\?[^>]*\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

const plain = (text: string): string =>
  text.replace(/&(#x?[0-9a-f]+|\w+);/gi, (_, name: string) => {
    if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16))
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)))
    const found = NAMED[name]
    if (found === undefined) throw new Error(`&${name}; is no entity of XML`)
    return found
  })

interface Open {
  readonly name: string
  readonly attributes: Map<string, string>
  readonly children: (Element | string)[]
}

/**
 * Reads XML without comments and sections, as our files are.
 * @throws where it is not well-formed
 */
export function parseXml(xml: string): Element {
  const root: Open = { name: '', attributes: new Map(), children: [] }
  const open: Open[] = [root]
  let at = 0
  for (const token of xml.replace(/^\uFEFF/, '').matchAll(TOKEN)) {
    at = token.index + token[0].length
    const [, closes, name, attributes = '', empty, text] = token
    const parent = open.at(-1)
    if (!parent) throw new Error('an end tag too many')
    if (text !== undefined) parent.children.push(plain(text))
    else if (closes) {
      if (parent.name !== name) throw new Error(`</${name}> ends <${parent.name}>`)
      open.pop()
    } else if (name) {
      const made = { name, attributes: attributesOf(attributes), children: [] }
      parent.children.push(made)
      if (!empty) open.push(made)
    }
  }
  if (at !== xml.replace(/^\uFEFF/, '').length)
    throw new Error(`not well-formed at ${at}: ${xml.slice(at, at + 40)}`)
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> does not end`)
  const [element] = elementsOf(root)
  if (!element) throw new Error('no element')
  return element
}

function attributesOf(text: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [, name = '', value = ''] of text.matchAll(/([\w:.-]+)="([^"<]*)"/g)) {
    if (found.has(name)) throw new Error(`${name} twice`)
    found.set(name, plain(value))
  }
  return found
}

export const elementsOf = ({ children }: Pick<Element, 'children'>): Element[] =>
  children.filter((child): child is Element => typeof child !== 'string')

export const childrenNamed = (element: Element, name: string): Element[] =>
  elementsOf(element).filter((child) => child.name === name)

export const childNamed = (element: Element, name: string): Element | undefined =>
  childrenNamed(element, name)[0]

/** The value of a child such as `<w:tag w:val="…"/>`. */
export const valIn = (element: Element, name: string): string | undefined =>
  childNamed(element, name)?.attributes.get('w:val')

/** The element and everything in it, in order. */
export const allOf = (element: Element): Element[] => [element, ...elementsOf(element).flatMap(allOf)]

export const allNamed = (element: Element, name: string): Element[] =>
  allOf(element).filter((each) => each.name === name)
