import type { EditionDossier } from '../model/dossier.ts'
import type { Recognition } from '../model/publicity.ts'
import { figureOf } from '../model/result.ts'
import { takenBack } from './policy-decision.ts'
import { draftList } from './publicity-draft.ts'
import { territoryOf } from './territory.ts'

/** One step of the main line: a commit and the paths it changed, relative to the content root. */
export interface AuditStep {
  readonly commit: string
  readonly date: string
  readonly author: string
  /** What the table of roles calls the author; null for one it does not name. */
  readonly role: string | null
  readonly paths: readonly string[]
}

/** What an edition said after a step, derived anew from its files. */
export interface Snapshot {
  /** The hash `publicity.yaml` records; null before the list is frozen. */
  readonly recordedHash: string | null
  /** The hash of the list as it is. */
  readonly derivedHash: string | null
  /** Official totals by slug; null where there is none. */
  readonly totals: ReadonlyMap<string, number | null>
  /** What is listed without having come that far by the first day of the publicity, with the reason. */
  readonly unreached: readonly { readonly slug: string; readonly reason: string }[]
  /** Is there a file with the decision, sound or not? */
  readonly hasDecision: boolean
  /** The decision; null where there is none that stands up to the check. */
  readonly decision: Recognition | null
  /** Last day of the publicity period. */
  readonly periodEnd: string | null
}

/** The kinds of what can be broken. */
export const AUDIT_KINDS = [
  'frozen',
  'list',
  'total',
  'stage',
  'recognition',
  'rewriting',
  'unreadable',
  'policy',
  'order',
  'date',
] as const

/** Something about a commit that is no breach and worth a look. */
export interface AuditRemark extends Omit<AuditStep, 'paths'> {
  readonly message: string
}

/** A rule of the process that a step broke. */
export interface AuditBreak extends Omit<AuditStep, 'paths'> {
  readonly kind: (typeof AUDIT_KINDS)[number]
  readonly message: string
  /** The files concerned; none where the edition as a whole is. */
  readonly files: readonly string[]
}

export interface EditionAudit {
  readonly year: string
  /** The commit that froze the list; null while it is not frozen. */
  readonly frozenBy: string | null
  /** In order of the history: the first one comes first. */
  readonly breaks: readonly AuditBreak[]
}

/** Derives what an edition says; `dossier` and the paths of its files are of the revision itself. */
export function snapshotOf(dossier: EditionDossier, files: readonly string[]): Snapshot {
  const { edition, entries, period } = dossier
  const listed = edition.publicity
    ? [...edition.publicity.lists.practice, ...edition.publicity.lists.fmea]
    : []
  const draft = draftList(dossier, { asOf: period?.startsOn ?? '', without: [] })
  const reasons = new Map(draft.leftOut.map(({ slug, reason }) => [slug, reason]))
  const known = new Set(entries.map(({ submission }) => submission.slug))
  const unreached = listed.flatMap((slug) => {
    const reason = known.has(slug) ? reasons.get(slug) : '没有可读的申报'
    return reason === undefined ? [] : [{ slug, reason }]
  })
  return {
    recordedHash: edition.publicity?.listHash ?? null,
    derivedHash: period?.listHash ?? null,
    totals: new Map(
      entries.map(({ submission, assessment }) => [submission.slug, figureOf(assessment.total)]),
    ),
    unreached,
    hasDecision: files.includes(`editions/${edition.settings.year}/recognition.yaml`),
    decision: edition.recognition,
    periodEnd: period?.endsOn ?? null,
  }
}

/** An edition's snapshot after a commit; null where its files cannot be read. */
export type SnapshotAt = (commit: string) => Snapshot | null

/**
 * Walks an edition's history, oldest step first. The list is frozen by the step that records its hash;
 * from there on neither it nor what it rests on may change, by whatever way.
 */
export function auditEdition(
  year: string,
  steps: readonly AuditStep[],
  snapshotAt: SnapshotAt,
): EditionAudit {
  const breaks: AuditBreak[] = []
  let frozenBy: string | null = null
  let last: Snapshot | null = null
  for (const step of steps) {
    const paths = step.paths.filter((path) => path.startsWith(`editions/${year}/`))
    if (!paths.some((path) => isTelling(path, frozenBy !== null))) continue
    const own = { ...step, paths }
    const snapshot = snapshotAt(step.commit)
    if (last) breaks.push(...afterFreezing(own, last, snapshot))
    else if (snapshot?.recordedHash) {
      frozenBy = step.commit
      breaks.push(...atFreezing(own, snapshot))
    }
    if (snapshot && paths.some(isDecision)) breaks.push(...atRecognition(own, snapshot))
    // What is broken is told once, where it broke.
    if (frozenBy !== null) last = snapshot ?? last
  }
  return { year, frozenBy, breaks }
}

const isDecision = (path: string): boolean => path.endsWith('/recognition.yaml')

/** Can a change of this file break a rule? Before freezing only the list and the decision can. */
function isTelling(path: string, isFrozen: boolean): boolean {
  return isFrozen || isDecision(path) || territoryOf(path).kind === 'list'
}

const broken = (
  { commit, date, author, role }: AuditStep,
  kind: AuditBreak['kind'],
  message: string,
  files: readonly string[] = [],
): AuditBreak => ({ commit, date, author, role, kind, message, files })

function atFreezing(step: AuditStep, { recordedHash, derivedHash, unreached }: Snapshot): AuditBreak[] {
  const list = step.paths.filter((path) => territoryOf(path).kind === 'list')
  const message = `名单与校验码不符：记录的是 ${recordedHash}，由文件重算得 ${derivedHash}`
  return [
    ...(recordedHash === derivedHash ? [] : [broken(step, 'list', message, list)]),
    ...unreached.map(({ slug, reason }) =>
      broken(step, 'stage', `名单列入了 ${slug}，但它没有走到评审完成这一步：${reason}`, list),
    ),
  ]
}

const FROZEN_KINDS = ['list', 'rules', 'review', 'recommendation']

function afterFreezing(step: AuditStep, before: Snapshot, after: Snapshot | null): AuditBreak[] {
  const touched = step.paths.filter((path) => FROZEN_KINDS.includes(territoryOf(path).kind))
  const frozen =
    touched.length > 0 ? [broken(step, 'frozen', '名单冻结之后改动了已经冻结的文件', touched)] : []
  if (!after)
    return [...frozen, broken(step, 'unreadable', '名单冻结之后，这一年度的内容读不出来了', step.paths)]
  const message = `名单变了：冻结时的校验码是 ${before.recordedHash ?? '无'}，由文件重算得 ${after.derivedHash ?? '无'}`
  const list = after.derivedHash === before.derivedHash ? [] : [broken(step, 'list', message, step.paths)]
  return [...frozen, ...list, ...totalBreaks(step, before, after), ...rewritings(step, before, after)]
}

/** A decision that stood grows by entries alone. */
function rewritings(step: AuditStep, { decision, periodEnd }: Snapshot, after: Snapshot): AuditBreak[] {
  if (!decision || periodEnd === null || decision.date <= periodEnd) return []
  const parts = takenBack(decision, after.decision)
  if (parts.length === 0) return []
  const message = `认定文件里已有的内容被改写：${parts.join('、')}`
  return [broken(step, 'rewriting', message, step.paths.filter(isDecision))]
}

function totalBreaks(step: AuditStep, before: Snapshot, after: Snapshot): AuditBreak[] {
  return [...before.totals].flatMap(([slug, total]) => {
    const now = after.totals.get(slug) ?? null
    if (now === total) return []
    const message = `${slug} 的总分由冻结时的 ${total ?? '无'} 变成了 ${now ?? '无'}`
    return [broken(step, 'total', message, step.paths)]
  })
}

function atRecognition(step: AuditStep, snapshot: Snapshot): AuditBreak[] {
  const { hasDecision, decision, periodEnd } = snapshot
  const recognisedOn = decision?.date ?? null
  if (!hasDecision) return []
  if (recognisedOn !== null && periodEnd !== null && recognisedOn > periodEnd) return []
  const message =
    periodEnd === null
      ? '没有公示过名单，就作出了认定'
      : `公示到 ${periodEnd} 才期满，认定的日期却是 ${recognisedOn ?? '公示开始之前，或读不出来'}`
  return [broken(step, 'recognition', message, step.paths.filter(isDecision))]
}
