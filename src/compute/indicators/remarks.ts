import type { EditionSettings } from '../../model/edition.ts'
import type { PracticeEvidence } from '../../model/evidence.ts'
import type { PracticeSubmission } from '../../model/submission.ts'
import { stageInWords } from './consistency.ts'
import { keepsMargin } from './domain.ts'

type Figures = Omit<PracticeEvidence, 'kind' | 'remarks'>
type Remark = (
  figures: Figures,
  submission: PracticeSubmission,
  settings: EditionSettings,
) => readonly string[]

const smallSample: Remark = ({ consistency }, _, { reference: { sampleSize } }) =>
  consistency
    .filter(({ n }) => n < sampleSize)
    .map(
      (each) => `${each.parameterName}（${stageInWords(each)}）只有${each.n}个实测值，少于${sampleSize}个。`,
    )

const outOfSpecification: Remark = ({ consistency }) =>
  consistency
    .filter(({ outOfSpec }) => outOfSpec > 0)
    .map(
      (each) =>
        `${each.parameterName}（${stageInWords(each)}）${each.n}个实测值中有${each.outOfSpec}个超出规格${
          each.stage === '出厂' ? '，不是质量检验合格的样品' : ''
        }。`,
    )

const noDevice: Remark = (_, { form }) =>
  form.parameters
    .filter(({ device }) => device.trim() === '无')
    .map(({ name }) => `${name}没有写明检测仪器或设备。`)

const poorModel: Remark = ({ degradation }) =>
  degradation
    .filter(({ effectiveModel }) => !effectiveModel)
    .map(
      ({ parameterName, units, medianR2 }) =>
        `${parameterName}的退化模型不足以称为有效：${units.length}个样品，R²中位数${medianR2.toFixed(3)}。`,
    )

const scenarioWithoutSample: Remark = ({ domain }) =>
  domain.filter(({ samples }) => samples === 0).map(({ scenario }) => `极限应用场景“${scenario}”没有样品。`)

const scenarioOutside: Remark = ({ domain }) =>
  domain
    .filter((each) => each.samples > 0 && !keepsMargin(each))
    .map(({ scenario, parameterName }) => `极限应用场景“${scenario}”的${parameterName}裕量不大于零。`)

const sameStresses: Remark = ({ domain, scenarios }) => {
  const names = new Set(domain.map(({ scenario }) => scenario)).size
  return names > scenarios.distinct
    ? [`按名称有${names}种极限应用场景，按应力区分只有${scenarios.distinct}种。`]
    : []
}

const noExposure: Remark = ({ failures }) =>
  failures?.missing ? [`售后责任故障：缺少${failures.missing}。`] : []

/** What the data can tell the reviewers on the basic requirements; one line adds a remark. */
const REMARKS: readonly Remark[] = [
  noDevice,
  smallSample,
  outOfSpecification,
  poorModel,
  scenarioWithoutSample,
  scenarioOutside,
  sameStresses,
  noExposure,
]

/** All remarks on a practice's figures, in the order of the list. */
export const remarksOn = (
  figures: Figures,
  submission: PracticeSubmission,
  settings: EditionSettings,
): readonly string[] => REMARKS.flatMap((remark) => remark(figures, submission, settings))
