import { describe, expect, it } from 'vitest'
import { collate } from '../../../src/pipeline/verify/collate.ts'

/** Pages as `a3/8`: a submission and its version by a letter, page, pages; `w` a page printed by Word. */
const pile = (...pages: string[]) =>
  collate(
    pages.map((text, i) => {
      const [, slug = '', version = '', page, of] = /^([A-Z]+)(\d)(?::(\d+)\/(\d+))?$/.exec(text) ?? []
      const place = page ? { page: Number(page), of: Number(of) } : null
      return { number: i + 1, payload: { year: '2025', slug, fingerprint: `${version}`.repeat(16), place } }
    }),
  )

const first = (...pages: string[]) => pile(...pages)[0]?.printings[0]

describe('pages', () => {
  it.each([
    ['whole', ['A1:1/3', 'A1:2/3', 'A1:3/3'], { missing: [], doubled: [], inOrder: true, copies: 1 }],
    ['one missing', ['A1:1/3', 'A1:3/3'], { missing: [2], doubled: [], inOrder: true, copies: 0 }],
    ['the last missing', ['A1:1/3', 'A1:2/3'], { missing: [3], doubled: [], inOrder: true, copies: 0 }],
    [
      'one doubled',
      ['A1:1/3', 'A1:2/3', 'A1:2/3', 'A1:3/3'],
      { missing: [], doubled: [2], inOrder: true, copies: 1 },
    ],
    [
      'two exchanged',
      ['A1:1/3', 'A1:3/3', 'A1:2/3'],
      { missing: [], doubled: [], inOrder: false, copies: 1 },
    ],
    [
      'back to front',
      ['A1:3/3', 'A1:2/3', 'A1:1/3'],
      { missing: [], doubled: [], inOrder: false, copies: 1 },
    ],
    [
      'two copies one after the other',
      ['A1:1/2', 'A1:2/2', 'A1:1/2', 'A1:2/2'],
      { missing: [], doubled: [], inOrder: true, copies: 2 },
    ],
    [
      'two copies sheet on sheet',
      ['A1:1/2', 'A1:1/2', 'A1:2/2', 'A1:2/2'],
      { missing: [], doubled: [], inOrder: true, copies: 2 },
    ],
    [
      'a page doubled and one missing',
      ['A1:1/3', 'A1:1/3', 'A1:2/3'],
      { missing: [3], doubled: [1], inOrder: true, copies: 0 },
    ],
    [
      'by Word',
      ['A1', 'A1'],
      { of: null, missing: [], doubled: [], inOrder: true, copies: null, scanned: [1, 2] },
    ],
  ])('%s', (_, pages, expected) => {
    expect(first(...pages)).toMatchObject(expected)
  })

  it('of several submissions are told apart, the one with most pages first', () => {
    const found = pile('B1:1/1', 'A1:1/3', 'A1:2/3', 'A1:3/3')
    expect(found.map(({ slug }) => slug)).toEqual(['A', 'B'])
    expect(found[0]?.printings[0]).toMatchObject({ scanned: [2, 3, 4], missing: [] })
  })

  it('of two versions of a submission are told apart', () => {
    const [found] = pile('A1:1/3', 'A2:2/3', 'A1:3/3')
    expect(found?.printings.map(({ scanned, missing }) => ({ scanned, missing }))).toEqual([
      { scanned: [1, 3], missing: [2] },
      { scanned: [2], missing: [1, 3] },
    ])
  })

  it('of two printings with different numbers of pages are told apart', () => {
    expect(pile('A1:1/3', 'A1:2/3', 'A1:3/4')[0]?.printings).toHaveLength(2)
  })

  it('none make no pile', () => {
    expect(pile()).toEqual([])
  })
})
