import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { table } from '../../src/cli/table.ts'

const head = ['申报', '名称', '还缺', '期限']
const rows = [
  ['gaas-laser', 'GaAs半导体激光器', '公示期满', '2025-11-24'],
  ['gearbox', '港口起重机起升减速器DFMEA与载荷谱协同应用', '至少3份计分的评审表，现有0份', '—'],
]
const on = (width: number): string[] =>
  table(head, rows, { paint: (_, text) => text, width })
    .trimEnd()
    .split('\n')

describe('a table on a terminal', () => {
  it('keeps one line a row where there is no end of room', () => {
    expect(on(Number.POSITIVE_INFINITY)).toEqual([
      '申报        名称                                       还缺                          期限',
      'gaas-laser  GaAs半导体激光器                           公示期满                      2025-11-24',
      'gearbox     港口起重机起升减速器DFMEA与载荷谱协同应用  至少3份计分的评审表，现有0份  —',
    ])
  })

  it('wraps the longest cells where they do not fit', () => {
    expect(on(76)).toEqual([
      '申报        名称                       还缺                       期限',
      'gaas-laser  GaAs半导体激光器           公示期满                   2025-11-24',
      'gearbox     港口起重机起升减速器       至少3份计分的评审表，现    —',
      '            DFMEA与载荷谱协同应用      有0份',
    ])
  })

  it('makes records where wrapped columns would be too narrow, without what is empty', () => {
    expect(on(58)).toEqual([
      'gaas-laser',
      '  名称 GaAs半导体激光器    还缺 公示期满',
      '  期限 2025-11-24',
      'gearbox',
      '  名称 港口起重机起升减速器DFMEA与载荷谱协同应用',
      '  还缺 至少3份计分的评审表，现有0份',
    ])
  })

  it.each([20, 40, 58, 60, 76, 80, 100, 140])('is never wider than %i columns', (width) => {
    for (const line of on(width)) expect(stringWidth(line)).toBeLessThanOrEqual(width)
  })

  it('loses no letter by wrapping', () => {
    const letters = (lines: readonly string[]) => Array.from(lines.join('').replaceAll(/\s/g, '')).sort()
    for (const width of [64, 76, 88]) expect(letters(on(width))).toEqual(letters(on(200)))
  })
})
