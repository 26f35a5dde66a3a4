import { STAGE_LABELS, STANDING_REASONS } from '../../src/model/dossier.ts'
import type { Recognition } from '../../src/model/publicity.ts'
import type { Roles } from '../../src/model/roles.ts'
import { OBJECTION_REASONS } from '../../src/process/admissibility.ts'
import { type AuditBreak, type AuditStep, auditEdition, type Snapshot } from '../../src/process/audit.ts'
import { wordBreaks } from '../../src/process/audit-words.ts'
import type { EditionState } from '../../src/process/edition-state.ts'
import { type Breach, type Change, judgeChanges } from '../../src/process/policy.ts'
import { caseBreaches } from '../../src/process/policy-case.ts'
import { decisionBreaches } from '../../src/process/policy-decision.ts'
import { trustBreaches, trustIn } from '../../src/process/policy-trust.ts'
import { agree, objection, submission, unitFile } from '../process/example.ts'
import { situations, standingIn } from '../process/situations.ts'

/** Something a user is told, by the reason it is told for. */
export interface Told {
  readonly id: string
  readonly text: string
}

/** Where a submission stops, for every reason there is. */
export const standings = (): Told[] =>
  STANDING_REASONS.map((id) => {
    const { stage, reason, missing, next } = standingIn(situations[id])
    const steps = next.map(({ who, does, file, command, until }) =>
      ['轮到', `${who}：${does}`, file, command, until && `至 ${until}`].filter(Boolean).join('　'),
    )
    return {
      id,
      text: [`${STAGE_LABELS[stage]}：${reason}`, ...missing.map((each) => `还缺　${each}`), ...steps].join(
        '\n',
      ),
    }
  })

const period = { startsOn: '2025-11-18', endsOn: '2025-11-24' }
const objector = { kind: '单位', name: '匿名', sealed: false, evidence: false, phone: undefined } as const

/** Every reason for which an objection is not taken up. */
export const objectionReasons = (): Told[] =>
  Object.entries(OBJECTION_REASONS).map(([id, reason]) => ({
    id,
    text: reason(objection({ date: '2025-11-25', objector, facts: [] }), period) ?? '',
  }))

const roles: Roles = {
  applicants: [{ email: 'pump@example.com', login: undefined, slugs: ['pump'] }],
  units: [{ email: 'county@example.com', login: undefined, code: '130606' }],
  reviewers: [],
  secretariat: [{ email: 'office@example.com', login: undefined }],
}

const change = (path: string, given: Partial<Change> = {}): Change => ({
  path,
  status: 'modified',
  entry: 'file',
  isWithdrawal: false,
  takesBack: [],
  ...given,
})

const state = (isFrozen: boolean): EditionState => ({
  deadline: '2025-09-30',
  isFrozen,
  returned: new Set(),
  isDecided: true,
})

const judged = (author: string, changes: readonly Change[], isFrozen = false): Breach[] =>
  judgeChanges(changes, {
    roles,
    authors: [author],
    editions: new Map([['2025', state(isFrozen)]]),
    asOf: '2025-10-08',
    rolesFile: 'roles.yaml',
  })

const E = 'editions/2025'
const unsigned = [{ author: 'pump@example.com', signature: 'none' }] as const

/** Every refusal of a change that the process itself makes. */
export const policyBreaches = (): Breach[] => [
  ...judged('nobody@example.com', [change(`${E}/practices/pump/index.md`)]).slice(0, 1),
  ...judged('county@example.com', [change(`${E}/recommendations/1306.yaml`)]),
  ...judged('pump@example.com', [change(`${E}/practices/pump/index.md`)]),
  ...judged('pump@example.com', [change('editions/2026/practices/pump/index.md')]).slice(0, 1),
  ...judged('office@example.com', [change(`${E}/rubrics/fmea.yaml`)], true),
  ...judged('office@example.com', [change(`${E}/practices/pump/index.md`, { status: 'deleted' })]).slice(
    0,
    1,
  ),
  ...(['link', 'submodule'] as const).flatMap((entry) =>
    judged('office@example.com', [change(`README-${entry}`, { status: 'added', entry })]),
  ),
  ...decisionBreaches(
    [change(`${E}/recognition.yaml`, { takesBack: ['文号', '更正第 1 条'] })],
    new Map([['2025', state(true)]]),
  ),
  ...caseBreaches([change('site.YAML', { status: 'added' })], ['site.yaml', 'site.YAML']),
  ...[false, true].flatMap((requireSigned) =>
    trustBreaches(trustIn(unsigned, undefined, roles), { requireSigned, rolesFile: 'roles.yaml' }),
  ),
]

export const sayBreach = ({ rule, file, message, actual, expected, fix }: Breach): Told => ({
  id: rule,
  text: `${file}：${message}\n实际　${actual}\n应为　${expected}\n改法　${fix}`,
})

const step = (commit: string, date: string, ...names: readonly string[]): AuditStep => ({
  commit,
  date,
  author: 'office@example.com',
  role: '秘书处',
  paths: names.map((name) => `${E}/${name}`),
})

const snapshot = (given: Partial<Snapshot> = {}): Snapshot => ({
  recordedHash: 'a1…',
  derivedHash: 'a1…',
  totals: new Map([['pump', 88.2]]),
  unreached: [],
  hasDecision: false,
  decision: null,
  periodEnd: '2025-11-24',
  ...given,
})

const decided = (date: string): Recognition => ({ number: '示例〔2025〕1号', date, amendments: [] })

/** Every breach that an audit of the history can find. */
export function auditBreaks(): AuditBreak[] {
  const snapshots = new Map<string, Snapshot | null>([
    ['1', snapshot({ derivedHash: 'b2…', unreached: [{ slug: 'pump', reason: '省级缺盖章扫描件' }] })],
    ['2', snapshot({ totals: new Map([['pump', 90.1]]), derivedHash: 'c3…' })],
    ['3', snapshot({ hasDecision: true, decision: decided('2025-11-20'), derivedHash: 'c3…' })],
    ['4', snapshot({ hasDecision: true, decision: decided('2025-12-01'), derivedHash: 'c3…' })],
    ['5', snapshot({ hasDecision: true, decision: decided('2025-12-02'), derivedHash: 'c3…' })],
    ['6', null],
  ])
  const steps = [
    step('1', '2025-11-10', 'publicity.yaml'),
    step('2', '2025-11-19', 'reviews/pump/E01.md'),
    step('3', '2025-11-20', 'recognition.yaml'),
    step('4', '2025-12-01', 'recognition.yaml'),
    step('5', '2025-12-05', 'recognition.yaml'),
    step('6', '2025-12-06', 'edition.yaml'),
  ]
  const spoken = wordBreaks({
    date: '2025-10-08',
    before: [],
    after: [unitFile('13', [agree('2025-09-10')]), unitFile('130606', [agree('2025-10-20')])],
    deadline: '2025-09-30',
    pathOf: () => submission.unit,
  })
  const by = { commit: '7', date: '2025-10-08', author: 'unit@example.com', role: '推荐单位' }
  const foreign = judged('county@example.com', [change(`${E}/recommendations/1306.yaml`)])
  return [
    ...auditEdition('2025', steps, (commit) => snapshots.get(commit) ?? null).breaks,
    ...spoken.map(({ kind, message, file }) => ({ ...by, kind, message, files: [file] })),
    ...foreign.map(({ message, file }) => ({ ...by, kind: 'policy' as const, message, files: [file] })),
  ]
}

export const sayBreak = ({ kind, date, author, role, message, files }: AuditBreak): Told => ({
  id: kind,
  text: `${date}　${author}（${role ?? '没有登记'}）\n${message}\n${files.join('\n')}`,
})
