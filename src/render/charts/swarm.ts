/** A dot of a strip plot: its value's place and how far off the middle line it stands. */
export interface Grain {
  readonly x: number
  readonly offset: number
}

interface Strip {
  readonly radius: number
  /** Height that the dots may fill; where they are many the rows overlap. */
  readonly height: number
}

/** Rows from the middle outwards: 0, 1, −1, 2, −2 … */
const sideOf = (index: number): number => (index % 2 === 0 ? 0 - index / 2 : (index + 1) / 2)

/** Sets dots beside each other in rows: each keeps its own x and takes the innermost row where it is free. */
export function swarm(places: readonly number[], { radius, height }: Strip): Grain[] {
  const ends: number[] = []
  const rows = [...places]
    .sort((a, b) => a - b)
    .map((x) => {
      const free = ends.findIndex((end) => x >= end)
      const row = free === -1 ? ends.length : free
      ends[row] = x + 2 * radius
      return { x, row }
    })
  const step = Math.min(2 * radius + 0.5, (height - 2 * radius) / ends.length)
  return rows.map(({ x, row }) => ({ x, offset: step * sideOf(row) }))
}
