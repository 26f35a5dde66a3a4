import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rules } from '../../src/diagnostics/rules.ts'
import { STANDING_REASONS } from '../../src/model/dossier.ts'
import { audit } from '../../src/pipeline/audit/audit.ts'
import { newEdition } from '../../src/pipeline/new/edition.ts'
import { newAmendment, newRecognition } from '../../src/pipeline/new/recognition.ts'
import { type Conclusion, newRecommendation } from '../../src/pipeline/new/recommendation.ts'
import { newObjection, newReview } from '../../src/pipeline/new/sheet.ts'
import { newSubmission } from '../../src/pipeline/new/submission.ts'
import { policy } from '../../src/pipeline/policy.ts'
import { Problem } from '../../src/pipeline/problem.ts'
import { draftPublicity, type PublicityOptions } from '../../src/pipeline/publicity-draft.ts'
import { OBJECTION_REASONS } from '../../src/process/admissibility.ts'
import { AUDIT_KINDS } from '../../src/process/audit.ts'
import { CHAIN_GAPS } from '../../src/process/recommendation-chain.ts'
import { people, temporaryRepository } from '../pipeline/git/temporary-repository.ts'
import {
  auditBreaks,
  objectionReasons,
  policyBreaches,
  sayBreach,
  sayBreak,
  standings,
  type Told,
} from './refusals.ts'

const page: string[] = []
let root = ''
let begun = ''
const clean = join(import.meta.dirname, '../fixtures/clean')

beforeAll(() => {
  begun = mkdtempSync(join(tmpdir(), 'kekao-refusals-'))
  root = join(begun, 'content')
  cpSync(clean, root, { recursive: true })
})
afterAll(() => rmSync(begun, { recursive: true }))

/** Adds a chapter to the page; every reason of its table must be in it. */
function chapter(title: string, told: readonly Told[], reasons: readonly string[]): void {
  expect([...new Set(told.map(({ id }) => id))].sort()).toEqual([...reasons].sort())
  for (const { id, text } of told) expect(text, id).toMatch(/[\u4e00-\u9fff]/)
  const entries = told.map(({ id, text }) => `${id}\n${text.replace(/^/gm, '    ').trimEnd()}`)
  page.push(`## ${title}`, ...entries)
}

describe('what the process refuses, in the words a user sees', () => {
  it('where a submission stands, for every reason', () => {
    const told = standings()
    chapter('一、阶段：走到哪一步，为什么，还缺什么，轮到谁', told, STANDING_REASONS)
    const gaps = told.find(({ id }) => id === 'chainGaps')?.text ?? ''
    const words = { early: '早于上一步', late: '晚于截止日期', scan: '缺盖章扫描件' }
    for (const kind of CHAIN_GAPS) expect(gaps).toContain(words[kind])
  })

  it('objections that are not taken up', () => {
    chapter('二、异议：为什么不予受理', objectionReasons(), Object.keys(OBJECTION_REASONS))
  })

  it('changes that are not merged', () => {
    const repository = temporaryRepository()
    const look = (head: string) => {
      const { complaints } = policy({
        root: repository.root,
        asOf: '2025-08-20',
        base: 'main',
        head,
        author: undefined,
      })
      return complaints.filter(({ severity }) => severity === 'error').map(sayBreachOf)
    }
    repository.run(['checkout', '-q', '--orphan', 'elsewhere'])
    repository.commit({}, { author: people.pump })
    const history = look('elsewhere')
    repository.run(['checkout', '-q', 'main'])
    repository.commit({ 'roles.yaml': null }, { author: people.secretariat })
    repository.branch('change')
    const roles = look('change')
    repository.remove()
    const told = [...policyBreaches().map(sayBreach), ...history, ...roles]
    chapter(
      '三、改动：为什么不能合并（kekao policy）',
      told,
      rules.map(({ id }) => id).filter((id) => id.startsWith('policy-')),
    )
  })

  it('breaches that an audit finds', () => {
    chapter('四、历史：哪一次提交违反了规则（kekao audit）', auditBreaks().map(sayBreak), AUDIT_KINDS)
  })

  it('commands that do nothing', async () => {
    const told: Told[] = []
    for (const [id, run] of Object.entries(commands())) told.push({ id, text: await refusal(run) })
    chapter('五、命令：为什么不做', told, Object.keys(commands()))
  }, 60_000)

  it('all on one page', async () => {
    await expect(`${page.join('\n\n')}\n`).toMatchFileSnapshot(join(import.meta.dirname, 'refusals.txt'))
  })
})

interface ComplaintWords {
  readonly rule: string
  readonly file: string
  readonly message: string
  readonly actual: string
  readonly expected: string
  readonly fix: string
}

const sayBreachOf = ({ rule, file, message, actual, expected, fix }: ComplaintWords): Told => ({
  id: rule,
  text: `${file}：${message}\n实际　${actual}\n应为　${expected}\n改法　${fix}`,
})

async function refusal(run: () => Promise<unknown> | unknown): Promise<string> {
  try {
    await run()
  } catch (error) {
    if (error instanceof Problem)
      return `出错　${error.message}\n改法　${error.mend}\n退出码 ${error.exitCode}`.replaceAll(begun, '…')
    throw error
  }
  throw new Error('it was not refused')
}

const listPath = () => join(root, 'editions/2025/publicity.yaml')

/** Runs something with `publicity.yaml` as it is made to be. */
const withList = (change: (before: string) => string | null, run: () => Promise<unknown>) => async () => {
  const before = readFileSync(listPath(), 'utf8')
  const text = change(before)
  if (text === null) rmSync(listPath())
  else writeFileSync(listPath(), text)
  const decision = join(root, 'editions/2025/recognition.yaml')
  const decided = readFileSync(decision, 'utf8')
  rmSync(decision)
  try {
    await run()
  } finally {
    writeFileSync(listPath(), before)
    writeFileSync(decision, decided)
  }
}

function commands(): Record<string, () => Promise<unknown> | unknown> {
  const at = (asOf: string) => ({ root, year: '2025', asOf, dryRun: true })
  const say = (given: Partial<Conclusion>): Conclusion => ({
    ...{ unit: '130606', conclusion: '同意推荐', opinion: '材料属实', date: undefined },
    ...{ scan: undefined, contact: undefined, phone: undefined },
    ...given,
  })
  const publicise = (given: Partial<PublicityOptions>) =>
    draftPublicity({
      ...{ root, asOf: '2025-10-31', edition: undefined, start: undefined, without: [], office: [] },
      ...{ write: 'list', dryRun: true, ...given },
    })
  const untouched = (before: string) => before
  const none = () => null
  return {
    '推荐意见：名单已经冻结': () => newRecommendation('pump', say({}), at('2025-11-20')),
    '推荐意见：过了截止日期': withList(none, () => newRecommendation('pump', say({}), at('2025-10-08'))),
    '推荐意见：不经过这个单位': withList(none, () =>
      newRecommendation('pump', say({ unit: '12' }), at('2025-09-01')),
    ),
    '推荐意见：还没有提交': withList(none, () => newRecommendation('pump', say({}), at('2025-08-01'))),
    '推荐意见：下级还没有同意': withList(none, () =>
      newRecommendation('pump', say({ unit: '13' }), at('2025-08-24')),
    ),
    '推荐意见：没有这份申报': () => newRecommendation('nothing', say({}), at('2025-09-01')),
    '认定：没有文号': () => newRecognition({ number: undefined, date: undefined }, at('2025-12-01')),
    '认定：没有公示': withList(none, () =>
      newRecognition({ number: '1号', date: undefined }, at('2025-12-01')),
    ),
    '认定：公示期未满': withList(untouched, () =>
      newRecognition({ number: '1号', date: '2025-11-05' }, at('2025-11-05')),
    ),
    '认定：已经认定': () => newRecognition({ number: '1号', date: '2025-12-01' }, at('2025-12-01')),
    '更正：没有类型': () =>
      newAmendment('pump', { kind: undefined, reason: undefined, date: undefined }, at('2026-01-01')),
    '更正：没有获得认定': () =>
      newAmendment('pump', { kind: '撤销', reason: '失实', date: undefined }, at('2025-11-04')),
    '更正：早于认定': () =>
      newAmendment('pump', { kind: '撤销', reason: '失实', date: '2025-11-10' }, at('2026-01-01')),
    '评审表：代码不合适': () => newReview('pump', '张', at('2025-10-20')),
    '异议：没有这份申报': () => newObjection('nothing', at('2025-11-05')),
    '申报：文件夹名称': () => newSubmission('practice', 'Big Name', at('2025-08-01')),
    '年度：不是年度': () => newEdition('next', { root, dryRun: true }),
    '年度：已经有了': () => newEdition('2025', { root, dryRun: true }),
    '公示：没有这份申报': () => publicise({ without: ['nothing'] }),
    '公示：已经冻结': () => publicise({ asOf: '2025-11-20' }),
    '公示：没有名单可冻结': withList(none, () => publicise({ write: 'hash' })),
    '公示：不知道谁受理': withList(none, () => publicise({})),
    '公示：没有节假日安排': () => publicise({ start: '2099-01-05' }),
    '公示：没有这个年度': () => publicise({ edition: '1999' }),
    '核对：不在仓库里': () => audit({ root, edition: undefined, progress: () => undefined }),
    '判断：没有这个版本': () => {
      const repository = temporaryRepository()
      try {
        policy({ root: repository.root, asOf: undefined, base: 'nowhere', head: 'main', author: undefined })
      } finally {
        repository.remove()
      }
    },
  }
}
