import type { Turn } from '../../model/desk/task.ts'
import type { StandingReason } from '../../model/dossier.ts'
import type { AssignmentPlan } from '../assign.ts'
import { isListDecided, type Known } from './sources.ts'
import { type Draft, gathered, type Parts } from './task-draft.ts'

const APPLICANTS_TURN: readonly StandingReason[] = ['undated', 'notYetHandedIn', 'returned']

/** Units that have not spoken, chains with a gap, drafts and submissions sent back; nothing once the list is made. */
export function chainTasks(known: Known, { submissions, units }: Parts): Draft[] {
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
export function reviewTasks({ reviewers }: Parts, plan: AssignmentPlan | null): Draft[] {
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
export function panelTasks(known: Known, { submissions, panels, conflicts }: Parts): Draft[] {
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
