import { type Block, plainInline } from '../model/rich.ts'

export interface Part {
  readonly id: string
  readonly title: string
  readonly blocks: readonly Block[]
}

/** A document cut at its headings of level 1, so that an index can point at each part. */
export function partsOf(blocks: readonly Block[]): { opening: readonly Block[]; parts: readonly Part[] } {
  const starts = blocks.flatMap((block, index) =>
    block.kind === 'heading' && block.level === 1 ? [index] : [],
  )
  const parts = starts.flatMap((start, index) => {
    const heading = blocks[start]
    if (heading?.kind !== 'heading') return []
    return [
      {
        id: `part-${index + 1}`,
        title: plainInline(heading.children),
        blocks: blocks.slice(start + 1, starts[index + 1]),
      },
    ]
  })
  return { opening: blocks.slice(0, starts[0]), parts }
}
