import { type Shard, unpacked } from './term-index.ts'
import { folded, runsOf, type SoughtTerm, shardOf, termsOfQuery } from './terms.ts'

interface Index {
  /** Number of shards. */
  readonly shards: number
  readonly load: (shard: number) => Promise<Shard>
}

/** The documents that have a term, with what it says there. */
async function having(
  { text, open }: SoughtTerm,
  { shards, load }: Index,
): Promise<ReadonlyMap<number, number>> {
  const shard = await load(shardOf(text, shards))
  const terms = open ? Object.keys(shard).filter((term) => term.startsWith(text)) : [text]
  const weights = new Map<number, number>()
  for (const term of terms) {
    const list = Object.hasOwn(shard, term) ? (shard[term] ?? []) : []
    for (const [document, weight] of unpacked(list)) {
      weights.set(document, Math.max(weight, weights.get(document) ?? 0))
    }
  }
  return weights
}

/**
 * The documents that have all terms of a query, those that say most of it first, the earlier before the later.
 * A run of three characters or more may stand there in pieces: see `holds`.
 */
export async function lookUp(query: string, index: Index): Promise<readonly number[]> {
  const terms = termsOfQuery(query)
  if (terms.length === 0) return []
  const found = await Promise.all(terms.map((term) => having(term, index)))
  const [first = new Map<number, number>(), ...others] = found
  const documents = [...first.keys()].filter((document) => others.every((other) => other.has(document)))
  const saysOf = (document: number) => found.reduce((sum, weights) => sum + (weights.get(document) ?? 0), 0)
  const says = new Map(documents.map((document) => [document, saysOf(document)]))
  return documents.sort((one, other) => (says.get(other) ?? 0) - (says.get(one) ?? 0) || one - other)
}

/** Does a text hold every run of a query as it was written? */
export function holds(text: string, query: string): boolean {
  const words = folded(text)
  return runsOf(query).every((run) => words.includes(run))
}
