import { describe, expect, it } from 'vitest'
import {
  formatGiven,
  formatInterval,
  formatNumber,
  formatP,
  formatPercent,
  formatPercentInterval,
  formatSpread,
  formatTicks,
  unitInBrackets,
  withUnit,
} from '../../../src/render/charts/format.ts'

/** Thin spaces are written as _ here. */
const plain = (text: string): string => text.replaceAll('\u202f', '_')

describe('formatNumber keeps significant digits and never cuts the integer part', () => {
  it.each([
    [0, 3, '0'],
    [5507.6, 4, '5_508'],
    [5507.6, 3, '5_508'],
    [1234567, 3, '1_234_567'],
    [0.00302613729, 3, '0.00303'],
    [0.9996, 3, '1.00'],
    [-2.5, 2, '−2.5'],
    [0.00001234, 3, '1.23_×_10⁻⁵'],
    [-1e12, 2, '−1.0_×_10¹²'],
    [10, 3, '10.0'],
  ])('%d with %d digits is %s', (value, digits, expected) => {
    expect(plain(formatNumber(value, digits))).toBe(expected)
  })
})

describe('formatGiven writes a number as it was given', () => {
  it.each([
    [10, '10'],
    [9.9, '9.9'],
    [51477.5, '51_477.5'],
    [0.1 + 0.2, '0.3'],
    [-0, '0'],
    [-40, '−40'],
    [2e-7, '2.00_×_10⁻⁷'],
  ])('%d is %s', (value, expected) => expect(plain(formatGiven(value))).toBe(expected))
})

describe('other figures', () => {
  it.each([
    [formatPercent(0.0084), '0.840_%'],
    [formatPercentInterval([0.0020814788, 0.0055245917]), '0.208～0.552_%'],
    [formatInterval([1.3397, 3.3884]), '1.34～3.39'],
    [formatInterval([3.2, null]), '3.20_以上'],
    [formatP(0.000428), '0.0004'],
    [formatP(0.0312), '0.031'],
    [formatP(1e-9), '<_0.0001'],
    [formatSpread(10.0123, 0.0294), '10.012 ± 0.029'],
    [formatSpread(10.5, 0), '10.5'],
    [formatSpread(10.5, null), '10.5'],
    [formatSpread(1234.6, 120), '1_235 ± 120'],
    [withUnit('10', '1'), '10'],
    [withUnit('10', 'μm'), '10_μm'],
    [unitInBrackets('%'), '（%）'],
    [unitInBrackets('1'), ''],
  ])('%s is %s', (formatted, expected) => expect(plain(formatted)).toBe(expected))
})

describe('formatTicks gives all labels the decimals of the step', () => {
  it.each([
    [
      [0, 0.5, 1],
      ['0.0', '0.5', '1.0'],
    ],
    [
      [0, 2000, 4000],
      ['0', '2_000', '4_000'],
    ],
    [
      [-0.2, 0, 0.2],
      ['−0.2', '0.0', '0.2'],
    ],
    [
      [9.9, 9.95, 10],
      ['9.90', '9.95', '10.00'],
    ],
    [
      [0, 1e9, 2e9],
      ['0', '1_×_10⁹', '2_×_10⁹'],
    ],
    [
      [0, 5e-5, 1e-4],
      ['0', '5.0_×_10⁻⁵', '1.0_×_10⁻⁴'],
    ],
    [[5], ['5']],
    [[], []],
  ])('%j', (ticks, expected) => expect(formatTicks(ticks).map(plain)).toEqual(expected))
})
