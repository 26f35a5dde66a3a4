import type { Edition } from '../../model/corpus.ts'
import { criteriaOf } from '../../model/rubric.ts'
import { TRACK_LABELS, TRACKS } from '../../model/submission.ts'
import { chineseDate } from '../../render/sheets/fields.ts'
import type { ReportFigure, ReportSection } from '../../render/sheets/report.ts'
import type { Sheet } from '../../render/sheets/sheet.ts'
import type { Item } from './item.ts'

interface GuideOptions {
  readonly edition: Edition
  readonly reviewer: string
  /** The last day to send back, ISO; null where the secretariat tells it otherwise. */
  readonly until: string | null
  /** Where to send it; null where the site names no address. */
  readonly email: string | null
  readonly items: readonly Item[]
}

/** The page on top of a packet: what is in it, how to score, until when and how to send back. */
export function guideSheet({ edition, reviewer, until, email, items }: GuideOptions): Sheet {
  const { year } = edition.settings
  const due = until ? `请在${chineseDate(until)}以前交回。` : '交回日期以秘书处通知为准。'
  return {
    id: 'evidence',
    title: '评审说明',
    parts: [
      {
        kind: 'report',
        title: '评审说明',
        subject: `${year}年度　专家代码 ${reviewer}`,
        basis: `共 ${items.length} 份材料。${due}`,
        sections: [
          section('一、请您评审', [FILES], [contents(items)]),
          section('二、怎样评分', scoring(edition)),
          section('三、必须遵守的上限', [], [caps(edition)]),
          section('四、回避和保密', DUTIES),
          section('五、怎样交回', returning(email, due)),
        ],
      },
    ],
  }
}

const section = (
  heading: string,
  paragraphs: readonly string[],
  figures: readonly ReportFigure[] = [],
): ReportSection => ({ heading, aside: '', paragraphs, figures, terms: [] })

const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): ReportFigure => ({
  title: '',
  charts: [],
  head,
  rows,
  source: '',
})

const contents = (items: readonly Item[]): ReportFigure =>
  tableOf(
    ['代号', '类别', '名称'],
    items.map(({ code, entry, title }) => [code, TRACK_LABELS[entry.submission.track], title]),
  )

const FILES = '每份材料一个文件夹：推荐表（PDF、Word）、证据报告、评分表（Word、Markdown）。'

const scoring = ({ rubrics }: Edition): string[] => [
  ...TRACKS.map((track) => {
    const criteria = criteriaOf(rubrics[track])
    const full = [...new Set(criteria.map(({ fullMarks }) => fullMarks))].sort((a, b) => a - b)
    return `${TRACK_LABELS[track]}共 ${criteria.length} 项，每项满分 ${full.join('、')} 分，最多一位小数；准则和分档印在评分表上，一字不改。`
  }),
  '分档不留空隙：高于满分的 90% 为很好，高于 70% 到 90% 为较好，高于 40% 到 70% 为一般，40% 及以下为差。',
  '证据报告由程序从申报数据算出，每个数字写明来源；参考分只作对照，不计入总分。与您的判断不同的，以您为准，请在评审意见里写明理由。',
  '最佳实践还要对 Ic、Id、Ir 逐项判断七条基本要求，填在“评审记录”页；有一条不满足的，该项最高 40 分。',
  '加权得分和总分由程序计算，可以不填。',
]

/** One row a sentence of the notice, the criteria it bounds together. */
const caps = ({ settings }: Edition): ReportFigure =>
  tableOf(
    ['情况', '指标', '最高'],
    [...Map.groupBy(settings.caps, ({ condition, max }) => `${condition}\n${max}`).values()].map((same) => [
      same[0]?.condition ?? '',
      same.map(({ criterion }) => criterion).join('、'),
      `${same[0]?.max ?? ''} 分`,
    ]),
  )

const DUTIES = [
  '材料里的企业、地名、人名、型号、代码和链接已经换成〔企业〕一类的记号，照片去掉了拍摄信息。请不要设法查找申报单位。',
  '若仍看得出申报单位，而本人或近亲属在其任职，所在单位与其是同一单位、同一集团或有合作，或参与过申报的编写，请在“评审记录”里填写回避和原因，不必打分。',
  '评审期间不与申报企业联系，不与他人讨论分数；材料用后删除。',
]

const returning = (email: string | null, due: string): string[] => [
  `填 Word 评分表的：填好评分表和“评审记录”两部分，保存后连同签字页扫描件发回秘书处${email ? `（${email}）` : ''}。文件名不要改。${due}`,
  '会用 git 的：把同名的 Markdown 评分表填好，发回秘书处或照秘书处说明提交。两种方式任选一种，不必都填。',
  '收到的文件是否完整，可用 SHA256SUMS.txt 核对（sha256sum -c SHA256SUMS.txt）。',
]
