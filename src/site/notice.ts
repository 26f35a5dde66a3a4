import { type Block, plainInline, plainText } from '../model/rich.ts'
import { documentDate } from './dates.ts'

/** A notice as it is laid out: body, signature at the right, remarks after it, annexes. */
export interface NoticeLayout {
  readonly body: readonly Block[]
  readonly signature: readonly string[]
  readonly after: readonly Block[]
  readonly annexes: readonly {
    readonly id: string
    readonly title: string
    readonly blocks: readonly Block[]
  }[]
}

interface NoticeFacts {
  readonly title: string
  readonly date: string
  readonly blocks: readonly Block[]
}

const ends = /[。；：，、）]$/u

const annexTitle = (block: Block): string | null => {
  if (block.kind !== 'heading' || block.level !== 1) return null
  const title = plainInline(block.children)
  return title.startsWith('附件') ? title : null
}

/** Where the signature begins: the lines without a full stop that stand above the date. */
function signatureStart(blocks: readonly Block[], dateAt: number): number {
  let start = dateAt
  for (let place = dateAt - 1; place >= 0; place -= 1) {
    const block = blocks[place]
    if (block?.kind !== 'paragraph') break
    const text = plainText([block])
    if (ends.test(text) && !text.endsWith('（代章）')) break
    start = place
  }
  return start
}

/** Lays out a notice: its own title is shown above, the annexes follow the signature. */
export function layOutNotice({ title, date, blocks }: NoticeFacts): NoticeLayout {
  const own = blocks.filter((block) => block.kind !== 'heading' || plainInline(block.children) !== title)
  const starts = own.flatMap((block, place) => (annexTitle(block) === null ? [] : [place]))
  const main = own.slice(0, starts[0])
  const dateAt = main.findIndex((block) => plainText([block]).trim() === documentDate(date))
  const signedFrom = dateAt < 0 ? main.length : signatureStart(main, dateAt)
  return {
    body: main.slice(0, signedFrom),
    signature:
      dateAt < 0
        ? [documentDate(date)]
        : main.slice(signedFrom, dateAt + 1).map((block) => plainText([block])),
    after: dateAt < 0 ? [] : main.slice(dateAt + 1),
    annexes: starts.map((start, order) => ({
      id: `annex-${order + 1}`,
      title: own
        .slice(start, start + 1)
        .map(annexTitle)
        .join(''),
      blocks: own.slice(start + 1, starts[order + 1]),
    })),
  }
}
