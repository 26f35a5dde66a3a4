import type { Point, Specimen } from '../../reading/degradation.ts'
import type { PracticeSource } from '../../reading/submission.ts'
import { type Remark, type Rule, remark } from '../../rule.ts'

function tooFew({ unit, points: [first] }: Specimen): Remark[] {
  if (!first) return []
  return [
    remark(first.place(), `样品“${unit}”只测了一次，看不出退化。`, {
      actual: '1 次',
      expected: '至少两个不同的时间',
      fix: '补上其他时间的测量值，或删去这个样品',
    }),
  ]
}

function repeated(unit: string, points: readonly Point[]): Remark[] {
  return points.flatMap((point, i) =>
    i > 0 && points[i - 1]?.time === point.time
      ? [
          remark(point.place(), `样品“${unit}”在时间 ${point.time} 测了不止一次。`, {
            actual: String(point.time),
            expected: '每个时间一个测量值',
            fix: '改正时间，或只保留一个测量值',
          }),
        ]
      : [],
  )
}

function negative(unit: string, points: readonly Point[]): Remark[] {
  return points
    .filter(({ time }) => time < 0)
    .map((point) =>
      remark(point.place(), `样品“${unit}”的时间是负数：${point.time}。`, {
        actual: String(point.time),
        expected: '不小于 0 的时间',
        fix: '从开始试验或使用起计时',
      }),
    )
}

/** Each specimen was measured at two times or more, once at each. */
export const degradationPoints: Rule<PracticeSource> = {
  id: 'degradation-points',
  *check({ measurements, form, at }) {
    for (const [i, reading] of measurements.degradation.entries()) {
      if (!reading || !form.degradation?.[i]) continue
      if (reading.specimens.length === 0)
        yield remark(at(['退化', i, '数据']), '数据文件里没有一次完整的测量。', {
          actual: '0 次',
          expected: '每个样品至少两次测量',
          fix: '补上测量数据',
        })
      for (const specimen of reading.specimens) {
        const { unit, points } = specimen
        const found = points.length < 2 ? tooFew(specimen) : repeated(unit, points)
        for (const each of [...found, ...negative(unit, points)]) yield { ...each, file: reading.file }
      }
    }
  },
}
