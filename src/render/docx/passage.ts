import type { XmlComponent } from 'docx'
import type { Pictures } from '../sheets/picture.ts'
import type { Passage, TextPassage } from '../sheets/sheet.ts'
import { blocksOf } from './block.ts'
import { blockControl } from './control.ts'
import { figuresOf } from './figure.ts'
import { paragraph } from './paragraph.ts'

interface Room {
  /** Width of the text in twips. */
  readonly width: number
  readonly images: Pictures
}

/** What stands in a long cell; each field in a content control. */
export const passagesOf = (passages: readonly Passage[], room: Room): XmlComponent[] =>
  passages.map((passage, i) =>
    passage.kind === 'title' && i === 0 ? openingTitle(passage.text) : passageOf(passage, room),
  )

/** A row counts as kept with the next one when its first paragraph is: the first title is not. */
const openingTitle = (text: string): XmlComponent =>
  paragraph('first', text, { keepNext: false, spacing: { before: 0 } })

function passageOf(passage: Passage, room: Room): XmlComponent {
  switch (passage.kind) {
    case 'title':
      return paragraph('first', passage.text)
    case 'prompt':
      return paragraph('text', passage.text)
    case 'photos': {
      const control = { tag: passage.field, alias: passage.label, empty: false }
      return blockControl(control, figuresOf(passage.photos, room.images))
    }
    case 'text':
      return textOf(passage, room)
  }
}

function textOf({ field, label, blocks, prompt, folder, rank }: TextPassage, room: Room): XmlComponent {
  const empty = blocks.length === 0
  const setting = { ...room, folder, rank, depth: 0, indent: 0 }
  const content = empty ? [paragraph('text', prompt)] : blocksOf(blocks, setting)
  return blockControl({ tag: field, alias: label, empty }, content)
}
