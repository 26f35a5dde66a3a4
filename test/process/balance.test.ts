import { describe, expect, it } from 'vitest'
import { balance } from '../../src/process/balance.ts'

interface Case {
  readonly name: string
  /** Task → its allowed workers; each task wants `wanted`. */
  readonly allowed: Readonly<Record<string, string>>
  readonly wanted?: number
  readonly load?: Readonly<Record<string, number>>
  /** Load of A, B, C … afterwards, what was there included. */
  readonly loads: readonly number[]
}

const cases: readonly Case[] = [
  { name: 'spreads evenly', allowed: { p: 'ABC', q: 'ABC', r: 'ABC' }, loads: [1, 1, 1] },
  { name: 'exchanges where the first choice was in the way', allowed: { p: 'AB', q: 'A' }, loads: [1, 1] },
  {
    name: 'exchanges along a chain: p A→B, q B→C',
    allowed: { p: 'AB', q: 'BC', r: 'A' },
    loads: [1, 1, 1],
  },
  { name: 'gives nobody the same task twice', allowed: { p: 'ABC', q: 'ABC' }, wanted: 3, loads: [2, 2, 2] },
  { name: 'takes as many as there are', allowed: { p: 'A', q: 'AB' }, wanted: 2, loads: [2, 1] },
  { name: 'counts what is there already', allowed: { p: 'AB', q: 'AB' }, load: { A: 2 }, loads: [2, 2] },
  {
    name: 'leaves nobody idle for a narrow one',
    allowed: { p: 'AB', q: 'AB', r: 'B', s: 'B' },
    loads: [2, 2],
  },
]

describe('balancing', () => {
  it.each(cases)('$name', ({ allowed, wanted = 1, load = {}, loads }) => {
    const workers = ['A', 'B', 'C'].slice(0, loads.length)
    const isAllowed = (task: string, worker: string) => allowed[task]?.includes(worker) ?? false
    const tasks = Object.keys(allowed).map((id) => ({ id, wanted }))
    const { plan } = balance({
      workers,
      tasks,
      isAllowed,
      load: new Map(Object.entries(load)),
      most: null,
    })
    for (const [task, chosen] of plan) {
      expect(new Set(chosen).size).toBe(chosen.length)
      expect(chosen.filter((worker) => !isAllowed(task, worker))).toEqual([])
    }
    const after = workers.map(
      (worker) => (load[worker] ?? 0) + [...plan.values()].filter((chosen) => chosen.includes(worker)).length,
    )
    expect(after).toEqual(loads)
  })

  it('finds the best of all plans', () => {
    // Every way for four tasks to allow some of three workers; the sum of squares tells how even a plan is.
    const sets = ['A', 'B', 'C', 'AB', 'AC', 'BC', 'ABC']
    for (const p of sets)
      for (const q of sets)
        for (const r of sets) {
          const allowed = [p, q, r, 'AB']
          const tasks = allowed.map((_, i) => ({ id: String(i), wanted: 1 }))
          const isAllowed = (task: string, worker: string) => allowed[Number(task)]?.includes(worker) ?? false
          const { plan } = balance({
            workers: ['A', 'B', 'C'],
            tasks,
            isAllowed,
            load: new Map(),
            most: null,
          })
          expect(unevenness([...plan.values()].map((chosen) => chosen.join(''))), allowed.join()).toBe(
            best(allowed),
          )
        }
  })
})

describe('a bound', () => {
  it.each([
    ['leaves as little undone as can be', { p: 'AB', q: 'A', r: 'B' }, 1, 2, [['p', 'q', 'r']]],
    ['does not blame those who have enough', { p: 'A', q: 'A', r: 'B' }, 1, 2, [['p', 'q']]],
    ['takes what nobody may do', { p: '', q: 'AB' }, 1, 1, [['p']]],
  ])('%s', (_, allowed: Record<string, string>, most, filled, blamed) => {
    const { plan, shortages } = balance({
      workers: ['A', 'B'],
      tasks: Object.keys(allowed).map((id) => ({ id, wanted: 1 })),
      isAllowed: (task, worker) => allowed[task]?.includes(worker) ?? false,
      load: new Map(),
      most,
    })
    expect([...plan.values()].flat()).toHaveLength(filled)
    expect(shortages.map(({ tasks }) => tasks)).toEqual(blamed)
    for (const { wanted, possible } of shortages) expect(possible).toBeLessThan(wanted)
  })
})

const unevenness = (chosen: readonly string[]): number =>
  ['A', 'B', 'C'].reduce((sum, worker) => sum + chosen.filter((each) => each === worker).length ** 2, 0)

/** The least unevenness over all choices, by trying each. */
function best(allowed: readonly string[]): number {
  const choices = allowed.reduce<string[][]>(
    (lists, workers) => lists.flatMap((list) => [...workers].map((worker) => [...list, worker])),
    [[]],
  )
  return Math.min(...choices.map(unevenness))
}
