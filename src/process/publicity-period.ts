import type { Edition } from '../model/corpus.ts'
import type { PublicityPeriod } from '../model/dossier.ts'
import { type Submission, TRACKS, type Track, titleOf } from '../model/submission.ts'
import { missingYear, workingDaysFrom } from './working-days.ts'

/** Makes a lower-case hexadecimal SHA-256 of a text; brought by the caller. */
export type Sha256 = (text: string) => string

/** Years the edition's publicity touches for which there is no holiday table. */
export function uncoveredYears({ publicity }: Edition): string[] {
  const year = publicity && missingYear(publicity.startsOn, publicity.workingDays)
  return year ? [year] : []
}

/** The listed submissions of a track: the notice's order of provinces, then the company's name. */
export function listedOf(edition: Edition, track: Track): Submission[] {
  const listed = new Set(edition.publicity?.lists[track])
  return inListOrder(
    edition,
    edition.submissions.filter((each) => each.track === track && listed.has(each.slug)),
  )
}

/** Submissions as a list has them: the notice's order of provinces, then the company's name. */
export function inListOrder(edition: Edition, submissions: readonly Submission[]): Submission[] {
  const rank = new Map(edition.settings.provinces.map(({ code }, i) => [code, i]))
  const provinceRank = (submission: Submission) => rank.get(submission.unit.at(-1)?.code ?? '') ?? rank.size
  return [...submissions].sort(
    (a, b) => provinceRank(a) - provinceRank(b) || a.form.company.localeCompare(b.form.company, 'zh'),
  )
}

/** The text whose SHA-256 freezes the list: one line a row, in order. */
export const listText = (edition: Edition): string =>
  TRACKS.flatMap((track) =>
    listedOf(edition, track).map((each) => [track, each.slug, each.form.company, titleOf(each)].join('\t')),
  ).join('\n')

/** The publicity period worked out, or null before there is a list. */
export function publicityPeriod(edition: Edition, sha256: Sha256): PublicityPeriod | null {
  const { publicity } = edition
  if (!publicity) return null
  const days = workingDaysFrom(publicity.startsOn, publicity.workingDays)
  return {
    startsOn: publicity.startsOn,
    endsOn: days.at(-1) ?? publicity.startsOn,
    workingDays: publicity.workingDays,
    days,
    listHash: sha256(listText(edition)),
  }
}
