import { criteriaOf } from '../../../model/rubric.ts'
import type { Path } from '../../../parse/yaml/plain.ts'
import type { WholeEdition } from '../../edition.ts'
import { didYouMean, nearest } from '../../near.ts'
import type { ReviewSource } from '../../reading/process.ts'
import { type Rule, remark } from '../../rule.ts'
import { tracksOf } from './known.ts'

/** Ids of criteria that a sheet names. */
function named({ partial }: ReviewSource): { id: string; path: Path }[] {
  return [
    ...Object.keys(partial.scores ?? {}).map((id) => ({ id, path: ['评分', id] })),
    ...Object.keys(partial.consensus ?? {}).map((id) => ({ id, path: ['合议', id] })),
    ...(partial.fabricated ?? []).flatMap((id, i) => (id === undefined ? [] : [{ id, path: ['造假', i] }])),
  ]
}

/** Sheets speak of criteria of their track's rubric. */
export const reviewCriterion: Rule<WholeEdition> = {
  id: 'criterion',
  *check(edition) {
    const tracks = tracksOf(edition)
    for (const review of edition.process.reviews) {
      const track = tracks.get(review.slug)
      const rubric = track && edition.own.rubrics[track]?.whole
      if (!rubric) continue
      const ids = criteriaOf(rubric).map(({ id }) => id)
      for (const { id, path } of named(review)) {
        if (ids.includes(id)) continue
        const near = nearest(id, ids)
        const words = {
          actual: id,
          expected: ids.join('、'),
          fix: near ? `改成“${near}”` : '改成评分表里的代号，或删去这一行',
        }
        const message = `评分表里没有指标“${id.slice(0, 40)}”${didYouMean(near)}`
        yield { ...remark(review.at(path, 'key'), message, words), file: review.file }
      }
    }
  },
}
