import type { EditionDossier, Entry } from '../model/dossier.ts'
import type { Evidence } from '../model/evidence.ts'
import type { PublicCase, PublicPhoto, PublicWithdrawal } from '../model/public.ts'
import { figureOf } from '../model/result.ts'
import { titleOf } from '../model/submission.ts'

/** Published photos by the path of the original, relative to the content root. */
export type PublishedPhotos = ReadonlyMap<string, PublicPhoto>

function withoutRemarks<E extends Evidence>(evidence: E): E {
  return { ...evidence, remarks: [] }
}

/** A case as the public sees it. */
export function publicCase(entry: Entry, dossier: EditionDossier, photos: PublishedPhotos): PublicCase {
  const { submission, assessment, standing } = entry
  const { publicity } = dossier.edition.settings
  const base = {
    ...publicBase(entry, dossier),
    industry: submission.form.industry,
    city: submission.unit.find((each) => each.tier === 'city')?.place ?? null,
    stage: standing.stage,
    sections: submission.sections,
    photos: submission.photos.flatMap((photo) => photos.get(photo.path) ?? []),
    total: publicity.showTotals ? figureOf(assessment.total) : null,
    uscc: publicity.showUscc ? submission.form.uscc : null,
  }
  return { ...base, ...trackDetails(entry) }
}

/** What stays of a case that was withdrawn after it had been public: its name and what happened. */
export function publicWithdrawal(entry: Entry, dossier: EditionDossier): PublicWithdrawal {
  const { track, form } = entry.submission
  if (!form.withdrawal) throw new Error(`${entry.submission.slug} is not withdrawn`)
  return { ...publicBase(entry, dossier), track, date: form.withdrawal.date }
}

/** What every listed submission shows, a withdrawn one too. */
function publicBase({ submission, events }: Entry, { edition }: EditionDossier) {
  const code = submission.unit.at(-1)?.code ?? ''
  const province = edition.settings.provinces.find((each) => each.code === code)
  if (!province) throw new Error(`no province ${code}`)
  return {
    slug: submission.slug,
    year: submission.year,
    title: titleOf(submission),
    company: submission.form.company,
    province: { code, name: province.name, short: province.short },
    unit: submission.unit.at(0)?.name ?? '',
    events: events.filter((each) => each.public).map(({ date, text }) => ({ date, text, public: true })),
  }
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
