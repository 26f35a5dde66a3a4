/** A run of lines that changed; `line` is that of the first in the old text, from 1. */
interface Hunk {
  readonly line: number
  readonly removed: readonly string[]
  readonly added: readonly string[]
}

/** Lines looked through for the next one that both texts have. */
const REACH_MAX = 400

/** The lines that changed between two texts, as a unified difference without context. */
export function difference(file: string, before: string, after: string): string {
  const hunks = hunksOf(before.split(/\r?\n/), after.split(/\r?\n/))
  const lines = hunks.flatMap(({ line, removed, added }) => [
    `@@ 第 ${line} 行 @@`,
    ...removed.map((each) => `-${each}`),
    ...added.map((each) => `+${each}`),
  ])
  return [`--- ${file}`, `+++ ${file}`, ...lines, ''].join('\n')
}

function hunksOf(before: readonly string[], after: readonly string[]): Hunk[] {
  const hunks: Hunk[] = []
  let [i, j] = [0, 0]
  while (i < before.length || j < after.length) {
    if (before[i] === after[j]) {
      i += 1
      j += 1
      continue
    }
    const [removed, added] = nextCommon(before.slice(i), after.slice(j))
    hunks.push({ line: i + 1, removed: before.slice(i, i + removed), added: after.slice(j, j + added) })
    i += removed
    j += added
  }
  return hunks
}

/** How many lines of each text come before the nearest that is the same in both. */
function nextCommon(before: readonly string[], after: readonly string[]): readonly [number, number] {
  for (let reach = 1; reach <= REACH_MAX; reach += 1)
    for (let added = 0; added <= reach; added += 1) {
      const removed = reach - added
      const isEnd = removed === before.length && added === after.length
      if (isEnd || (removed < before.length && before[removed] === after[added])) return [removed, added]
    }
  return [before.length, after.length]
}
