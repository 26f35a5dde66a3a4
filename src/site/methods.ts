import type { FmeaEvidence, PracticeEvidence } from '../model/evidence.ts'
import type { PublicCase } from '../model/public.ts'

/** A method of evidence that a reader may look for. */
export interface Method {
  readonly id: string
  readonly label: string
  readonly usedIn: (entry: PublicCase) => boolean
}

const practice =
  (uses: (evidence: PracticeEvidence) => boolean): Method['usedIn'] =>
  ({ evidence }) =>
    evidence.kind === 'practice' && uses(evidence)

const fmea =
  (uses: (evidence: FmeaEvidence) => boolean): Method['usedIn'] =>
  ({ evidence }) =>
    evidence.kind === 'fmea' && uses(evidence)

/** The methods, in the order of the rubrics. A case uses one when its data allowed it to be computed. */
export const METHODS: readonly Method[] = [
  {
    id: 'dispersion',
    label: '变异系数',
    usedIn: practice(({ consistency }) => consistency.some(({ cv }) => cv !== null)),
  },
  {
    id: 'capability',
    label: '过程能力 Cpk',
    usedIn: practice(({ consistency }) => consistency.some(({ cpk }) => cpk !== null)),
  },
  {
    id: 'before-after',
    label: '使用前后比较',
    usedIn: practice(({ changes }) => changes.length > 0),
  },
  {
    id: 'degradation',
    label: '退化模型',
    usedIn: practice(({ degradation }) => degradation.length > 0),
  },
  {
    id: 'life',
    label: '威布尔寿命',
    usedIn: practice(({ degradation }) => degradation.some(({ weibull }) => weibull !== null)),
  },
  {
    id: 'margin',
    label: '极限场景裕量',
    usedIn: practice(({ domain }) => domain.some(({ margin }) => margin !== null)),
  },
  {
    id: 'failure-ratio',
    label: '故障率之比',
    usedIn: practice(({ failures }) => failures !== null && failures.ratio !== null),
  },
  {
    id: 'action-priority',
    label: '措施优先级 AP',
    usedIn: fmea(({ rows }) => rows.length > 0),
  },
  {
    id: 'mistake-proofing',
    label: '防错措施',
    usedIn: fmea(({ worksheet }) => worksheet.mistakeProofed > 0),
  },
  {
    id: 'goals',
    label: '量化目标',
    usedIn: fmea(({ targets }) => targets.some(({ reached }) => reached !== null)),
  },
]

/** The methods a case uses. */
export const methodsOf = (entry: PublicCase): readonly Method[] =>
  METHODS.filter(({ usedIn }) => usedIn(entry))
