import { TRACK_LABELS, titleOf } from '../../model/submission.ts'
import type { Suspicion } from '../../process/blind/suspicion.ts'
import type { Item } from './item.ts'

/** One cell: quoted, and never a formula when a spreadsheet opens it. */
const csvCell = (text: string): string =>
  `"${(/^[=+\-@\t]/u.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`

/** Which code name is whose, for the secretariat alone; with a byte order mark, for Excel. */
export function keyTable(items: readonly Item[]): string {
  const rows = items.map(({ code, entry: { submission } }) => [
    code,
    TRACK_LABELS[submission.track],
    submission.slug,
    titleOf(submission),
    submission.form.company,
  ])
  const lines = [['代号', '类别', '申报文件夹', '名称', '企业名称'], ...rows]
  return `\ufeff${lines.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`
}

/** What no rule can decide: everything a person should look at before a packet is sent. */
export function eyeList(items: readonly Item[]): string {
  const head =
    '发出之前请逐条看过：以下内容程序拿不准是否看得出申报单位。看得出的，请申报企业改写，或用 --no-photos 略去图片。'
  const parts = items.map(({ code, entry, suspicions, blinding }) =>
    [
      `${code}　${entry.submission.slug}`,
      ...[...Map.groupBy(suspicions, ({ what }) => what)].map(
        ([what, same]) => `  ${what}：${same.map(({ text }) => text).join('；')}`,
      ),
      `  已换成记号的词：${[...new Set(blinding.terms.map(({ text }) => text))].join('、')}`,
    ].join('\n'),
  )
  return `${[head, ...parts].join('\n\n')}\n`
}

/** Every photo is looked at: letters in a picture are beyond any rule. */
export const photoSuspicions = (item: Pick<Item, 'entry'>): Suspicion[] =>
  item.entry.submission.photos.map(({ path, alt }) => ({
    what: '照片（看有无厂名、商标、型号、铭牌）',
    text: `${path.slice(path.indexOf('photos/'))}（${alt}）`,
  }))
