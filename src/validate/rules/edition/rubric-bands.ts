import type { Rubric } from '../../../model/rubric.ts'
import type { Path } from '../../../parse/yaml/plain.ts'
import type { RubricSource } from '../../reading/edition.ts'
import { type Remark, type Rule, remark } from '../../rule.ts'

type Bands = Rubric['bands']

function* checkBands({ at }: RubricSource, path: Path, bands: Bands): Iterable<Remark> {
  const inOrder = bands.map((band, i) => ({ ...band, i })).sort((a, b) => a.above - b.above)
  let end = 0
  for (const { label, above, upTo, i } of inOrder) {
    if (above !== end || upTo <= above)
      yield remark(
        at([...path, i, above === end ? '至' : '高于']),
        `“${label}”这一档从 ${above} 到 ${upTo}，${gap(above, upTo, end)}。`,
        {
          actual: `${above}–${upTo}`,
          expected: `从 ${end} 开始，到更高的分值`,
          fix: '让各档首尾相接，从 0 到 100',
        },
      )
    end = Math.max(end, upTo)
  }
  if (end !== 100)
    yield remark(at(path, 'key'), `各档只到 ${end}，没有到 100。`, {
      actual: String(end),
      expected: '100',
      fix: '让最高一档到 100',
    })
}

function gap(above: number, upTo: number, end: number): string {
  if (upTo <= above) return '上端不高于下端'
  return above < end ? `与前一档重叠（前一档到 ${end}）` : `与前一档之间有空缺（前一档到 ${end}）`
}

/** Bands meet end to end from 0 to 100; criteria without their own use the rubric's. */
export const rubricBands: Rule<RubricSource> = {
  id: 'rubric-bands',
  *check(source) {
    const { whole, at } = source
    if (!whole) return
    if (whole.bands.length > 0) yield* checkBands(source, ['分档'], whole.bands)
    for (const [g, { criteria }] of whole.groups.entries())
      for (const [c, { name, bands }] of criteria.entries()) {
        const path = ['一级指标', g, '二级指标', c]
        if (bands.length > 0) yield* checkBands(source, [...path, '分档'], bands)
        else if (whole.bands.length === 0)
          yield remark(at([...path, '名称']), `“${name}”没有分档，评分表也没有共用的分档。`, {
            actual: '',
            expected: '分档',
            fix: '给这一项，或给整个评分表加上“分档”',
          })
      }
  },
}
