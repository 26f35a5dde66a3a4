import { h } from 'hastscript'
import { PHOTO } from '../sheets/measures.ts'
import type { Illustration, Pictures, Placed } from '../sheets/picture.ts'
import { arrange } from '../sheets/picture.ts'
import type { Passage, TextPassage } from '../sheets/sheet.ts'
import { blocksOf } from './block.ts'
import { dataUrl } from './data-url.ts'
import type { Elements } from './inline.ts'

/** What stands in a long cell; `sealed` where signature boxes follow its end. */
export const passagesOf = (passages: readonly Passage[], images: Pictures, sealed: boolean): Elements =>
  passages.map((passage, i) => passageOf(passage, images, sealed && i === passages.length - 1))

function passageOf(passage: Passage, images: Pictures, sealed: boolean): Elements[number] {
  switch (passage.kind) {
    case 'title':
      return h('h3', passage.text)
    case 'prompt':
      return h('p.prompt', passage.text)
    case 'photos':
      return h('div', { dataField: passage.field }, figuresOf(passage.photos, images, PHOTO.height))
    case 'text':
      return h('div', { dataField: passage.field }, textOf(passage, images, sealed))
  }
}

function textOf({ blocks, prompt, folder, rank }: TextPassage, images: Pictures, sealed: boolean): Elements {
  if (blocks.length === 0) return [h('p.prompt', prompt)]
  const figures = (illustrations: readonly Illustration[], most: number) =>
    figuresOf(illustrations, images, most)
  return blocksOf(blocks, { folder, rank, depth: 0, sealed, figures })
}

const figuresOf = (illustrations: readonly Illustration[], images: Pictures, most: number): Elements =>
  arrange(illustrations, images, most).map((row) => h('div.figures', row.map(figureOf)))

const figureOf = ({ alt, caption, picture, width, height }: Placed) =>
  // The picture is the figure that readers are told of; two, one inside the other, would be told twice.
  h('figure', { role: 'none' }, [
    h('img', {
      src: dataUrl(picture),
      alt,
      style: `width:${width.toFixed(2)}mm;height:${height.toFixed(2)}mm`,
    }),
    ...(caption ? [h('figcaption', caption)] : []),
  ])
