import { shardOf, termsOfText } from './terms.ts'

/** What is indexed: a title, which counts most, and a text. */
export interface Document {
  readonly title: string
  readonly text: string
}

/**
 * A part of the index: for each term the documents that have it, ascending, as distance to the one before
 * times four plus how much the term says there (0: once, 1: a few times, 2: often, 3: in the title).
 */
export type Shard = Readonly<Record<string, readonly number[]>>

/** Postings in a shard, about: a few kB when sent. */
const SHARE = 4000

const WEIGHTS = 4

/** The weight of a term in a document by how often the text says it. */
const weightOf = (count: number): number => (count > 3 ? 2 : count > 1 ? 1 : 0)

function weightsOf({ title, text }: Document): Map<string, number> {
  const counts = new Map<string, number>()
  for (const term of termsOfText(text)) counts.set(term, (counts.get(term) ?? 0) + 1)
  const weights = new Map([...counts].map(([term, count]) => [term, weightOf(count)]))
  for (const term of termsOfText(title)) weights.set(term, WEIGHTS - 1)
  return weights
}

/** An index being made. */
export interface TermIndexer {
  /** The next document; the first is number 0. */
  readonly add: (document: Document) => void
  /** What was added, in shards; their number follows from how much there is. */
  readonly shards: () => readonly Shard[]
}

/** Begins an index of documents by their terms. */
export function termIndexer(): TermIndexer {
  const postings = new Map<string, number[]>()
  const last = new Map<string, number>()
  let number = 0
  let size = 0
  return {
    add: (document) => {
      for (const [term, weight] of weightsOf(document)) {
        const list = postings.get(term)
        const packed = (number - (last.get(term) ?? 0)) * WEIGHTS + weight
        if (list) list.push(packed)
        else postings.set(term, [packed])
        last.set(term, number)
        size += 1
      }
      number += 1
    },
    shards: () => parted(postings, Math.max(1, Math.ceil(size / SHARE))),
  }
}

function parted(postings: ReadonlyMap<string, readonly number[]>, count: number): readonly Shard[] {
  const shards = Array.from({ length: count }, (): Record<string, readonly number[]> => ({}))
  for (const term of [...postings.keys()].sort()) {
    const shard = shards[shardOf(term, count)]
    if (shard) shard[term] = postings.get(term) ?? []
  }
  return shards
}

/** Documents and weights of a list of postings. */
export function* unpacked(list: readonly number[]): Generator<readonly [document: number, weight: number]> {
  let document = 0
  for (const packed of list) {
    document += Math.floor(packed / WEIGHTS)
    yield [document, packed % WEIGHTS]
  }
}
