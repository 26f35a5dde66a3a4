import type { RootContent } from 'mdast'
import type { Finding } from '../../diagnostics/complaint.ts'
import type { Place } from '../../diagnostics/place.ts'
import { type Length, lengthOf } from '../../model/length.ts'
import { type Block, plainInline, plainText } from '../../model/rich.ts'
import { divide, readBody } from '../front-matter.ts'
import type { SourceText } from '../text.ts'
import type { YamlSource } from '../yaml/read.ts'
import { blocksOf } from './blocks.ts'
import { type Conversion, type Piece, type PlacedImage, placeOf, type TextKind } from './conversion.ts'
import { withoutImages } from './inline.ts'

/** A `##` section of a submission as written. */
export interface WrittenSection {
  readonly label: string
  readonly heading: Place
  readonly blocks: readonly Block[]
  readonly images: readonly PlacedImage[]
  /** The visible text in order, for finding the place of a character. */
  readonly pieces: readonly Piece[]
  readonly length: Length
  /** Nothing was written here, not even what cannot be shown. */
  readonly isBlank: boolean
}

/** A submission's `index.md`. */
export interface MarkdownSource {
  readonly frontMatter: YamlSource | null
  /** Null when the body could not be read. */
  readonly sections: readonly WrittenSection[] | null
  /** Where text stands before the first section; null when nowhere. */
  readonly stray: Place | null
  readonly findings: readonly Finding[]
}

/** A text with or without front matter that is shown as one: a guide, the notice, an opinion. */
export interface PageSource {
  readonly frontMatter: YamlSource | null
  readonly blocks: readonly Block[]
  readonly findings: readonly Finding[]
}

const conversionOf = (source: SourceText, begin: number, kind: TextKind): Conversion => ({
  source,
  begin,
  kind,
  pieces: [],
  images: [],
  findings: [],
})

/** Reads front matter and `##` sections. */
export function readSections(source: SourceText): MarkdownSource {
  const { frontMatter, body, bodyStart, findings } = divide(source)
  if (!body) return { frontMatter, sections: null, stray: null, findings }
  const starts = body.children.flatMap((node, i) => (node.type === 'heading' && node.depth === 2 ? [i] : []))
  const before = conversionOf(source, bodyStart, 'section')
  const strayNodes = body.children.slice(0, starts[0] ?? body.children.length)
  const strayBlocks = blocksOf(strayNodes, before)
  const read = starts.map((start, i) =>
    sectionOf(body.children.slice(start, starts[i + 1]), conversionOf(source, bodyStart, 'section')),
  )
  const [strayNode] = strayNodes.filter(({ type }) => type !== 'html' && type !== 'definition')
  return {
    frontMatter,
    sections: read.map(({ section }) => section),
    stray: strayBlocks.length > 0 && strayNode ? placeOf(strayNode, before) : null,
    findings: [...findings, ...before.findings, ...read.flatMap((each) => each.findings)],
  }
}

function sectionOf([first, ...content]: readonly RootContent[], conversion: Conversion) {
  const heading = first?.type === 'heading' ? first : null
  // The heading's text is no part of the section's length, hence pieces of its own.
  const label = plainInline(withoutImages(heading?.children ?? [], { ...conversion, pieces: [] }))
  const blocks = blocksOf(content, conversion)
  const text = plainText(blocks)
  const { images, pieces, findings } = conversion
  const section: WrittenSection = {
    label: label.trim(),
    heading: heading ? placeOf(heading, conversion) : conversion.source.lines.placeOf(conversion.begin),
    blocks,
    images,
    pieces,
    length: lengthOf(text),
    isBlank: text.trim() === '' && images.length === 0 && findings.length === 0,
  }
  return { section, findings }
}

/** Reads a page; `front matter` tells whether it must begin with some. */
export function readPage(source: SourceText, options: { frontMatter: 'required' | 'none' }): PageSource {
  const { frontMatter, body, bodyStart, findings } =
    options.frontMatter === 'required'
      ? divide(source)
      : { frontMatter: null, bodyStart: 0, ...readBody(source) }
  if (!body) return { frontMatter, blocks: [], findings }
  const conversion = conversionOf(source, bodyStart, 'page')
  const blocks = blocksOf(body.children, conversion)
  return { frontMatter, blocks, findings: [...findings, ...conversion.findings] }
}
