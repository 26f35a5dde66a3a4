import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lengthOf, visibleCharacters } from '../../src/model/length.ts'

describe('both measures', () => {
  test.each([
    ['', 0, 0],
    ['产品可靠性', 5, 5],
    ['产品 可靠性\n', 5, 5],
    ['额定电压 220 V。', 9, 7],
    ['MTBF 不低于 5000 小时', 13, 7],
    ['“最佳实践”', 6, 6],
    ['10 µm ± 2', 6, 4],
    ['ＡＢＣ１２３', 6, 6],
    ['e\u0301', 1, 1],
    ['𠮷野', 2, 2],
    ['👨‍👩‍👧', 1, 1],
    ['a\u3000b', 2, 2],
  ])('%j: %i characters, %i words', (text, characters, words) => {
    expect(lengthOf(text)).toEqual({ characters, words })
  })
})

test('the short way of counting agrees with grapheme clusters', () => {
  const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })
  const slowly = (text: string) =>
    Array.from(graphemes.segment(text.normalize('NFC'))).filter(({ segment }) => !/\s/u.test(segment)).length
  const unit = fc.integer({ min: 0x20, max: 0xffff }).map((code) => String.fromCharCode(code))
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 6 }), (text) => {
      expect(lengthOf(text).characters).toBe(slowly(text))
      expect(visibleCharacters(text).length).toBe(slowly(text))
    }),
    { numRuns: 3000 },
  )
})
