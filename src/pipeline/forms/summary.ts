import type { Unit } from '../../model/division.ts'
import { type Submission, TRACKS } from '../../model/submission.ts'
import { agreedSteps, chainOf } from '../../process/recommendation-chain.ts'
import { type Summary, summarySheet } from '../../render/sheets/summary.ts'
import type { Circumstances, FormJob, FormMaker } from './job.ts'

/** Annexes 5 and 6, one a recommending unit and track in which it recommends anything. */
export const summaryForms: FormMaker = (circumstances) =>
  unitsOf(circumstances).flatMap((unit) => summaryFormsOf(unit, circumstances))

/** The summary tables of one unit. */
export function summaryFormsOf(unit: Unit, circumstances: Circumstances): FormJob[] {
  const { settings } = circumstances.edition
  const all = agreedBy(unit, circumstances)
  return TRACKS.flatMap((track) => {
    const agreed = all.filter((each) => each.submission.track === track)
    const [first] = agreed
    if (!first) return []
    const summary: Summary = {
      unit: first.submission.unit.slice(first.submission.unit.indexOf(unitIn(first.submission, unit))),
      ...contactOf(unit, circumstances),
      submissions: agreed.map(({ submission }) => submission),
    }
    const sheet = summarySheet(track, summary)
    return {
      id: sheet.id,
      path: `${settings.year}/units/${unit.code}/${sheet.id}`,
      about: unit.name,
      submission: null,
      illustrated: false,
      forAll: false,
      formats: ['docx', 'pdf', 'xlsx'],
      date: agreed.reduce((latest, { date }) => (date > latest ? date : latest), settings.notice.date),
      creator: unit.name,
      draw: () => sheet,
    }
  })
}

/** Every unit that recommends a submission, in order of codes. */
export function unitsOf({ edition, entries, asOf }: Circumstances): Unit[] {
  const units = new Map<string, Unit>()
  for (const { submission } of entries) {
    for (const { unit } of agreedSteps(chainOf(edition, submission, asOf))) units.set(unit.code, unit)
  }
  return [...units.values()].sort((a, b) => (a.code < b.code ? -1 : 1))
}

interface Agreed {
  readonly submission: Submission
  /** Day on which the unit agreed. */
  readonly date: string
}

/** What a unit recommends, its own and what came from below: by the unit it began at, then by company. */
export function agreedBy(unit: Unit, { edition, entries, asOf }: Circumstances): Agreed[] {
  return entries
    .filter(({ submission }) => submission.unit.some(({ code }) => code === unit.code))
    .flatMap(({ submission }) => {
      const step = agreedSteps(chainOf(edition, submission, asOf)).find(
        (each) => each.unit.code === unit.code,
      )
      return step?.said ? [{ submission, date: step.said.date }] : []
    })
    .sort(
      ({ submission: a }, { submission: b }) =>
        (a.unit[0]?.code ?? '').localeCompare(b.unit[0]?.code ?? '', 'en') ||
        a.form.company.localeCompare(b.form.company, 'zh') ||
        (a.slug < b.slug ? -1 : 1),
    )
}

function unitIn(submission: Submission, { code }: Unit): Unit {
  const found = submission.unit.find((unit) => unit.code === code)
  if (!found) throw new Error(`${submission.file} is not sent to ${code}`)
  return found
}

function contactOf({ code }: Unit, { edition }: Circumstances): Pick<Summary, 'contact' | 'phone'> {
  const file = edition.recommendations.find((each) => each.code === code)
  return { contact: file?.contact ?? '', phone: file?.phone ?? '' }
}
