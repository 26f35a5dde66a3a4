import { type DeskTask, URGENCIES, type Urgency } from '../../model/desk/task.ts'
import type { AssignmentPlan } from '../assign.ts'
import { listTasks, objectionTasks, recognitionTasks } from './decision-tasks.ts'
import { chainTasks, panelTasks, reviewTasks } from './judging-tasks.ts'
import type { Known } from './sources.ts'
import type { Draft, Parts } from './task-draft.ts'
import { SECRETARIAT, workingDaysBetween } from './waiting.ts'

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
