/** A small generator of numbers from 0 to 1 with a 32-bit state (Mulberry32, public domain, T. Ettinger 2017). */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** One of a list. */
export function pick<T>(list: readonly T[], next: () => number): T {
  const found = list[Math.floor(next() * list.length)]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}
