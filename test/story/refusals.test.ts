import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rules } from '../../src/diagnostics/rules.ts'
import { STANDING_REASONS } from '../../src/model/dossier.ts'
import { audit } from '../../src/pipeline/audit/audit.ts'
import { newEdition } from '../../src/pipeline/new/edition.ts'
import { newAmendment, newRecognition } from '../../src/pipeline/new/recognition.ts'
import { type Conclusion, newRecommendation } from '../../src/pipeline/new/recommendation.ts'
import { newReviewFromWord } from '../../src/pipeline/new/review-from-word.ts'
import { newObjection, newReview } from '../../src/pipeline/new/sheet.ts'
import { newSubmission } from '../../src/pipeline/new/submission.ts'
import { policy } from '../../src/pipeline/policy.ts'
import { Problem } from '../../src/pipeline/problem.ts'
import { draftPublicity, type PublicityOptions } from '../../src/pipeline/publicity-draft.ts'
import { OBJECTION_REASONS } from '../../src/process/admissibility.ts'
import { AUDIT_KINDS } from '../../src/process/audit.ts'
import { CHAIN_GAPS } from '../../src/process/recommendation-chain.ts'
import {
  people,
  type TemporaryRepository,
  temporaryRepository,
} from '../pipeline/git/temporary-repository.ts'
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
const home = join(import.meta.dirname, '../..')
const clean = join(import.meta.dirname, '../fixtures/clean')

beforeAll(() => {
  begun = mkdtempSync(join(tmpdir(), 'kekao-refusals-'))
  root = join(begun, 'content')
  cpSync(clean, root, { recursive: true })
  const reviewer = '{邮箱: e01@reviewers.example.com, 代码: E01, 单位: 示例研究院}'
  writeFileSync(join(root, 'roles.yaml'), `评审专家: [${reviewer}]\n`)
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

  it('tricks with history and files', () => {
    const own = 'editions/2025/practices/pump/data'
    const stolen = 'content/editions/2025/fmea/press-fit/worksheet.csv'
    const theirs = 'editions/2025/fmea/press-fit/index.md'
    const tricks: Record<string, (repository: TemporaryRepository) => void> = {
      把别人的文件改名搬进自己的文件夹: ({ run }) => run(['mv', stolen, `content/${own}/mine.csv`]),
      合并提交里夹带对别人文件的改动: ({ run, commit, merge, write }) => {
        run(['checkout', '-q', 'main'])
        commit({ 'site.yaml': (before) => `${before}\n` }, { author: people.secretariat })
        run(['checkout', '-q', 'change'])
        commit({ [`${own}/own.csv`]: 'a\n' }, { author: people.pump })
        merge('main', { author: people.pump })
        write({ [theirs]: (before) => `${before}\n` })
        run(['commit', '-q', '-a', '--amend', '--no-edit'], committer)
      },
      用符号链接引出文件夹之外: ({ write }) =>
        write({ [`${own}/more.csv`]: { link: '../../../reviews/pump/E01.md' } }),
      只改别人文件的权限: ({ run }) => {
        run(['config', 'core.fileMode', 'false'])
        run(['update-index', '--chmod=+x', `content/${theirs}`])
      },
      另建一个只差大小写的文件: ({ write }) => write({ [`${own}/A.csv`]: 'a\n', [`${own}/a.csv`]: 'b\n' }),
    }
    const told = Object.entries(tricks).map(([id, trick]) => ({ id, text: tricked(trick) }))
    chapter('三之二、花招：换个做法也不行（kekao policy）', told, Object.keys(tricks))
  }, 60_000)

  it('breaches that an audit finds', () => {
    chapter('四、历史：哪一次提交违反了规则（kekao audit）', auditBreaks().map(sayBreak), AUDIT_KINDS)
  })

  it('commands that do nothing', async () => {
    const told: Told[] = []
    for (const [id, run] of Object.entries(commands())) told.push({ id, text: await refusal(run) })
    chapter('五、命令：为什么不做', told, Object.keys(commands()))
  }, 60_000)

  it('every refusal that the source of these commands throws', () => {
    const seen = new Set(traces.flatMap((trace) => trace.match(/src\/[\w/-]+\.ts:\d+/g) ?? []))
    const thrown = REFUSING.flatMap(throwsIn).filter(
      ({ text }) => !ELSEWHERE.some((each) => text.includes(each)),
    )
    expect(thrown.length).toBeGreaterThan(30)
    expect(thrown.filter(({ at }) => !seen.has(at))).toEqual([])
  })

  it('all on one page', async () => {
    await expect(`${page.join('\n\n')}\n`).toMatchFileSnapshot(join(import.meta.dirname, 'refusals.txt'))
  })
})

/** Where the commands of the process refuse. */
const REFUSING = [
  ...globSync('src/pipeline/new/*.ts', { cwd: home }).sort(),
  'src/pipeline/publicity-draft.ts',
  'src/pipeline/policy.ts',
  'src/pipeline/audit/audit.ts',
  'src/pipeline/git/repository.ts',
]

/** What cannot be had here: a repository of another user; a list of a year that the calendar lacks. */
const ELSEWHERE = ['git 不信任', 'const missing of uncoveredYears']

/** Every `throw` of a refusal in a file, as `path:line`. */
const throwsIn = (path: string) =>
  readFileSync(join(home, path), 'utf8')
    .split('\n')
    .flatMap((text, i) =>
      /\bthrow (?:new Problem|[a-z]\w*)\(/.test(text) ? [{ at: `${path}:${i + 1}`, text }] : [],
    )

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

/** Traces of the refusals seen, by which it is known that none was left out. */
const traces: string[] = []

async function refusal(run: () => Promise<unknown> | unknown): Promise<string> {
  try {
    await run()
  } catch (error) {
    if (error instanceof Problem) traces.push(error.stack ?? '')
    if (error instanceof Problem)
      return `出错　${error.message}\n改法　${error.mend}\n退出码 ${error.exitCode}`
        .replaceAll(begun, '…')
        .replace(/\/\S*kekao-git-\w+/g, '…')
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

const DECISION = 'editions/2025/recognition.yaml'

/** Runs something with another text in a file. */
const withText = (path: string, text: string, run: () => Promise<unknown>) => async () => {
  const file = join(root, path)
  const before = readFileSync(file, 'utf8')
  writeFileSync(file, text)
  try {
    await run()
  } finally {
    writeFileSync(file, before)
  }
}

/** A Word file with fields, or a file that is none. */
function wordFile(name: string, fields: Readonly<Record<string, string>> | string): string {
  const path = join(begun, `${name}.docx`)
  const controls = Object.entries(fields).map(
    ([tag, text]) => `<w:sdt><w:tag w:val="${tag}"/><w:t>${text}</w:t></w:sdt>`,
  )
  const story = strToU8(`<w:body>${controls.join('')}</w:body>`)
  writeFileSync(path, typeof fields === 'string' ? fields : zipSync({ 'word/document.xml': story }))
  return path
}

const committer = { GIT_COMMITTER_NAME: '示例', GIT_COMMITTER_EMAIL: people.pump }

/** What an applicant is told who plays a trick on a branch; it must be refused. */
function tricked(trick: (repository: TemporaryRepository) => void): string {
  const repository = temporaryRepository()
  try {
    repository.branch('change')
    trick(repository)
    repository.commit({}, { author: people.pump })
    const { complaints } = policy({
      ...{ root: repository.root, asOf: '2025-08-20', base: 'main', head: 'change' },
      author: people.pump,
    })
    const errors = complaints.filter(({ severity }) => severity === 'error')
    expect(errors).not.toEqual([])
    return errors.map((each) => sayBreachOf(each).text).join('\n')
  } finally {
    repository.remove()
  }
}

interface Revisions {
  readonly base: string
  readonly head: string
  readonly author?: string
}

const judge = (own: string, revisions: Revisions) =>
  policy({ root: own, asOf: undefined, author: undefined, ...revisions })

const look = (own: string, edition?: string) => audit({ root: own, edition, progress: () => undefined })

const inRepository = (run: (repository: TemporaryRepository) => unknown) => () => {
  const repository = temporaryRepository()
  try {
    run(repository)
  } finally {
    repository.remove()
  }
}

/** A clone two commits deep of a history where `change` is some commits ahead of `main`. */
const inShallow = (ahead: number, run: (cut: string) => unknown) =>
  inRepository((repository) => {
    const { folder } = repository
    repository.commit({}, { author: people.secretariat })
    repository.branch('change')
    for (let i = 0; i < ahead; i += 1) repository.commit({}, { author: people.pump })
    repository.run(['checkout', '-q', 'main'])
    repository.run(['clone', '-q', '--depth', '2', '--no-single-branch', `file://${folder}`, 'cut'])
    const cut = join(folder, 'cut')
    run(join(cut, 'content'))
  })

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
    '更正：文件的写法不便补写': withText(DECISION, `文号: 1号\n日期: 2025-12-01\n更正: []\n`, () =>
      newAmendment('pump', { kind: '更正', reason: '更名', date: undefined }, at('2026-01-01')),
    ),
    '评审表：读不出 Word 文件': () => newReviewFromWord(wordFile('broken', 'x'), at('2025-10-20')),
    '评审表：不是盲评材料里的评分表': () => newReviewFromWord(wordFile('other', {}), at('2025-10-20')),
    '评审表：没有这位专家': () =>
      newReviewFromWord(wordFile('nobody', { reviewer: 'E99', code: '甲-AAAA' }), at('2025-10-20')),
    '评审表：没有这个代号': () =>
      newReviewFromWord(wordFile('nothing', { reviewer: 'E01', code: '甲-AAAA' }), at('2025-10-20')),
    '评审表：代码不合适': () => newReview('pump', '张', at('2025-10-20')),
    '异议：没有这份申报': () => newObjection('nothing', at('2025-11-05')),
    '申报：行业不在清单里': () => newSubmission('practice', 'new', at('2025-08-01'), { industry: '酿造' }),
    '申报：没有这个推荐单位': () =>
      newSubmission('practice', 'new', at('2025-08-01'), { unit: '河北省/保定' }),
    '申报：已经有了': () => newSubmission('practice', 'pump', at('2025-08-01')),
    '申报：没有这个年度': () => newSubmission('practice', 'new', { ...at('2025-08-01'), year: '1999' }),
    '申报：文件夹名称': () => newSubmission('practice', 'Big Name', at('2025-08-01')),
    '年度：不是年度': () => newEdition('next', { root, dryRun: true }),
    '年度：已经有了': () => newEdition('2025', { root, dryRun: true }),
    '公示：没有这份申报': () => publicise({ without: ['nothing'] }),
    '公示：已经冻结': () => publicise({ asOf: '2025-11-20' }),
    '公示：内容里有错误': withText('editions/2025/practices/pump/index.md', '', () => publicise({})),
    '公示：名单里有不能列入的': withList(untouched, () => publicise({ write: 'hash', asOf: '2025-08-30' })),
    '公示：没有名单可冻结': withList(none, () => publicise({ write: 'hash' })),
    '公示：不知道谁受理': withList(none, () => publicise({})),
    '公示：没有节假日安排': () => publicise({ start: '2099-01-05' }),
    '公示：没有这个年度': () => publicise({ edition: '1999' }),
    '核对：不在仓库里': () => audit({ root, edition: undefined, progress: () => undefined }),
    '判断：没有这个版本': inRepository(({ root: own }) => judge(own, { base: 'nowhere', head: 'main' })),
    '判断：历史不全，看不全作者': inShallow(1, (cut) =>
      judge(cut, { base: 'origin/main', head: 'origin/change' }),
    ),
    '判断：历史不全，找不到共同祖先': inShallow(2, (cut) =>
      judge(cut, { base: 'origin/main', head: 'origin/change', author: people.pump }),
    ),
    '核对：历史不全': inShallow(2, (cut) => look(cut)),
    '核对：没有这个年度': inRepository(({ root: own }) => look(own, '1999')),
  }
}
