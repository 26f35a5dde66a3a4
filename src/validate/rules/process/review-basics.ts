import type { WholeEdition } from '../../edition.ts'
import { type Rule, remark } from '../../rule.ts'
import { tracksOf } from './known.ts'

/** Basic requirements are judged for practices, and only for them. */
export const reviewBasics: Rule<WholeEdition> = {
  id: 'review-basics',
  *check(edition) {
    const tracks = tracksOf(edition)
    for (const { slug, file, whole, at } of edition.process.reviews) {
      const track = tracks.get(slug)
      if (!whole || !track) continue
      if (track === 'practice' && !whole.basics && !whole.recusal.recused)
        yield {
          ...remark(at(['基本要求']), '没有判断基本要求（Ic、Id、Ir 各七项）。', {
            actual: '',
            expected: '基本要求',
            fix: '按评审表模板加上“基本要求”，逐项填“是”或“否”',
          }),
          file,
        }
      if (track === 'fmea' && whole.basics)
        yield {
          ...remark(at(['基本要求'], 'key'), 'FMEA 案例的评审表没有“基本要求”这一栏。', {
            actual: '基本要求',
            expected: '不写',
            fix: '删去“基本要求”',
          }),
          file,
        }
    }
  },
}
