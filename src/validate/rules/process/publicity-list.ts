import { TRACK_LABELS, TRACKS } from '../../../model/submission.ts'
import type { WholeEdition } from '../../edition.ts'
import { type Rule, remark } from '../../rule.ts'
import { tracksOf } from './known.ts'

/** Each submission is listed once, under its own track. */
export const publicityList: Rule<WholeEdition> = {
  id: 'publicity-list',
  *check(edition) {
    const { publicity } = edition.process
    if (!publicity) return
    const tracks = tracksOf(edition)
    const seen = new Set<string>()
    for (const track of TRACKS)
      for (const [i, slug] of (publicity.partial.lists?.[track] ?? []).entries()) {
        if (slug === undefined) continue
        const place = publicity.at(['名单', track, i])
        const actual = tracks.get(slug)
        if (seen.has(slug))
          yield {
            ...remark(place, `“${slug}”在名单里出现了两次。`, {
              actual: slug,
              expected: '每份申报只出现一次',
              fix: '删去重复的一行',
            }),
            file: publicity.file,
          }
        seen.add(slug)
        if (actual !== undefined && actual !== track)
          yield {
            ...remark(place, `“${slug}”是${TRACK_LABELS[actual]}，列在了${TRACK_LABELS[track]}之下。`, {
              actual: track,
              expected: actual,
              fix: `移到“${actual}”之下`,
            }),
            file: publicity.file,
          }
      }
  },
}
