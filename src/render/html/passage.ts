import { h } from 'hastscript'
import type { Illustration, Pictures, Placed } from '../sheets/picture.ts'
import { arrange } from '../sheets/picture.ts'
import type { Passage, TextPassage } from '../sheets/sheet.ts'
import { blocksOf } from './block.ts'
import { dataUrl } from './data-url.ts'
import type { Elements } from './inline.ts'

/** What stands in a long cell. */
export const passagesOf = (passages: readonly Passage[], images: Pictures): Elements =>
  passages.map((passage) => passageOf(passage, images))

function passageOf(passage: Passage, images: Pictures): Elements[number] {
  switch (passage.kind) {
    case 'title':
      return h('h3', passage.text)
    case 'prompt':
      return h('p.prompt', passage.text)
    case 'photos':
      return h('div', { dataField: passage.field }, figuresOf(passage.photos, images))
    case 'text':
      return h('div', { dataField: passage.field }, textOf(passage, images))
  }
}

function textOf({ blocks, prompt, folder, rank }: TextPassage, images: Pictures): Elements {
  const figures = (illustrations: readonly Illustration[]) => figuresOf(illustrations, images)
  return blocks.length > 0 ? blocksOf(blocks, { folder, rank, depth: 0, figures }) : [h('p.prompt', prompt)]
}

const figuresOf = (illustrations: readonly Illustration[], images: Pictures): Elements =>
  arrange(illustrations, images).map((row) => h('div.figures', row.map(figureOf)))

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
