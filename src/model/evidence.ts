import type { Coefficients } from './degradation-model.ts'
import type { DegradationModel, FailurePeriod, Limits } from './measurement.ts'
import type { Origin } from './result.ts'
import type { Quantity } from './scalar.ts'
import type { ActionPriority, Ratings } from './worksheet.ts'

/** A confidence interval, lower and upper end. */
export type Interval = readonly [number, number]

/** Ic: one parameter at one stage. Lengths in the parameter's unit; `cv` is a ratio, not %. */
export interface ConsistencyEvidence {
  readonly parameter: string
  readonly parameterName: string
  readonly unit: string
  readonly stage: '出厂' | '使用后'
  readonly time: Quantity | null
  readonly manner: '现场' | '实验室' | null
  readonly limits: Limits
  readonly values: readonly number[]
  readonly n: number
  readonly mean: number
  readonly sd: number | null
  /** s/x̄; null on an interval scale, with one value, or where the mean is not positive. */
  readonly cv: number | null
  readonly cvCorrected: number | null
  readonly interval: Interval | null
  readonly method: 'modifiedMcKay' | 'noncentralT' | null
  /** s over half the tolerance: the dispersion of an interval scale. */
  readonly toleranceShare: number | null
  /** Number of values outside the limits. */
  readonly outOfSpec: number
  readonly cp: number | null
  readonly cpk: number | null
  readonly from: Origin
}

/** Change of the coefficient of variation between two stages, with Miller's (1991) test. */
export interface ConsistencyChange {
  readonly parameter: string
  /** Time in use of the later stage. */
  readonly time: Quantity | null
  readonly before: number
  readonly after: number
  /** after / before */
  readonly ratio: number
  readonly z: number
  /** Two-sided p of equal coefficients of variation. */
  readonly p: number
}

/** One specimen's fitted path. */
export interface DegradationUnit {
  readonly unit: string
  readonly times: readonly number[]
  readonly values: readonly number[]
  /** `a` and `b` of the model, see `model`. */
  readonly coefficients: Coefficients
  /** On the original scale. */
  readonly r2: number
  /** Time at which the fitted path meets the threshold; null when it never does. */
  readonly pseudoLife: number | null
  readonly censored: boolean
  /** Fitted value at the end of life. */
  readonly atLife: number
  /** (y(L) − y(0)) / (threshold − y(0)) */
  readonly marginUsed: number
}

export interface WeibullFit {
  readonly shape: number
  readonly scale: number
  readonly b10: number
  /** Reliability at the design life, and its 95 % interval (null where the information is singular). */
  readonly reliabilityAtLife: number
  readonly reliabilityInterval: Interval | null
  readonly failures: number
  readonly censored: number
}

/** Id: one degradation test. Times in `life.unit`, values in `unit`. */
export interface DegradationEvidence {
  readonly parameter: string
  readonly parameterName: string
  readonly unit: string
  readonly life: Quantity
  readonly threshold: number
  readonly model: DegradationModel
  readonly declared: boolean
  /** Sum of AIC over all units per model that could be fitted. */
  readonly aic: Readonly<Partial<Record<DegradationModel, number>>>
  readonly units: readonly DegradationUnit[]
  readonly weibull: WeibullFit | null
  /** Why there is no Weibull fit, if there is none. */
  readonly weibullMissing: string | null
  /** The largest share over the units. */
  readonly marginUsed: number
  readonly medianR2: number
  /** 建立了有效的退化模型: ≥ 3 units × ≥ 4 times, a model, median R² at the setting. */
  readonly effectiveModel: boolean
  readonly reliabilityAtLife: number | null
  readonly from: Origin
}

/** Ir: one scenario. */
export interface DomainEvidence {
  readonly scenario: string
  readonly stresses: Readonly<Record<string, string>>
  readonly parameter: string
  readonly parameterName: string
  readonly unit: string
  readonly requirement: Limits
  readonly manner: '现场' | '实验室'
  readonly values: readonly number[]
  readonly samples: number
  /** Of the worst sample; a ratio. Null where it cannot be formed. */
  readonly margin: number | null
  /** Mean margin over k·s (k = 2), with at least two samples. */
  readonly mOverU: number | null
  readonly missing: string | null
  readonly from: Origin
}

/** A period's failure rate with its exact Poisson interval; null without exposure. */
export interface FailureRate extends FailurePeriod {
  readonly rate: number | null
  readonly interval: Interval | null
}

/** W. Rates per exposure unit; ratio is after / before. */
export interface FailureEvidence {
  readonly exposureUnit: string
  readonly before: FailureRate | null
  readonly after: FailureRate
  readonly ratio: number | null
  readonly interval: readonly [number, number | null] | null
  /** One-sided p of no improvement (exact conditional test). */
  readonly p: number | null
  readonly missing: string | null
  readonly from: Origin
}

export interface PracticeEvidence {
  readonly kind: 'practice'
  readonly consistency: readonly ConsistencyEvidence[]
  readonly changes: readonly ConsistencyChange[]
  readonly degradation: readonly DegradationEvidence[]
  readonly domain: readonly DomainEvidence[]
  /** Distinct scenarios by stresses, and how many of them keep a positive margin. */
  readonly scenarios: { readonly distinct: number; readonly positive: number }
  readonly failures: FailureEvidence | null
  /** What the data can tell the reviewers on the basic requirements. */
  readonly remarks: readonly string[]
}

export interface RatedRow extends Ratings {
  readonly rpn: number
  readonly ap: ActionPriority
}

export interface WorksheetRowEvidence extends RatedRow {
  readonly row: number
  readonly step: string
  readonly failureMode: string
  readonly effect: string
  readonly cause: string
  readonly action: string
  readonly actionKind: string | null
  readonly after: RatedRow | null
}

export interface PriorityCounts {
  readonly H: number
  readonly M: number
  readonly L: number
  readonly meanRpn: number
  readonly maxRpn: number
}

export interface GoalEvidence {
  readonly name: string
  readonly unit: string
  readonly before: number
  readonly target: number
  readonly actual: number | null
  readonly smallerIsBetter: boolean
  /** (before − actual) / (before − target): 1 is the goal itself. */
  readonly reached: number | null
}

/** Something a worksheet's reader should look at. */
export interface WorksheetRemark {
  readonly row: number
  readonly column: string
  readonly text: string
}

export interface FmeaEvidence {
  readonly kind: 'fmea'
  readonly worksheet: {
    readonly rows: number
    readonly before: PriorityCounts
    /** Rows with no ratings after count as before. */
    readonly after: PriorityCounts
    /** Rows that were H or M and are L after the actions. */
    readonly closed: number
    /** Rows still H or M. */
    readonly open: number
    readonly mistakeProofed: number
  }
  readonly rows: readonly WorksheetRowEvidence[]
  readonly targets: readonly GoalEvidence[]
  readonly remarks: readonly WorksheetRemark[]
  readonly from: Origin
}

export type Evidence = PracticeEvidence | FmeaEvidence
