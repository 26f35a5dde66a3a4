import { type Criterion, criteriaOf } from '../../../model/rubric.ts'
import type { WholeEdition } from '../../edition.ts'
import type { ReviewSource } from '../../reading/process.ts'
import { type Remark, type Rule, remark } from '../../rule.ts'
import { tracksOf } from './known.ts'

function* checkScores({ partial, at, file }: ReviewSource, criteria: readonly Criterion[]): Iterable<Remark> {
  for (const { id, name, fullMarks } of criteria) {
    const score = partial.scores?.[id]
    if (score !== undefined && score > fullMarks)
      yield {
        ...remark(at(['评分', id]), `“${name}”（${id}）打了 ${score} 分，超过满分 ${fullMarks}。`, {
          actual: String(score),
          expected: `0 到 ${fullMarks}`,
          fix: '改成不超过满分的分数',
        }),
        file,
      }
  }
}

function* checkAbsent(source: ReviewSource, criteria: readonly Criterion[]): Iterable<Remark> {
  const { partial, at, file } = source
  const { scores } = partial
  if (!scores || partial.recusal?.recused !== false) return
  const absent = criteria.filter(({ id }) => !Object.hasOwn(scores, id))
  if (absent.length === 0) return
  const names = absent.map(({ id }) => id).join('、')
  const words = { actual: '', expected: '每项指标都有分数', fix: `补上：${names}` }
  yield { ...remark(at(['评分'], 'key'), `还有 ${absent.length} 项指标没有打分：${names}。`, words), file }
}

/** Every criterion has a score within its full marks; recused sheets need none. */
export const reviewScore: Rule<WholeEdition> = {
  id: 'review-score',
  *check(edition) {
    const tracks = tracksOf(edition)
    for (const review of edition.process.reviews) {
      const track = tracks.get(review.slug)
      const rubric = track && edition.own.rubrics[track]?.whole
      if (!rubric) continue
      yield* checkScores(review, criteriaOf(rubric))
      yield* checkAbsent(review, criteriaOf(rubric))
    }
  },
}
