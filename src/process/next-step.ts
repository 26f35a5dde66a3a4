import type { NextStep } from '../model/dossier.ts'
import { agreedSteps, type ChainGap, chainOf, gapsIn, handedInBy } from './recommendation-chain.ts'
import type { Circumstances, Finding } from './standing.ts'

const SECRETARIAT = '秘书处'

/** Who has to do what, in which file, by which command and until when, so that a submission goes on. */
export function nextSteps({ because }: Finding, circumstances: Circumstances): NextStep[] {
  switch (because) {
    case 'undated':
    case 'notYetHandedIn':
      return [applicantStep(circumstances, '填好申报，写明提交日期')]
    case 'returned':
      return [applicantStep(circumstances, '按意见修改，把提交日期改成重新提交的日期')]
    case 'awaitingUnit':
    case 'awaitingUnitAgain':
    case 'awaitingNextUnit':
      return [unitStep(circumstances)]
    case 'chainGaps':
      return mendingSteps(circumstances)
    case 'awaitingReview':
      return reviewSteps(circumstances)
    default:
      return decidingSteps(because, circumstances)
  }
}

/** What the secretariat and the public do once a submission is reviewed. */
function decidingSteps(because: Finding['because'], circumstances: Circumstances): NextStep[] {
  const { edition, submission, period } = circumstances
  const folder = folderOf(circumstances)
  switch (because) {
    case 'reviewed':
      return [
        office(
          '决定是否列入拟评定对象名单，写出并冻结名单',
          'kekao publicity --write',
          `${folder}/publicity.yaml`,
        ),
      ]
    case 'awaitingPublicity':
      return [office(`在 ${period?.startsOn} 把名单向社会公示`, 'kekao build', null, period?.startsOn)]
    case 'inPublicity':
      return [
        step('社会公众', `有异议的，以书面、实名向${edition.publicity?.office.name}提出`, {
          until: period?.endsOn,
        }),
        office(
          '收到异议的，逐件登记',
          `kekao new objection ${submission.slug}`,
          `${folder}/objections/`,
          period?.endsOn,
        ),
      ]
    case 'objectionOpen':
      return openObjections(circumstances)
    case 'decidedTooEarly':
      return [
        office(
          '公示期满之后重新作出认定，改正日期',
          'kekao check recognition.yaml',
          `${folder}/recognition.yaml`,
        ),
      ]
    case 'awaitingDecision':
      return [
        office(
          '作出认定，写明文号和日期',
          'kekao new recognition --number 文号 --date 日期',
          `${folder}/recognition.yaml`,
        ),
      ]
    default:
      return []
  }
}

interface StepRest {
  readonly file?: string | null | undefined
  readonly command?: string | null
  readonly until?: string | null | undefined
}

const step = (
  who: string,
  does: string,
  { file = null, command = null, until = null }: StepRest,
): NextStep => ({
  who,
  does,
  file,
  command,
  until,
})

const office = (does: string, command: string, file: string | null, until?: string): NextStep =>
  step(SECRETARIAT, does, { file, command, until })

const folderOf = ({ submission }: Circumstances): string => `editions/${submission.year}`

const applicantStep = ({ submission, edition }: Circumstances, does: string): NextStep =>
  step(submission.form.company, does, {
    file: submission.file,
    command: `kekao check ${submission.slug}`,
    until: edition.settings.notice.deadline,
  })

function unitStep(circumstances: Circumstances): NextStep {
  const { edition, submission, asOf } = circumstances
  const chain = chainOf(edition, submission, asOf)
  const unit = chain[agreedSteps(chain).length]?.unit
  if (!unit) throw new Error(`no unit has its turn with ${submission.slug}`)
  const scan = unit.tier === 'province' ? '，附盖章扫描件' : ''
  return step(unit.name, `初审，作出结论（同意推荐、退回修改或不予推荐）${scan}`, {
    file: `${folderOf(circumstances)}/recommendations/${unit.code}.yaml`,
    command: `kekao new recommendation ${submission.slug} --unit ${unit.code} --conclusion 同意推荐 --opinion 意见`,
    until: edition.settings.notice.deadline,
  })
}

/** A date can be set right and a scan put in; what came too late stays so. */
function mendingSteps(circumstances: Circumstances): NextStep[] {
  const { edition, submission, asOf } = circumstances
  const { deadline } = edition.settings.notice
  const gaps = gapsIn(chainOf(edition, submission, asOf), {
    handedInOn: handedInBy(edition, submission, asOf),
    deadline,
  })
  if (gaps.some(({ kind }) => kind === 'late')) return []
  return gaps.map(({ unit, what }: ChainGap) =>
    step(unit.name, what, {
      file: `${folderOf(circumstances)}/recommendations/${unit.code}.yaml`,
      command: `kekao check recommendations/${unit.code}.yaml`,
    }),
  )
}

function reviewSteps(circumstances: Circumstances): NextStep[] {
  const { slug } = circumstances.submission
  return [
    office('分派评审专家，发出盲评材料', `kekao assign；kekao packet 专家代码 ${slug}`, null),
    step('评审专家', '评分，写明意见；应当回避的写明原因', {
      file: `${folderOf(circumstances)}/reviews/${slug}/专家代码.md`,
      command: `kekao new review ${slug} --reviewer 专家代码`,
    }),
  ]
}

function openObjections({ edition, submission, asOf }: Circumstances): NextStep[] {
  return edition.objections
    .filter(({ subject, date }) => subject === submission.slug && date <= asOf)
    .filter(({ outcome, handledOn }) => outcome === '核实中' || handledOn === undefined || handledOn > asOf)
    .map(({ file, number }) =>
      office(
        `核实第 ${number} 号异议，写明结论、处理日期和处理意见`,
        `kekao check objections/${number}.md`,
        file,
      ),
    )
}
