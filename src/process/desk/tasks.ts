import { type DeskTask, type Subject, type Turn, URGENCIES, type Urgency } from '../../model/desk/task.ts'
import type { DeskEdition } from '../../model/desk/view.ts'
import type { StandingReason } from '../../model/dossier.ts'
import type { AssignmentPlan } from '../assign.ts'
import { isListDecided, type Known } from './sources.ts'
import { SECRETARIAT, workingDaysBetween } from './waiting.ts'

type Parts = Omit<DeskEdition, 'tasks' | 'year' | 'title' | 'provinces' | 'stages' | 'files'>

/** A task before it is dated. */
interface Draft {
  readonly what: string
  readonly turn?: Turn
  readonly deadline?: string | null | undefined
  /** Others wait for it, whatever its deadline. */
  readonly blocks?: true
  readonly command?: string | null
  readonly file?: string | null
  readonly subject: Subject
}

/** Within so many working days a deadline is near. */
const NEAR = 5

/** What has to be done, the most pressing first; of equal ones in the order of the process. */
export function deskTasks(known: Known, parts: Parts, plan: AssignmentPlan | null): DeskTask[] {
  const drafts = [
    ...chainTasks(known, parts),
    ...reviewTasks(parts, plan),
    ...panelTasks(known, parts),
    ...listTasks(known, parts),
    ...objectionTasks(parts),
    ...recognitionTasks(known, parts),
    ...orderTasks(parts),
  ]
  const left = ({ workingDaysLeft }: DeskTask) => workingDaysLeft ?? Number.MAX_SAFE_INTEGER
  return drafts
    .map((draft) => dated(draft, known.asOf))
    .sort((a, b) => URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency) || left(a) - left(b))
}

function dated(
  { what, turn = SECRETARIAT, deadline, blocks, command, file, subject }: Draft,
  asOf: string,
): DeskTask {
  const workingDaysLeft = deadline ? workingDaysBetween(asOf, deadline) : null
  return {
    what,
    urgency: urgencyOf({
      isPast: deadline ? deadline < asOf : false,
      workingDaysLeft,
      blocks: blocks === true,
    }),
    turn,
    deadline: deadline ?? null,
    workingDaysLeft,
    command: command ?? null,
    file: file ?? null,
    subject,
  }
}

interface Term {
  readonly isPast: boolean
  readonly workingDaysLeft: number | null
  readonly blocks: boolean
}

function urgencyOf({ isPast, workingDaysLeft, blocks }: Term): Urgency {
  if (isPast) return 'overdue'
  if (workingDaysLeft !== null && workingDaysLeft <= NEAR) return 'soon'
  return blocks ? 'blocking' : 'open'
}

const APPLICANTS_TURN: readonly StandingReason[] = ['undated', 'notYetHandedIn', 'returned']

/** More of one kind than this stand as one task: a list of five hundred helps nobody. */
const MOST_OF_A_KIND = 5

const gathered = (drafts: readonly Draft[], inOne: (count: number) => Draft): readonly Draft[] =>
  drafts.length > MOST_OF_A_KIND ? [inOne(drafts.length)] : drafts

/** Units that have not spoken, chains with a gap, drafts and submissions sent back; nothing once the list is made. */
function chainTasks(known: Known, { submissions, units }: Parts): Draft[] {
  if (isListDecided(known)) return []
  const { edition, asOf } = known
  const { deadline } = edition.settings.notice
  const awaited = units.filter(({ waiting }) => waiting > 0)
  const stepsOf = (open: Parts['submissions']) =>
    open.flatMap(({ slug, title, turn, chain, standing: { next } }) =>
      next.map(({ who, does, command, file, until }): Draft => {
        const step = chain.find(({ name }) => name === who)
        return {
          what: `${title}：${does}`,
          turn: step ? { kind: 'unit', name: who, contact: step.contact } : turn,
          deadline: until,
          command,
          file,
          subject: { kind: 'submission', slug },
        }
      }),
    )
  const toMend = submissions.filter(({ standing }) => standing.because === 'chainGaps')
  const withApplicants = submissions.filter(
    ({ standing }) => APPLICANTS_TURN.includes(standing.because) && asOf <= deadline,
  )
  const many = (what: string, kind: Turn['kind'], name: string): Draft => ({
    what,
    turn: { kind, name, contact: null },
    deadline,
    subject: { kind: 'board' },
  })
  return [
    ...gathered(
      awaited.map(({ name, contact, waiting, file }) => ({
        what: `${waiting} 份申报等待推荐意见`,
        turn: { kind: 'unit', name, contact },
        deadline,
        file,
        subject: { kind: 'board' },
      })),
      (count) => many(`${count} 个推荐单位有申报等待推荐意见`, 'unit', '各推荐单位'),
    ),
    ...gathered(stepsOf(toMend), (count) => many(`${count} 处推荐手续须补正`, 'unit', '各推荐单位')),
    ...gathered(stepsOf(withApplicants), (count) =>
      many(`${count} 份申报尚未提交或须修改后重新提交`, 'applicant', '各申报单位'),
    ),
  ]
}

/** Sheets still to come, and submissions for which there are not enough reviewers. */
function reviewTasks({ reviewers }: Parts, plan: AssignmentPlan | null): Draft[] {
  const asked = reviewers
    .filter(({ missing }) => missing.length > 0)
    .map(
      ({ code, employer, missing }): Draft => ({
        what: `还缺 ${missing.length} 份评审表：${missing.join('、')}`,
        turn: { kind: 'reviewer', name: `专家${code}（${employer}）`, contact: null },
        command: `kekao packet ${code}`,
        blocks: true,
        subject: { kind: 'reviewers' },
      }),
    )
  const short = (plan?.assignments ?? [])
    .filter(({ lacking }) => lacking > 0)
    .map(
      ({ slug, title, lacking }): Draft => ({
        what: `${title}：避开利益冲突后还缺 ${lacking} 位专家，须补充专家`,
        command: 'kekao assign',
        blocks: true,
        subject: { kind: 'submission', slug },
      }),
    )
  return [
    ...gathered(asked, (count) => ({
      what: `${count} 位专家还缺评审表，共 ${reviewers.reduce((sum, { missing }) => sum + missing.length, 0)} 份`,
      turn: { kind: 'reviewer', name: '各位专家', contact: null },
      command: 'kekao packet 专家代码',
      blocks: true,
      subject: { kind: 'reviewers' },
    })),
    ...gathered(short, (count) => ({
      what: `${count} 份申报避开利益冲突后专家不足，须补充专家`,
      command: 'kekao assign',
      blocks: true,
      subject: { kind: 'reviewers' },
    })),
  ]
}

/** Disagreements nobody has settled and sheets that should have stayed out; nothing once the list is made. */
function panelTasks(known: Known, { submissions, panels, conflicts }: Parts): Draft[] {
  if (isListDecided(known)) return []
  const titles = new Map(submissions.map(({ slug, title }) => [slug, title]))
  const rows = Object.values(panels).flatMap((panel) => panel.rows.filter(({ open }) => open.length > 0))
  const disagreements = rows.map(
    ({ slug, open }): Draft => ({
      what: `${titles.get(slug)}：${open.join('、')} 有分歧，须合议或增加一份评审表`,
      command: `kekao new review ${slug} --reviewer 专家代码`,
      blocks: true,
      subject: { kind: 'submission', slug },
    }),
  )
  return [
    ...gathered(disagreements, (count) => ({
      what: `${count} 份申报的评分有分歧，须合议或增加评审表`,
      command: 'kekao new review 申报 --reviewer 专家代码',
      blocks: true,
      subject: { kind: 'scores' },
    })),
    ...conflicts
      .filter(({ sheet }) => sheet === 'counts')
      .map(
        ({ slug, reviewer, reason }): Draft => ({
          what: `${titles.get(slug)}：专家${reviewer}${reason}，其评审表却计了分`,
          blocks: true,
          subject: { kind: 'conflicts' },
        }),
      ),
  ]
}

/** Making the list, freezing it, watching over its period. */
function listTasks({ edition, period }: Known, { publicity: { state, draft } }: Parts): Draft[] {
  const subject: Subject = { kind: 'publicity' }
  const file = `editions/${edition.settings.year}/publicity.yaml`
  switch (state) {
    case 'none': {
      const what = `${draft.ready.length} 份申报已评审，可以起草公示名单`
      return draft.ready.length > 0 ? [{ what, command: 'kekao publicity', file, subject }] : []
    }
    case 'draft': {
      const what = '名单已写好但没有冻结：公示开始之前写入校验码'
      return [{ what, command: 'kekao publicity --freeze', file, deadline: period?.startsOn, subject }]
    }
    case 'frozen':
      return [
        { what: '公示开始之日发布网站和公示稿', command: 'kekao build', deadline: period?.startsOn, subject },
      ]
    case 'running':
      return [
        {
          what: '公示期内受理异议，逐件登记',
          command: 'kekao new objection 申报',
          deadline: period?.endsOn,
          subject,
        },
        ...(edition.publicity?.listHash === undefined
          ? [
              {
                what: '公示已开始，名单还没有写入校验码',
                command: 'kekao publicity --freeze',
                file,
                blocks: true,
                subject,
              } as const,
            ]
          : []),
      ]
    case 'over':
      return []
  }
}

/** Objections to be looked into, and those that need not be taken up. */
const objectionTasks = ({ objections }: Parts): Draft[] =>
  objections
    .filter(({ outcome }) => outcome === '核实中')
    .map(({ number, against, file }) => ({
      what:
        against.length > 0
          ? `第 ${number} 号异议不符合受理条件（${against.join('；')}）：作出“不予受理”的结论`
          : `第 ${number} 号异议：核实并作出结论`,
      file,
      command: `kekao check objections/${number}.md`,
      blocks: true,
      subject: { kind: 'objections' },
    }))

function recognitionTasks({ edition }: Known, { publicity }: Parts): Draft[] {
  if (publicity.state !== 'over' || publicity.recognition) return []
  const general = publicity.blockers.filter(({ slug }) => slug === null)
  const what =
    general.length > 0
      ? `公示期满，但还不能认定：${general.map(({ text }) => text).join('；')}`
      : '公示期满：对没有异议或异议不成立的对象作出认定'
  return [
    {
      what,
      command: 'kekao new recognition --number 文号 --date 日期',
      file: `editions/${edition.settings.year}/recognition.yaml`,
      blocks: true,
      subject: { kind: 'publicity' },
    },
  ]
}

/** Errors in the content, and rules of the process that the history shows broken. */
function orderTasks({ submissions, complaints, audit }: Parts): Draft[] {
  const errors = [...submissions.flatMap((each) => each.complaints), ...complaints].filter(
    ({ severity }) => severity === 'error',
  )
  const breaks = audit.kind === 'walked' ? audit.breaks.length : 0
  const common = { blocks: true, subject: { kind: 'audit' } } as const
  return [
    ...(errors.length > 0
      ? [{ what: `内容有 ${errors.length} 处错误`, command: 'kekao check', ...common }]
      : []),
    ...(breaks > 0
      ? [{ what: `历史记录里有 ${breaks} 处违反流程的改动`, command: 'kekao audit', ...common }]
      : []),
  ]
}
