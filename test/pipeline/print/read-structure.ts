import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'

/** An element of the structure tree (ISO 32000-1, 14.7.2). */
export interface Element {
  readonly role: string
  readonly alt: string | null
  /** Attributes of tables: Scope, Headers. */
  readonly attributes: ReadonlyMap<string, PDFObject>
  readonly children: readonly Element[]
}

/** The elements at the top of a document's structure tree. */
export function structureOf(document: PDFDocument): Element[] {
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
  return childrenOf(root, document)
}

function childrenOf(dict: PDFDict, document: PDFDocument): Element[] {
  const kids = dict.lookup(PDFName.of('K'))
  const list = kids instanceof PDFArray ? kids.asArray() : kids ? [kids] : []
  return list.flatMap((kid) => {
    const element = kid instanceof PDFRef ? document.context.lookup(kid) : kid
    if (!(element instanceof PDFDict) || !element.has(PDFName.of('S'))) return []
    return [
      {
        role: element.lookup(PDFName.of('S'), PDFName).decodeText(),
        alt: textAt(element, 'Alt'),
        attributes: attributesOf(element),
        children: childrenOf(element, document),
      },
    ]
  })
}

function textAt(dict: PDFDict, key: string): string | null {
  const value = dict.lookup(PDFName.of(key))
  return value instanceof PDFHexString || value instanceof PDFString ? value.decodeText() : null
}

function attributesOf(element: PDFDict): Map<string, PDFObject> {
  const value = element.lookup(PDFName.of('A'))
  const all = value instanceof PDFArray ? value.asArray().map((_, i) => value.lookup(i)) : [value]
  return new Map(
    all.flatMap((each) =>
      each instanceof PDFDict ? each.entries().map(([key, found]) => [key.decodeText(), found] as const) : [],
    ),
  )
}

/** Every element below some, themselves included. */
export const allOf = (elements: readonly Element[]): Element[] =>
  elements.flatMap((element) => [element, ...allOf(element.children)])
