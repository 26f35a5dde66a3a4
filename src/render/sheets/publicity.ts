import type { PublicityPeriod } from '../../model/dossier.ts'
import type { EditionSettings } from '../../model/edition.ts'
import type { Publicity } from '../../model/publicity.ts'
import { type Submission, type Track, titleOf } from '../../model/submission.ts'
import { chineseDate } from './fields.ts'
import { cell, type Line, type Page } from './page.ts'
import type { Sheet } from './sheet.ts'

/** The proposed lists and when they are made public. */
export interface ProposedLists {
  readonly settings: EditionSettings
  readonly period: PublicityPeriod
  readonly office: Publicity['office']
  /** In the order in which they are published. */
  readonly lists: Readonly<Record<Track, readonly Submission[]>>
}

const NAMES: Readonly<Record<Track, string>> = {
  practice: '产品质量可靠性创新“最佳实践”',
  fmea: 'FMEA应用典型案例',
}

/** 关于…拟评定对象名单的公示: the notice, then each list as an annex. */
export function publicitySheet(proposed: ProposedLists): Sheet {
  const { settings, lists } = proposed
  const tracks = TRACKS_IN_ORDER.filter((track) => lists[track].length > 0)
  const title = `关于${subjectOf(settings)}拟评定对象名单的公示`
  return {
    id: 'publicity',
    title,
    parts: [
      { kind: 'page', orientation: 'portrait', items: noticeOf(title, proposed, tracks) },
      ...tracks.map((track, i) => listPage(proposed, track, `附件${i + 1}`)),
    ],
  }
}

const TRACKS_IN_ORDER: readonly Track[] = ['practice', 'fmea']

const subjectOf = ({ year, title }: EditionSettings): string =>
  title.startsWith(year) ? title : `${year}年度${title}`

const line = (role: Line['role'], text: string): Line => ({ kind: 'line', role, text })

function noticeOf(
  title: string,
  { settings, period, office }: ProposedLists,
  tracks: readonly Track[],
): Line[] {
  const from = chineseDate(period.startsOn)
  const to = chineseDate(period.endsOn)
  return [
    line('headline', title),
    ...[
      `根据《${settings.notice.title}》，经企业申报、各级市场监管部门推荐、专家综合评审，形成拟评定对象名单（见附件，排名不分先后），现予以公示，接受社会监督。`,
      `公示期为${from}至${to}，共${period.workingDays}个工作日。公示期内，单位或个人对名单有异议的，请以书面形式实名反映，并提供必要的佐证材料。单位提出的，加盖公章，写明联系人和电话；个人提出的，签署真实姓名，写明联系电话。邮寄的以邮戳日期为准。匿名或者逾期的，不予受理。`,
      '公示期满无异议，或者经核实异议不成立的，予以认定。',
      `受理单位：${office.name}，${office.phone}`,
      `通信地址：${office.address}（邮编${office.postcode}）`,
      `电子邮箱：${office.email}`,
      ...tracks.map((track, i) => `${i === 0 ? '附件：' : '　　　'}${i + 1}.${listTitle(track)}`),
    ].map((text) => line('paragraph', text)),
    line('issuer', settings.notice.issuer),
    line('date', from),
  ]
}

const listTitle = (track: Track): string => `${NAMES[track]}拟评定对象名单`

const COLUMNS = [12, 48, 50, 46]

function listPage({ lists }: ProposedLists, track: Track, annex: string): Page {
  const heads = ['序号', '企业名称', track === 'practice' ? '产品名称' : '案例名称（类型）', '推荐单位']
  return {
    kind: 'page',
    orientation: 'portrait',
    items: [
      line('annex', annex),
      line('title', listTitle(track)),
      {
        kind: 'table',
        columns: COLUMNS,
        head: [{ height: 10, cells: heads.map((head) => cell('head', [head])) }],
        groups: lists[track].map((submission, i) => [
          {
            height: 10,
            cells: [
              cell('center', [String(i + 1)]),
              cell('text', [submission.form.company]),
              cell('text', [nameOf(submission)]),
              cell('text', [submission.unit[0]?.name ?? '']),
            ],
          },
        ]),
      },
    ],
  }
}

/** Product or case as the list names it; a case with its kind. */
const nameOf = (submission: Submission): string =>
  submission.track === 'fmea' ? `${titleOf(submission)}（${submission.form.kind}）` : titleOf(submission)
