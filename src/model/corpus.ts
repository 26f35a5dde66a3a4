import type { EditionSettings, SiteSettings } from './edition.ts'
import type { Objection, Publicity, Recognition } from './publicity.ts'
import type { UnitRecommendations } from './recommendation.ts'
import type { ReviewSheet } from './review.ts'
import type { Block } from './rich.ts'
import type { Reviewer } from './roles.ts'
import type { Rubric } from './rubric.ts'
import type { Submission, Track } from './submission.ts'

/** One year's notice with everything sent in under it: typed and valid. */
export interface Edition {
  readonly settings: EditionSettings
  readonly notice: readonly Block[]
  readonly rubrics: Readonly<Record<Track, Rubric>>
  readonly submissions: readonly Submission[]
  readonly recommendations: readonly UnitRecommendations[]
  readonly reviews: readonly ReviewSheet[]
  /** Who may review in this edition, by the table of roles. */
  readonly reviewers: readonly Reviewer[]
  readonly publicity: Publicity | null
  readonly objections: readonly Objection[]
  readonly recognition: Recognition | null
}

/** A help page for the public. */
export interface GuidePage {
  readonly slug: string
  readonly title: string
  readonly summary: string
  readonly order: number
  readonly blocks: readonly Block[]
}

/** Everything under `content/`. Editions in order of year. */
export interface Corpus {
  readonly site: SiteSettings
  readonly guides: readonly GuidePage[]
  readonly editions: readonly Edition[]
}
