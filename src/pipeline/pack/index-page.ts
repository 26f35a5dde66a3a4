import type { Unit } from '../../model/division.ts'
import { type Submission, TRACK_LABELS, titleOf } from '../../model/submission.ts'
import { type Lacking, sayLacking } from './missing.ts'

export interface Contents {
  readonly unit: Unit
  readonly year: string
  readonly asOf: string
  readonly submissions: readonly Submission[]
  readonly lacking: readonly Lacking[]
  readonly files: readonly { readonly path: string; readonly bytes: number }[]
}

/** The page that lies on top of a pack: what is in it and what is still missing, as plain text. */
export function indexPage({ unit, year, asOf, submissions, lacking, files }: Contents): string {
  return [
    `${unit.name}　${year}年度推荐材料`,
    `整理日期：${asOf}`,
    '',
    `一、推荐名单（${submissions.length}份）`,
    ...submissions.map(
      (each, i) => `${i + 1}. ${titleOf(each)}　${each.form.company}　${TRACK_LABELS[each.track]}`,
    ),
    '',
    '二、报送前还缺',
    ...(lacking.length > 0 ? lacking.map((each, i) => `${i + 1}. ${sayLacking(each)}`) : ['无']),
    '',
    `三、文件（${files.length}个；校验码见 SHA256SUMS.txt，可用 sha256sum -c SHA256SUMS.txt 核对）`,
    ...files.map(({ path, bytes }) => `${path}　${bytes} 字节`),
    '',
  ].join('\n')
}
