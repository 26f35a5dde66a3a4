import { type Dossier, type EditionDossier, type Entry, PUBLISHED_STAGES } from '../model/dossier.ts'
import type { Evidence } from '../model/evidence.ts'
import type {
  ListRow,
  PublicCase,
  PublicCounts,
  PublicDownload,
  PublicEdition,
  PublicObjection,
  PublicPhoto,
  PublicPublicity,
  PublicView,
} from '../model/public.ts'
import type { PublicReference } from '../model/public-reference.ts'
import type { Objection } from '../model/publicity.ts'
import { figureOf } from '../model/result.ts'
import { TRACKS, type Track, titleOf } from '../model/submission.ts'
import { listedOf } from './publicity-period.ts'
import { objectionsTo, outcomeOn } from './standing.ts'

/** Published photos by the path of the original, relative to the content root. */
export type PublishedPhotos = ReadonlyMap<string, PublicPhoto>

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
    recognition: recognition && recognition.date <= options.asOf ? recognition : null,
    cases: publishedEntries(dossier, options.asOf).map((entry) => publicCase(entry, dossier, options)),
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

function withoutRemarks<E extends Evidence>(evidence: E): E {
  return { ...evidence, remarks: [] }
}

function publicCase(entry: Entry, { edition }: EditionDossier, { photos }: ViewOptions): PublicCase {
  const { submission, assessment, standing, events } = entry
  const { settings } = edition
  const { form, unit } = submission
  const code = unit.at(-1)?.code ?? ''
  const province = settings.provinces.find((each) => each.code === code)
  if (!province) throw new Error(`no province ${code}`)
  const base = {
    slug: submission.slug,
    year: submission.year,
    title: titleOf(submission),
    company: form.company,
    industry: form.industry,
    province: { code, name: province.name, short: province.short },
    city: unit.find((each) => each.tier === 'city')?.place ?? null,
    unit: unit.at(0)?.name ?? '',
    stage: standing.stage,
    sections: submission.sections,
    photos: submission.photos.flatMap((photo) => photos.get(photo.path) ?? []),
    events: events.filter((each) => each.public).map(({ date, text }) => ({ date, text, public: true })),
    total: settings.publicity.showTotals ? figureOf(assessment.total) : null,
    uscc: settings.publicity.showUscc ? form.uscc : null,
  }
  return { ...base, ...trackDetails(entry) }
}

type TrackDetails =
  | Pick<Extract<PublicCase, { track: 'practice' }>, 'track' | 'model' | 'parameters' | 'evidence'>
  | Pick<
      Extract<PublicCase, { track: 'fmea' }>,
      'track' | 'kind' | 'standard' | 'carriedOut' | 'team' | 'goals' | 'evidence'
    >

function trackDetails({ submission, assessment }: Entry): TrackDetails {
  const { evidence } = assessment
  if (submission.track === 'practice' && evidence.kind === 'practice') {
    const { product, parameters } = submission.form
    return { track: 'practice', model: product.model, parameters, evidence: withoutRemarks(evidence) }
  }
  if (submission.track === 'fmea' && evidence.kind === 'fmea') {
    const { kind, standard, carriedOut, team, goals } = submission.form
    return { track: 'fmea', kind, standard, carriedOut, team, goals, evidence: withoutRemarks(evidence) }
  }
  throw new Error(`evidence of ${submission.slug} is of another track`)
}

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
  const handedIn = entries.filter(
    ({ standing }) => standing.stage !== 'draft' && standing.stage !== 'withdrawn',
  )
  const isListed = (entry: Entry) => isPublished(dossier, entry, asOf)
  const tally = (name: string, matches: (entry: Entry) => boolean) => {
    const matching = handedIn.filter(matches)
    return { name, handedIn: matching.length, listed: matching.filter(isListed).length }
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
