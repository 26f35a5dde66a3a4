import type { XmlComponent } from 'docx'
import type { Pictures } from '../sheets/picture.ts'
import type { Passage, TextPassage } from '../sheets/sheet.ts'
import { blocksOf } from './block.ts'
import { blockControl } from './control.ts'
import { PLACEHOLDER } from './field-paragraph.ts'
import { figuresOf } from './figure.ts'
import { paragraph } from './paragraph.ts'

interface Room {
  /** Width of the text in twips. */
  readonly width: number
  readonly images: Pictures
  /** Does the row stay whole, and with the next one? */
  readonly opensKept: boolean
}

/** What stands in a long cell; each field in a content control. */
export const passagesOf = (passages: readonly Passage[], room: Room): XmlComponent[] =>
  passages.map((passage, i) =>
    passage.kind === 'title' && i === 0 ? openingTitle(passage.text, room) : passageOf(passage, room),
  )

/** A row counts as kept with the next one when its first paragraph is: the first title only where it shall. */
const openingTitle = (text: string, { opensKept }: Room): XmlComponent =>
  paragraph('first', text, { keepNext: opensKept, spacing: { before: 0 } })

function passageOf(passage: Passage, room: Room): XmlComponent {
  switch (passage.kind) {
    case 'title':
      return paragraph('first', passage.text)
    case 'prompt':
      return paragraph('text', passage.text)
    case 'photos': {
      const { field: tag, label: alias, photos } = passage
      const control = { tag, alias, empty: photos.length === 0 }
      return blockControl(control, photos.length > 0 ? figuresOf(photos, room.images) : [roomForPhotos()])
    }
    case 'text':
      return textOf(passage, room)
  }
}

/** As high as the picture that is put there; an exact leading would cut it off. */
const roomForPhotos = (): XmlComponent => paragraph('picture', PLACEHOLDER)

function textOf({ field, label, blocks, prompt, folder, rank }: TextPassage, room: Room): XmlComponent {
  const empty = blocks.length === 0
  const setting = { ...room, folder, rank, depth: 0, indent: 0 }
  const content = empty ? [paragraph('text', prompt)] : blocksOf(blocks, setting)
  return blockControl({ tag: field, alias: label, empty }, content)
}
