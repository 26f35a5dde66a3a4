import { describe, expect, it } from 'vitest'
import { shorten, textWidth, wrap } from '../../../src/render/charts/lettering.ts'

describe('textWidth', () => {
  it('counts a Han character as its size', () => expect(textWidth('可靠性', 13)).toBe(39))
  it('counts Latin letters as less', () => expect(textWidth('abc', 13)).toBeLessThan(30))
})

describe('shorten', () => {
  it('leaves a text that fits', () => expect(shorten('径向游隙', 52, 13)).toBe('径向游隙'))
  it('puts … for the rest of one that does not', () =>
    expect(shorten('轴承径向游隙', 52, 13)).toBe('轴承径…'))
})

describe('wrap', () => {
  const box = { width: 66, size: 13, lines: 3 }

  it.each([
    ['径向游隙', ['径向游隙']],
    ['轴承径向游隙', ['轴承径向游', '隙']],
    ['额定温度85°C满载', ['额定温度', '85°C满载']],
    ['额定温度，满载', ['额定温度，', '满载']],
    ['额定的温度，满载', ['额定的温', '度，满载']],
    ['额定温度（满载）', ['额定温度', '（满载）']],
    ['甲乙\n丙', ['甲乙', '丙']],
    ['一二三四五六七八九十一二三四五六七', ['一二三四五', '六七八九十', '一二三四…']],
    ['', []],
  ])('%j', (text, lines) => expect(wrap(text, box)).toEqual(lines))

  it('cuts a word that is longer than a line', () => {
    const lines = wrap('A'.repeat(30), { ...box, lines: 9 })
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.join('')).toBe('A'.repeat(30))
  })
})
