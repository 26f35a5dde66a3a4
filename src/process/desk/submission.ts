import type { SheetBreach } from '../../compute/scoring/breaches.ts'
import type { CriterionAssessment } from '../../model/assessment.ts'
import type { DeskSubmission, Release } from '../../model/desk/submission.ts'
import type { Entry } from '../../model/dossier.ts'
import type { Evidence } from '../../model/evidence.ts'
import { missing } from '../../model/result.ts'
import { titleOf } from '../../model/submission.ts'
import { isPublished } from '../public-view.ts'
import { chainOf } from '../recommendation-chain.ts'
import { deskSheets, releaseOf } from './sheets.ts'
import type { DeskSources, Known } from './sources.ts'
import { contactOfUnit, sinceOf, turnOf, workingDaysBetween } from './waiting.ts'

interface Beside extends Pick<DeskSources, 'scoring' | 'files' | 'complaints'> {
  readonly breaches: readonly SheetBreach[]
  /** May ranks of its track be shown? */
  readonly ranks: Release
}

/** Everything the desk knows of one submission. */
export function deskSubmission(entry: Entry, known: Known, beside: Beside): DeskSubmission {
  const { submission, assessment, standing } = entry
  const { form, unit } = submission
  const release = releaseOf(entry, known)
  const since = sinceOf(entry, known)
  const turn = turnOf(entry, known)
  const [first] = unit
  const code = unit.at(-1)?.code ?? ''
  const folder = submission.file.slice(0, submission.file.lastIndexOf('/') + 1)
  const sheets = `editions/${submission.year}/reviews/${submission.slug}/`
  return {
    slug: submission.slug,
    track: submission.track,
    kind: submission.track === 'fmea' ? submission.form.kind : '最佳实践',
    title: titleOf(submission),
    company: form.company,
    industry: form.industry,
    file: submission.file,
    province: {
      code,
      short: known.edition.settings.provinces.find((each) => each.code === code)?.short ?? '',
    },
    unit: { code: first?.code ?? '', name: first?.name ?? '' },
    contact: { name: form.contact.name, phone: form.contact.phone, email: form.contact.email },
    standing,
    turn,
    since,
    waiting: since === null || turn.kind === 'nobody' ? null : workingDaysBetween(since, known.asOf),
    chain: chainOf(known.edition, submission, known.asOf).map(({ unit: { code, name, tier }, said }) => ({
      code,
      name,
      tier,
      contact: contactOfUnit(code, known.edition.recommendations),
      said,
    })),
    release,
    ...figuresOf(entry, release, known),
    rank: beside.ranks.kind === 'open' ? assessment.rank : null,
    remarks: remarksOf(assessment.evidence),
    sheets: deskSheets(entry, known, { ...beside, release }),
    events: entry.events,
    complaints: beside.complaints.filter(({ file }) => file.startsWith(folder) || file.startsWith(sheets)),
    files: beside.files
      .filter(({ year, slug }) => year === submission.year && slug === submission.slug)
      .map(({ title, format, url, bytes }) => ({ title, format, url, bytes })),
    isPublic: isPublished(known, entry, known.asOf),
  }
}

/** The figures of an assessment as far as they may be shown. */
function figuresOf(
  entry: Entry,
  release: Release,
  { edition }: Known,
): Pick<DeskSubmission, 'criteria' | 'reference' | 'total' | 'flags'> {
  const { criteria, reference, total, flags } = entry.assessment
  if (release.kind === 'open') return { criteria, reference, total, flags }
  const begun = edition.reviews.some(({ slug }) => slug === entry.submission.slug)
  return {
    criteria: criteria.map((each) => withheld(each, { begun, because: release.because })),
    reference,
    total: missing(release.because),
    flags: flags.filter(({ kind }) => kind !== 'disagreement'),
  }
}

/** Once a sheet is in, a cap may tell what it found. */
const withheld = (
  criterion: CriterionAssessment,
  { begun, because }: { readonly begun: boolean; readonly because: string },
): CriterionAssessment => ({
  ...criterion,
  cap: begun ? null : criterion.cap,
  panel: missing(because),
  weighted: missing(because),
})

const remarksOf = (evidence: Evidence): string[] =>
  evidence.kind === 'practice'
    ? [...evidence.remarks]
    : evidence.remarks.map(({ row, column, text }) => `第 ${row} 行${column}：${text}`)
