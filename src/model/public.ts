import type { GuidePage } from './corpus.ts'
import type { HistoryEvent, PublicityPeriod, Stage } from './dossier.ts'
import type { EditionSettings } from './edition.ts'
import type { FmeaEvidence, PracticeEvidence } from './evidence.ts'
import type { Goal } from './fmea.ts'
import type { Parameter } from './practice.ts'
import type { PublicReference } from './public-reference.ts'
import type { ObjectionOutcome, Publicity, Recognition } from './publicity.ts'
import type { Block } from './rich.ts'
import type { Rubric } from './rubric.ts'
import type { Section } from './section.ts'
import type { Track } from './submission.ts'

/** A published picture: one width of a photo in one format. */
export interface PhotoSource {
  readonly width: number
  readonly url: string
}

/** A photo as published: re-encoded, without metadata. Paths are relative to the site's base. */
export interface PublicPhoto {
  /** Path the section's text refers to, relative to the submission's folder. */
  readonly path: string
  readonly alt: string
  readonly caption: string | null
  readonly width: number
  readonly height: number
  /** As WebP, which every browser reads, widths ascending. */
  readonly sources: readonly PhotoSource[]
  /** The same as AVIF, smaller by a quarter. */
  readonly avif: readonly PhotoSource[]
}

interface PublicCaseBase {
  readonly slug: string
  readonly year: string
  readonly title: string
  readonly company: string
  readonly industry: string
  readonly province: { readonly code: string; readonly name: string; readonly short: string }
  /** City of the unit; null for a municipality's districts. */
  readonly city: string | null
  /** Name of the unit that recommended it. */
  readonly unit: string
  readonly stage: Stage
  readonly sections: readonly Section[]
  readonly photos: readonly PublicPhoto[]
  readonly events: readonly HistoryEvent[]
  /** Only where the edition publishes totals. */
  readonly total: number | null
  readonly uscc: string | null
}

export interface PublicPractice extends PublicCaseBase {
  readonly track: 'practice'
  readonly model: string
  readonly parameters: readonly Parameter[]
  readonly evidence: PracticeEvidence
}

export interface PublicFmea extends PublicCaseBase {
  readonly track: 'fmea'
  readonly kind: 'DFMEA' | 'PFMEA'
  readonly standard: string
  readonly carriedOut: { readonly from: string; readonly to: string }
  readonly team: readonly { readonly department: string; readonly duty: string }[]
  readonly goals: readonly Goal[]
  readonly evidence: FmeaEvidence
}

export type PublicCase = PublicPractice | PublicFmea

/** A row of the public list; the row stays whatever becomes of it. */
export interface ListRow {
  readonly number: number
  readonly slug: string
  readonly company: string
  readonly title: string
  readonly kind: 'DFMEA' | 'PFMEA' | null
  readonly unit: string
  readonly province: string
  readonly stage: Stage
}

/** A submission withdrawn after it had been put to the public: its address stays, its content does not. */
export interface PublicWithdrawal
  extends Pick<PublicCaseBase, 'slug' | 'year' | 'title' | 'company' | 'province' | 'unit' | 'events'> {
  readonly track: Track
  /** The day of its withdrawal. */
  readonly date: string
}

export interface PublicObjection {
  readonly number: string
  readonly date: string
  readonly subject: string
  readonly ground: string
  readonly outcome: ObjectionOutcome
  readonly handledOn: string | null
}

export interface PublicPublicity extends PublicityPeriod {
  readonly lists: Readonly<Record<Track, readonly ListRow[]>>
  readonly office: Publicity['office']
  readonly objections: readonly PublicObjection[]
}

/** How many submissions of a group were handed in, and how many were put on the list. */
export interface Tally {
  readonly name: string
  readonly handedIn: number
  readonly listed: number
}

/** Numbers of an edition that identify nobody. */
export interface PublicCounts {
  readonly submissions: Readonly<Record<Track, number>>
  readonly byProvince: readonly Tally[]
  readonly byIndustry: readonly Tally[]
}

export interface PublicEdition {
  readonly year: string
  readonly title: string
  readonly notice: EditionSettings['notice'] & { readonly blocks: readonly Block[] }
  readonly provinces: readonly {
    readonly code: string
    readonly name: string
    readonly short: string
    readonly regulator: string
    readonly phone: string
  }[]
  readonly industries: readonly string[]
  readonly rubrics: Readonly<Record<Track, Rubric>>
  readonly limits: EditionSettings['limits']
  readonly measure: EditionSettings['measure']
  readonly reference: EditionSettings['reference']
  readonly caps: EditionSettings['caps']
  readonly review: EditionSettings['review']
  readonly publicity: PublicPublicity | null
  readonly recognition: Recognition | null
  readonly cases: readonly PublicCase[]
  readonly withdrawn: readonly PublicWithdrawal[]
  readonly counts: PublicCounts
  readonly downloads: readonly PublicDownload[]
}

/** A printed form with nobody's data in it: blank, or the notice of the list. */
export interface PublicDownload {
  /** `annex2`, `publicity` … */
  readonly form: string
  readonly title: string
  readonly format: 'docx' | 'pdf' | 'xlsx'
  /** Relative to the site's base. */
  readonly url: string
  readonly bytes: number
}

/** What stands on the picture beside a link that somebody shares. */
export interface SocialCard {
  /** Where the picture goes, from the site's base: `cards/2025/laser.jpg`. */
  readonly url: string
  /** Above the title: what kind of page this is. */
  readonly kind: string
  readonly title: string
  /** Below the title: who and where. */
  readonly line: string
  readonly figure: { readonly value: string; readonly label: string } | null
  /** A picture of the site to stand at the right. */
  readonly photo: string | null
}

/** What the search reads first: how many pages there are, and in how many parts their terms lie. */
export interface SearchIndex {
  readonly pages: number
  readonly shards: number
}

/** A page of the site as the search reads it. */
export interface SearchPage {
  /** From the site's base, with a slash before and after. */
  readonly path: string
  readonly title: string
  /** What the page says: each a paragraph, a cell or a heading. */
  readonly lines: readonly string[]
}

/** All that the public may see. It has no place for contacts, reviewers, objectors, drafts or scores. */
export interface PublicView {
  readonly asOf: string
  readonly site: {
    readonly name: string
    readonly host: string
    readonly base: string
    readonly issuer: string
    /** A sample site says so on every page. */
    readonly sample: boolean
  }
  readonly guides: readonly GuidePage[]
  readonly reference: PublicReference
  /** Newest first. */
  readonly editions: readonly PublicEdition[]
}
