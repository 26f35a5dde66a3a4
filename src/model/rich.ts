/**
 * The text of a section as every output understands it: a small tree with no place for raw HTML,
 * scripts, styles or remote images. The parser makes it, the renderers read it.
 */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis' | 'deleted'; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly url: string; readonly children: readonly Inline[] }
  | { readonly kind: 'break' }

/** An image of the submission's own folder. */
export interface Image {
  readonly kind: 'image'
  /** Relative to the submission's folder. */
  readonly path: string
  readonly alt: string
  readonly caption: string | null
}

export type Align = 'left' | 'center' | 'right'

export interface RichTable {
  readonly kind: 'table'
  readonly align: readonly (Align | null)[]
  readonly head: readonly (readonly Inline[])[]
  readonly rows: readonly (readonly (readonly Inline[])[])[]
}

export type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  /** Level 1 is a `###` of the file: the first level below the section. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly children: readonly Inline[] }
  | {
      readonly kind: 'list'
      readonly ordered: boolean
      readonly start: number
      readonly items: readonly (readonly Block[])[]
    }
  | { readonly kind: 'quote'; readonly children: readonly Block[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' }
  | RichTable
  | Image

/** The visible text of inline content. */
export function plainInline(children: readonly Inline[]): string {
  return children
    .map((each) => {
      if (each.kind === 'text' || each.kind === 'code') return each.text
      return each.kind === 'break' ? '\n' : plainInline(each.children)
    })
    .join('')
}

/** The visible text of blocks, one line a paragraph, heading or table cell; image alternatives left out. */
export function plainText(blocks: readonly Block[]): string {
  return blocks.map(plainBlock).filter(Boolean).join('\n')
}

function plainBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return plainInline(block.children)
    case 'list':
      return block.items.map(plainText).join('\n')
    case 'quote':
      return plainText(block.children)
    case 'code':
      return block.text
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(plainInline).join('\n')).join('\n')
    case 'rule':
    case 'image':
      return ''
  }
}

/** The images of blocks, in order. */
export function imagesOf(blocks: readonly Block[]): Image[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'image') return [block]
    if (block.kind === 'list') return block.items.flatMap(imagesOf)
    return block.kind === 'quote' ? imagesOf(block.children) : []
  })
}
