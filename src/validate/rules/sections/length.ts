import type { Place } from '../../../diagnostics/place.ts'
import { addLengths, type Length, type LengthMeasure, measured } from '../../../model/length.ts'
import type { LimitKey } from '../../../model/section.ts'
import { crossingPlace } from '../../../parse/markdown/crossing.ts'
import type { WrittenSection } from '../../../parse/markdown/read.ts'
import type { SubmissionSource } from '../../reading/submission.ts'
import { type Remark, type Rule, remark } from '../../rule.ts'

/** Sections that share a limit, in the order of the file. */
function sectionsByLimit({ body, sectionFields }: SubmissionSource): Map<LimitKey, WrittenSection[]> {
  const groups = new Map<LimitKey, WrittenSection[]>()
  for (const section of body.sections ?? []) {
    const limit = sectionFields.find(({ label }) => label === section.label)?.limit
    if (limit) groups.set(limit, [...(groups.get(limit) ?? []), section])
  }
  return groups
}

interface Overrun {
  readonly names: string
  readonly length: Length
  readonly limit: number
  readonly measure: LengthMeasure
  readonly place: Place
}

function overrunRemark({ names, length, limit, measure, place }: Overrun): Remark {
  const over = measured(length, measure) - limit
  const [unit, other] = measure === '字符' ? ['字符', 'Word 字数'] : ['字', '字符数']
  const otherFigure = measure === '字符' ? length.words : length.characters
  const figure = `${measured(length, measure)} ${unit}（${other} ${otherFigure}）`
  return remark(place, `${names}有 ${figure}，上限 ${limit}，超出 ${over}；从这里起超出。`, {
    actual: figure,
    expected: `不超过 ${limit} ${unit}`,
    fix: `删减 ${over} ${unit}；可用“kekao count”查看各部分的字数`,
  })
}

/** Long texts keep to the notice's limits; the message gives both measures and where the limit is crossed. */
export const length: Rule<SubmissionSource> = {
  id: 'length',
  *check(source) {
    const { settings } = source.edition
    if (!settings) return
    const { measure, limits } = settings
    for (const [key, sections] of sectionsByLimit(source)) {
      const limit = limits[key]
      const length = addLengths(sections.map((section) => section.length))
      if (limit === undefined || measured(length, measure) <= limit) continue
      const pieces = sections.flatMap((section) => section.pieces)
      const crossing = crossingPlace(source.text, pieces, { limit, measure })
      const names = sections.map(({ label }) => `“${label}”`).join('')
      const place = crossing ?? sections.at(-1)?.heading ?? source.at([])
      yield overrunRemark({
        names: sections.length > 1 ? `${names}合计` : names,
        length,
        limit,
        measure,
        place,
      })
    }
  },
}
