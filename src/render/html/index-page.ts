import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Unit } from '../../model/division.ts'
import { type Submission, TRACK_LABELS, titleOf } from '../../model/submission.ts'
import { chineseDate } from '../sheets/fields.ts'
import { indexStyle } from './index-style.ts'
import type { Elements } from './inline.ts'

export interface Contents {
  readonly unit: Unit
  readonly year: string
  /** ISO date. */
  readonly asOf: string
  readonly copies: number
  readonly submissions: readonly PackedSubmission[]
  readonly lacking: readonly LackingSubmission[]
  readonly files: readonly PackedFile[]
}

export interface PackedSubmission {
  readonly submission: Submission
  /** Its forms, below the pack. */
  readonly forms: readonly string[]
}

export interface LackingSubmission {
  readonly submission: Submission
  /** What it lacks before it may be forwarded, in words. */
  readonly lacks: readonly string[]
}

export interface PackedFile {
  /** Below the pack. */
  readonly path: string
  readonly bytes: number
  /** Lower-case hex. */
  readonly sha256: string
}

/** The page that lies on top of a pack, to be read in a browser or printed: what is in it and what is missing. */
export function indexPage(contents: Contents): string {
  const { unit, year, asOf } = contents
  const title = `${unit.name}${year}年度推荐材料目录`
  const head = h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width' }),
    h('title', title),
    h('style', indexStyle),
  ])
  const body = h('body', [
    h('h1', title),
    h('p.day', `整理日期：${chineseDate(asOf)}`),
    ...listOf(contents),
    ...lackingOf(contents),
    ...filesOf(contents),
  ])
  return `${toHtml([{ type: 'doctype' }, h('html', { lang: 'zh-CN' }, [head, body])])}\n`
}

function listOf({ submissions }: Contents): Elements {
  const rows = submissions.map(({ submission, forms }, i) => [
    String(i + 1),
    titleOf(submission),
    submission.form.company,
    TRACK_LABELS[submission.track],
    h(
      'span',
      forms.flatMap((path, k) => [k > 0 ? '　' : '', linkTo(path, formatOf(path))]),
    ),
  ])
  return [
    h('h2', `一、推荐名单（${submissions.length}份）`),
    tableOf('list', ['序号', '产品（案例）名称', '企业名称', '类别', '推荐表'], rows),
  ]
}

function lackingOf({ lacking }: Contents): Elements {
  const rows = lacking.map(({ submission, lacks }, i) => [
    String(i + 1),
    titleOf(submission),
    submission.form.company,
    lacks.join('；'),
  ])
  const nothing = h('p', '材料齐全，可以报送。')
  return [
    h('h2', '二、报送前还缺'),
    rows.length > 0 ? tableOf('lacking', ['序号', '产品（案例）名称', '企业名称', '还缺'], rows) : nothing,
  ]
}

function filesOf({ files, copies }: Contents): Elements {
  const rows = files.map(({ path, bytes, sha256 }) => [
    linkTo(path, path),
    sizeOf(bytes),
    h('code', [sha256.slice(0, 32), h('wbr'), sha256.slice(32)]),
  ])
  return [
    h('h2', `三、文件（${files.length}个）`),
    tableOf('files', ['文件', '大小', '校验码（SHA-256）'], rows),
    h('p.note', [
      `“打印件”按一式${copies}份排好，双面打印后逐份盖章。核对文件是否完整：Windows 用 `,
      h('code', 'certutil -hashfile 文件名 SHA256'),
      '，与上表对照；macOS、Linux 在本文件夹运行 ',
      h('code', 'sha256sum -c SHA256SUMS.txt'),
      '。',
    ]),
  ]
}

type CellContent = string | Elements[number]

const tableOf = (name: string, head: readonly string[], rows: readonly (readonly CellContent[])[]) =>
  h(`table.${name}`, [
    h('thead', [
      h(
        'tr',
        head.map((cell) => h('th', { scope: 'col' }, cell)),
      ),
    ]),
    h(
      'tbody',
      rows.map((row) =>
        h(
          'tr',
          row.map((cell) => h('td', [cell])),
        ),
      ),
    ),
  ])

const linkTo = (path: string, text: string): Elements[number] =>
  h('a', { href: path.split('/').map(encodeURIComponent).join('/') }, text)

const formatOf = (path: string): string => (path.endsWith('.pdf') ? 'PDF' : 'Word')

const sizeOf = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
