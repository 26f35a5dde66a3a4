import { codeOf, inFours } from '../pipeline/mark/code.ts'
import type { ContentChange } from '../pipeline/verify/changes.ts'
import type { CommitNamed, NamedSubmission, Origin } from '../pipeline/verify/origin.ts'
import {
  isSound,
  type PageFinding,
  type Verdict,
  type Verification,
  type VerifiedCode,
  type VerifiedPile,
  type VerifiedPrinting,
} from '../pipeline/verify/verify.ts'
import { paint } from './terminal.ts'

const good = (text: string): string => `  ${paint('info', '✓')} ${text}`
const note = (text: string): string => `  ${paint('warning', '!')} ${text}`
const bad = (text: string): string => `  ${paint('error', '✗')} ${text}`

/** What the pages of a scan turned out to be, for a clerk. */
export function scanReport(verification: Verification): string {
  const { pages, piles } = verification
  const files = [...new Set(pages.map(({ file }) => file))]
  const head = `读了 ${pages.length} 页（${files.length > 3 ? `${files.length} 个文件` : files.join('、')}）`
  return textOf([
    head,
    ...piles.flatMap((pile, i) => pileLines(pile, { isFirst: i === 0 })),
    ...unreadLines(pages),
    '',
    conclusion(outcomeOf(verification)),
  ])
}

/** What a typed code turned out to be. */
export function codeReport({ verdict, code, submission, origin }: VerifiedCode): string {
  const title = submission ? titleOf(submission) : `核验码 ${inFours(code)}`
  return textOf([paint('strong', `■ ${title}`), ...originLines(origin), '', conclusion(verdict)])
}

const textOf = (lines: readonly string[]): string => `${lines.join('\n')}\n`

/** The verdict, parted where all that could be read is well. */
type Outcome = Verdict | 'unread'

const CONCLUSIONS: Readonly<Record<Outcome, string>> = {
  same: '一致：纸上的就是仓库中现在的内容。',
  unread: '读出的页都一致；没有读到核验码的页还要逐页核对。',
  differs: '有问题：见上面带 ! 和 ✗ 的各项。',
  unknown: '不可信：有的内容在 git 历史中从未出现过，不要据此推荐，先与申报企业核实。',
}

const conclusion = (outcome: Outcome): string => `${paint('strong', '结论')}  ${CONCLUSIONS[outcome]}`

const outcomeOf = ({ verdict, piles }: Verification): Outcome =>
  verdict === 'differs' && piles.length > 0 && piles.every(({ printings }) => printings.every(isSound))
    ? 'unread'
    : verdict

const titleOf = ({ title, company, year, slug }: NamedSubmission): string =>
  `${[title, company].filter(Boolean).join('　')}（${year} 年度 ${slug}）`

function pileLines(
  { year, slug, submission, printings }: VerifiedPile,
  { isFirst }: { readonly isFirst: boolean },
): string[] {
  const title = submission ? titleOf(submission) : `${year} 年度 ${slug.toLowerCase()}`
  return [
    '',
    paint('strong', `■ ${title}`),
    ...printings.flatMap((printing, i) => [
      `  核验码 ${inFours(codeOf({ year, slug, fingerprint: printing.fingerprint }))}`,
      ...(i > 0
        ? strays(printing)
        : isFirst || isMostlyThere(printing)
          ? wholeness(printing)
          : mixedIn(printing)),
      ...originLines(printing.origin),
    ]),
  ]
}

/** Which pages of a form are there. */
function wholeness({ of, order, scanned, missing, doubled, inOrder, copies }: VerifiedPrinting): string[] {
  if (of === null)
    return [note(`${scanned.length} 页由 Word 打印，二维码不含页码：请看右上角末四位数字，核对页是否齐全`)]
  const whole = copies !== null && copies > 1 ? `${of} 页齐全，共 ${copies} 份` : `${of} 页齐全`
  return [
    ...(missing.length > 0 ? [bad(`共 ${of} 页，缺第 ${listed(missing)} 页`)] : []),
    ...(doubled.length > 0 ? [note(`第 ${listed(doubled)} 页重复`)] : []),
    ...(inOrder ? [] : [note(`次序不对：依次是第 ${listed(order)} 页`)]),
    ...(missing.length + doubled.length === 0 && inOrder ? [good(`${whole}，次序正确`)] : []),
  ]
}

const isMostlyThere = ({ of, missing }: VerifiedPrinting): boolean => of !== null && missing.length <= of / 2

/** A few pages of one submission among those of another. */
const mixedIn = ({ of, order, scanned }: VerifiedPrinting): string[] => [
  bad(
    `混进来的：扫描件的第 ${listed(scanned)} 页属于这份申报${of === null ? '' : `（它的第 ${listed(order)} 页，共 ${of} 页）`}，请取出`,
  ),
]

/** Pages of the same submission that were printed another time or of other content. */
const strays = ({ of, order, scanned }: VerifiedPrinting): string[] => [
  of === null
    ? note(`扫描件的第 ${listed(scanned)} 页另由 Word 打印`)
    : note(`扫描件的第 ${listed(scanned)} 页是另一次打印的（共 ${of} 页）第 ${listed(order)} 页`),
]

const listed = (pages: readonly number[]): string => pages.join('、')

function originLines(origin: Origin): string[] {
  switch (origin.kind) {
    case 'current':
      return [
        good(`与现在的内容一致${origin.commit ? `　提交 ${named(origin.commit)}` : '（还没有提交到 git）'}`),
      ]
    case 'past':
      return [
        bad(`不是现在的版本，是提交 ${named(origin.commit)} 的内容${since(origin)}`),
        ...origin.changes.map(changeLine),
      ]
    case 'unknown':
      return [bad(UNKNOWN[origin.history])]
  }
}

const UNKNOWN: Readonly<Record<Extract<Origin, { kind: 'unknown' }>['history'], string>> = {
  whole: '与现在的内容不同，git 历史中也从未有过这样的内容',
  'cut off': '与现在的内容不同；本地只有部分 git 历史，运行 git fetch --unshallow 后再核验',
  none: '与现在的内容不同；这里没有 git 历史，请在克隆下来的仓库里核验',
}

const named = ({ commit, date }: CommitNamed): string => `${commit.slice(0, 8)}（${date}）`

const since = ({ isGone, changes }: Extract<Origin, { kind: 'past' }>): string =>
  isGone ? '；这份申报现在已不在仓库里' : `，此后改了 ${changes.length} 处：`

const KINDS: Readonly<Record<ContentChange['kind'], string>> = {
  field: '栏目',
  section: '正文',
  data: '数据',
  photo: '照片',
  file: '文件',
}

function changeLine({ kind, where, before, after }: ContentChange): string {
  const what =
    before === null
      ? (after ?? '')
      : `${before || '（空）'} ${paint('dim', '→')} ${after === null ? '（删去）' : after || '（空）'}`
  return `      ${paint('dim', KINDS[kind])}　${where}：${before === null ? '新增 ' : ''}${what}`
}

/** Pages on which no mark was found, with what to do about them. */
function unreadLines(pages: readonly PageFinding[]): string[] {
  const place = ({ number, file, page }: PageFinding) => `第 ${number} 页（${file} 第 ${page} 页）`
  const unread = pages.filter(({ kind }) => kind === 'unread')
  const empty = pages.filter(({ kind }) => kind === 'empty')
  return [
    ...(unread.length > 0 ? ['', paint('strong', '■ 没有读到核验码的页')] : []),
    ...unread.map((page) => bad(place(page))),
    ...(unread.length > 0
      ? [
          '    是推荐表的页：照纸上“核验码”下面的字运行 kekao verify --code 十二个字符，或用 300 dpi 重新扫描；',
          '    是附件：可以不管，附件没有核验码。',
        ]
      : []),
    ...(empty.length > 0 ? ['', `空白页：第 ${listed(empty.map(({ number }) => number))} 页`] : []),
  ]
}
