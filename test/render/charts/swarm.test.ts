import { describe, expect, it } from 'vitest'
import { swarm } from '../../../src/render/charts/swarm.ts'
import { spread } from './evidence.ts'

const strip = { radius: 3, height: 60 }

describe('swarm', () => {
  it('keeps each place and sets none over another while there is room', () => {
    const places = spread(60, 300, 150)
    const grains = swarm(places, strip)
    expect(grains.map(({ x }) => x)).toEqual([...places].sort((a, b) => a - b))
    const meets = grains.flatMap((a, i) =>
      grains.slice(i + 1).filter((b) => Math.abs(a.x - b.x) < 6 && Math.abs(a.offset - b.offset) < 6),
    )
    expect(meets).toEqual([])
  })

  it.each([1, 3, 300])('keeps %d equal values inside the strip', (count) => {
    const offsets = swarm(Array<number>(count).fill(100), strip).map(({ offset }) => Math.abs(offset))
    expect(Math.max(...offsets)).toBeLessThanOrEqual(30)
    expect(new Set(offsets.map((offset) => offset.toFixed(6))).size).toBeGreaterThan(count / 3)
  })

  it('sets a single dot in the middle', () => expect(swarm([5], strip)).toEqual([{ x: 5, offset: 0 }]))
})
