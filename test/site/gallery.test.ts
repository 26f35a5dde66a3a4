import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { chosenFrom, countsIn, type GalleryIndex } from '../../src/site/gallery-index.ts'
import { leavesOf, pageNumbers } from '../../src/site/leaves.ts'

const index: GalleryIndex = {
  size: 24,
  count: 4,
  names: 1,
  facets: [
    { name: 'track', values: ['practice', 'fmea'], sets: [1, 1, 2, 2] },
    { name: 'method', values: ['margin', 'life', 'goals'], sets: [3, 1, 4, 4] },
  ],
}
const all = [0, 1, 2, 3]
const choice = (...chosen: readonly (readonly [string, string])[]) => new Map(chosen)

describe('the gallery', () => {
  it.each([
    [[], [0, 1, 2, 3]],
    [[['track', 'practice']], [0, 1]],
    [[['method', 'life']], [0]],
    [
      [
        ['track', 'fmea'],
        ['method', 'margin'],
      ],
      [],
    ],
    [[['track', 'unheard of']], []],
  ] as const)('chooses by %j', (chosen, places) => {
    expect(chosenFrom(all, index, choice(...chosen))).toEqual(places)
  })

  it('keeps the order it is given', () => {
    expect(chosenFrom([3, 0, 2, 1], index, choice(['track', 'practice']))).toEqual([0, 1])
  })

  it('counts what each value would leave beside the other choices', () => {
    const [track, method] = index.facets
    const chosen = choice(['track', 'practice'])
    expect(track && [...countsIn(track, all, index, chosen)]).toEqual([
      ['', 4],
      ['practice', 2],
      ['fmea', 2],
    ])
    expect(method && [...countsIn(method, all, index, chosen)]).toEqual([
      ['', 2],
      ['margin', 2],
      ['life', 1],
      ['goals', 0],
    ])
  })

  it('sends less than 60 kB for ten thousand cases with all facets', () => {
    const sets = (values: number, seed: number) =>
      Array.from(
        { length: 10_000 },
        (_, place) => 2 ** ((Math.imul(place + 1, 2_654_435_761 * seed) >>> 16) % values),
      )
    const facet = (name: string, values: number, seed: number) => ({
      name,
      values: Array.from({ length: values }, (_, each) => `${name} ${each}`),
      sets: sets(values, seed),
    })
    const large = {
      ...index,
      count: 10_000,
      facets: [facet('a', 3, 3), facet('b', 2, 5), facet('c', 8, 7), facet('d', 12, 11), facet('e', 10, 13)],
    }
    expect(gzipSync(JSON.stringify(large)).byteLength).toBeLessThan(60_000)
  })
})

describe('the pages of a long list', () => {
  it('hold everything once, and an empty list has one', () => {
    expect(leavesOf([1, 2, 3, 4, 5], 2).map(({ items }) => items)).toEqual([[1, 2], [3, 4], [5]])
    expect(leavesOf([], 2)).toEqual([{ page: 1, pages: 1, items: [] }])
  })

  it.each([
    [1, 1, [1]],
    [1, 5, [1, 2, null, 5]],
    [1, 4, [1, 2, 3, 4]],
    [3, 5, [1, 2, 3, 4, 5]],
    [8, 20, [1, null, 7, 8, 9, null, 20]],
    [20, 20, [1, null, 19, 20]],
  ])('from page %i of %i lead to %j', (page, pages, numbers) => {
    expect(pageNumbers(page, pages)).toEqual(numbers)
  })
})
