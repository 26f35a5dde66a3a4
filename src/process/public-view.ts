import { type Dossier, type EditionDossier, type Entry, PUBLISHED_STAGES } from '../model/dossier.ts'
import type {
  ListRow,
  PublicCounts,
  PublicDownload,
  PublicEdition,
  PublicObjection,
  PublicPublicity,
  PublicView,
} from '../model/public.ts'
import type { PublicReference } from '../model/public-reference.ts'
import type { Objection, Recognition } from '../model/publicity.ts'
import { TRACKS, type Track, titleOf } from '../model/submission.ts'
import { type PublishedPhotos, publicCase, publicWithdrawal } from './public-case.ts'
import { listedOf } from './publicity-period.ts'
import { isListed, objectionsTo, outcomeOn } from './standing.ts'

/** Forms for everybody to take away, by year. */
export type PublishedForms = ReadonlyMap<string, readonly PublicDownload[]>

interface Supplements {
  readonly photos: PublishedPhotos
  readonly downloads: PublishedForms
  readonly reference: PublicReference
}

/** The part of the dossier that the public may see; a type that has no place for the rest. */
export function publicView(dossier: Dossier, { photos, downloads, reference }: Supplements): PublicView {
  const { site } = dossier
  return {
    asOf: dossier.asOf,
    site: {
      name: site.name,
      host: site.host,
      base: site.base,
      issuer: site.issuer,
      sample: site.sampleDate !== undefined,
    },
    guides: dossier.guides,
    reference,
    editions: [...dossier.editions]
      .reverse()
      .map((each) => publicEdition(each, { photos, downloads, asOf: dossier.asOf })),
  }
}

interface ViewOptions {
  readonly photos: PublishedPhotos
  readonly downloads: PublishedForms
  readonly asOf: string
}

function publicEdition(dossier: EditionDossier, options: ViewOptions): PublicEdition {
  const { settings, notice, rubrics, recognition } = dossier.edition
  return {
    year: settings.year,
    title: settings.title,
    notice: { ...settings.notice, blocks: notice },
    provinces: settings.provinces,
    industries: settings.industries,
    rubrics,
    limits: settings.limits,
    measure: settings.measure,
    reference: settings.reference,
    caps: settings.caps,
    review: settings.review,
    publicity: publicPublicity(dossier, options),
    recognition: recognitionOn(options.asOf, recognition),
    cases: publishedEntries(dossier, options.asOf).map((entry) => publicCase(entry, dossier, options.photos)),
    withdrawn: withdrawnEntries(dossier, options.asOf).map((entry) => publicWithdrawal(entry, dossier)),
    counts: publicCounts(dossier, options),
    downloads: options.downloads.get(settings.year) ?? [],
  }
}

/** Has the list been made public by a day? A list that is still being prepared is nobody's business. */
const isOut = ({ period }: EditionDossier, asOf: string): boolean =>
  period !== null && period.startsOn <= asOf

/** Does the public know of an entry on a day: is it, or was it, on the public list? */
export const isPublished = (dossier: EditionDossier, { standing }: Entry, asOf: string): boolean =>
  isOut(dossier, asOf) && PUBLISHED_STAGES.includes(standing.stage)

/** Only what is on the public list has a page; drafts, declined and unlisted submissions have none. */
function publishedEntries(dossier: EditionDossier, asOf: string): Entry[] {
  const { edition, entries } = dossier
  const published = new Map(
    entries.filter((entry) => isPublished(dossier, entry, asOf)).map((entry) => [entry.submission, entry]),
  )
  return TRACKS.flatMap((track) => listedOf(edition, track)).flatMap(
    (submission) => published.get(submission) ?? [],
  )
}

/** The decision with what was corrected or revoked up to a day; null before it was made. */
const recognitionOn = (asOf: string, recognition: Recognition | null): Recognition | null =>
  recognition && recognition.date <= asOf
    ? { ...recognition, amendments: recognition.amendments.filter(({ date }) => date <= asOf) }
    : null

/** Was an entry put to the public by a day, whatever has become of it since? */
const wasListed = (dossier: EditionDossier, { submission }: Entry, asOf: string): boolean =>
  isOut(dossier, asOf) && isListed(dossier.edition, submission)

/** What was withdrawn once the list was public: people may have its address, so something stands there. */
const withdrawnEntries = (dossier: EditionDossier, asOf: string): Entry[] =>
  dossier.entries.filter(
    (entry) =>
      entry.standing.stage === 'withdrawn' &&
      (entry.submission.form.withdrawal?.date ?? '') >= (dossier.period?.startsOn ?? '') &&
      wasListed(dossier, entry, asOf),
  )

function publicPublicity(dossier: EditionDossier, { asOf }: ViewOptions): PublicPublicity | null {
  const { edition, period } = dossier
  if (!period || !edition.publicity || !isOut(dossier, asOf)) return null
  const lists = { practice: listRows(dossier, 'practice'), fmea: listRows(dossier, 'fmea') }
  const objections = [...lists.practice, ...lists.fmea]
    .flatMap((row) => objectionsTo(edition, row.slug, asOf))
    .map((each) => publicObjection(each, asOf))
    .sort((a, b) => (a.number < b.number ? -1 : 1))
  return { ...period, lists, office: edition.publicity.office, objections }
}

function listRows({ edition, entries }: EditionDossier, track: Track): ListRow[] {
  const stages = new Map(entries.map((entry) => [entry.submission, entry.standing.stage]))
  return listedOf(edition, track).map((submission, i) => ({
    number: i + 1,
    slug: submission.slug,
    company: submission.form.company,
    title: titleOf(submission),
    kind: submission.track === 'fmea' ? submission.form.kind : null,
    unit: submission.unit.at(0)?.name ?? '',
    province: submission.unit.at(-1)?.place ?? '',
    stage: stages.get(submission) ?? 'proposed',
  }))
}

function publicObjection(objection: Objection, asOf: string): PublicObjection {
  const { number, date, subject, ground, handledOn } = objection
  const outcome = outcomeOn(objection, asOf)
  return {
    number,
    date,
    subject,
    ground,
    outcome,
    handledOn: outcome === '核实中' ? null : (handledOn ?? null),
  }
}

function publicCounts(dossier: EditionDossier, { asOf }: ViewOptions): PublicCounts {
  const { edition, entries } = dossier
  const isOnList = (entry: Entry) => wasListed(dossier, entry, asOf)
  const handedIn = entries.filter(
    (entry) => entry.standing.stage !== 'draft' && (entry.standing.stage !== 'withdrawn' || isOnList(entry)),
  )
  const tally = (name: string, matches: (entry: Entry) => boolean) => {
    const matching = handedIn.filter(matches)
    return { name, handedIn: matching.length, listed: matching.filter(isOnList).length }
  }
  const ofTrack = (track: Track) => handedIn.filter(({ submission }) => submission.track === track).length
  return {
    submissions: { practice: ofTrack('practice'), fmea: ofTrack('fmea') },
    byProvince: edition.settings.provinces.map(({ code, name }) =>
      tally(name, ({ submission }) => submission.unit.at(-1)?.code === code),
    ),
    byIndustry: edition.settings.industries.map((name) =>
      tally(name, ({ submission }) => submission.form.industry === name),
    ),
  }
}
