import type { UnitPath } from './division.ts'
import type { FmeaCase } from './fmea.ts'
import type { DegradationModel, FailurePeriod, Limits } from './measurement.ts'
import type { Practice } from './practice.ts'
import type { Origin } from './result.ts'
import type { Quantity } from './scalar.ts'
import type { Section } from './section.ts'
import type { WorksheetRow } from './worksheet.ts'

export const TRACKS = ['practice', 'fmea'] as const
export type Track = (typeof TRACKS)[number]

/** Folder of a track under an edition, and its name for people. */
export const TRACK_FOLDERS: Record<Track, string> = { practice: 'practices', fmea: 'fmea' }
export const TRACK_LABELS: Record<Track, string> = { practice: '最佳实践', fmea: 'FMEA应用典型案例' }

/** Numbers read from wherever the submission keeps them. */
export interface Series {
  readonly values: readonly number[]
  readonly from: Origin
}

export interface ConsistencySample {
  readonly parameter: string
  readonly stage: '出厂' | '使用后'
  readonly time: Quantity | null
  readonly manner: '现场' | '实验室' | null
  readonly sample: Series
}

/** Repeated measurements of one specimen; times ascending, in the unit of the design life. */
export interface DegradationPath {
  readonly unit: string
  readonly times: readonly number[]
  readonly values: readonly number[]
}

export interface DegradationTest {
  readonly parameter: string
  readonly life: Quantity
  readonly threshold: number | null
  readonly model: '自动' | DegradationModel
  readonly paths: readonly DegradationPath[]
  readonly from: Origin
}

export interface DomainTest {
  readonly scenario: string
  readonly stresses: Readonly<Record<string, string>>
  readonly parameter: string
  /** The scenario's own requirement, or the parameter's specification. */
  readonly requirement: Limits
  readonly manner: '现场' | '实验室'
  readonly measured: Series
}

export interface FieldFailures {
  readonly exposureUnit: string
  readonly before: FailurePeriod | null
  readonly after: FailurePeriod
  readonly from: Origin
}

/** The measured data of a practice, files already read and references resolved. */
export interface PracticeData {
  readonly consistency: readonly ConsistencySample[]
  readonly degradation: readonly DegradationTest[]
  readonly domain: readonly DomainTest[]
  readonly failures: FieldFailures | null
}

export interface Worksheet {
  readonly file: string
  readonly rows: readonly WorksheetRow[]
}

/** A photo of the submission's folder; `path` is relative to the content root. */
export interface Photo {
  readonly path: string
  readonly type: 'png' | 'jpg' | 'webp'
  readonly width: number
  readonly height: number
  readonly alt: string
  readonly caption: string | null
}

interface SubmissionBase {
  /** Folder name: the id within its edition. */
  readonly slug: string
  readonly year: string
  /** `index.md`, relative to the content root. */
  readonly file: string
  readonly unit: UnitPath
  readonly sections: readonly Section[]
  /** All pictures: product photos first (practice), then those of the sections. */
  readonly photos: readonly Photo[]
}

export interface PracticeSubmission extends SubmissionBase {
  readonly track: 'practice'
  readonly form: Practice
  readonly data: PracticeData
}

export interface FmeaSubmission extends SubmissionBase {
  readonly track: 'fmea'
  readonly form: FmeaCase
  readonly worksheet: Worksheet
}

export type Submission = PracticeSubmission | FmeaSubmission

/** What the submission is called: product name or case title. */
export const titleOf = (submission: Submission): string =>
  submission.track === 'practice' ? submission.form.product.name : submission.form.title

export const sectionOf = (submission: Submission, key: string): Section | undefined =>
  submission.sections.find((section) => section.key === key)
