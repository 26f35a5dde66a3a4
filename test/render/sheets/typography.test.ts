import { describe, expect, it } from 'vitest'
import { arrange } from '../../../src/render/sheets/picture.ts'
import {
  balance,
  leadsTo,
  listMark,
  partsOfAddress,
  piecesOf,
} from '../../../src/render/sheets/typography.ts'
import { h, ol, p } from '../blocks.ts'
import { png } from '../example.ts'

describe('balance', () => {
  it.each([
    ['示例精密轴承有限公司', 1],
    ['新能源汽车电驱动轴承装配注脂工序PFMEA应用', 2],
    ['示例京津冀新能源汽车电驱动用高速精密深沟球轴承制造及可靠性技术研究开发（集团）股份有限公司', 3],
  ])('%s takes %i lines', (value, count) => {
    const lines = balance(value, 17)
    expect(lines).toHaveLength(count)
    expect(lines.join('')).toBe(value)
  })

  it('begins no line with a mark that belongs to the line before', () => {
    for (const line of balance('甲、乙、丙、丁、戊、己、庚、辛、壬、癸、子、丑、寅', 9))
      expect(line).not.toMatch(/^、/)
  })

  it('does not hang on a word longer than a line', () => {
    expect(balance('A'.repeat(80), 17).join('')).toBe('A'.repeat(80))
  })
})

describe('partsOfAddress', () => {
  it.each([
    ['zhiliang@example.com', ['zhiliang', '@example.com']],
    ['李示例', ['李示例']],
    ['单价@10元 起', ['单价@10元 起']],
    ['a@b@c', ['a@b@c']],
    ['', ['']],
  ])('%j', (text, parts) => expect(partsOfAddress(text)).toEqual(parts))
})

describe('listMark', () => {
  it.each([
    [{ ordered: true, start: 1 }, 0, 0, '1.'],
    [{ ordered: true, start: 3 }, 1, 0, '4.'],
    [{ ordered: true, start: 1 }, 1, 1, '（2）'],
    [{ ordered: false, start: 1 }, 0, 0, '•'],
  ])('case %#', (list, index, depth, mark) => {
    expect(listMark(list, index, depth)).toBe(mark)
  })
})

describe('leadsTo', () => {
  it.each([
    [h(1, '一、参数选取'), p('文字'), true],
    [p('措施如下：'), ol('甲'), true],
    [p('文字'), p('文字'), false],
  ])('case %#', (block, next, stays) => {
    const [piece, following] = piecesOf([block, next])
    expect(piece && leadsTo(piece, following)).toBe(stays)
  })
})

describe('arrange', () => {
  const show = (path: string) => ({ path, alt: '', caption: null })
  const pictures = new Map([
    ['wide', png(1600, 800)],
    ['tall', png(600, 1200)],
    ['small', png(96, 48)],
  ])

  it('keeps photos within 90 × 60 mm and never enlarges them', () => {
    const sizes = arrange([show('wide'), show('small')], pictures).flat()
    expect(sizes.map(({ width, height }) => [width, height])).toEqual([
      [90, 45],
      [25.4, 12.7],
    ])
  })

  it('sets two upright photos beside each other', () => {
    const rows = arrange(['tall', 'tall', 'tall', 'wide'].map(show), pictures)
    expect(rows.map((row) => row.map(({ path }) => path))).toEqual([['tall', 'tall'], ['tall'], ['wide']])
  })

  it('does not print a form without its photo', () => {
    expect(() => arrange([show('gone')], pictures)).toThrow('gone')
  })
})
