import { existsSync } from 'node:fs'
import type { Recognition } from '../../model/publicity.ts'
import { amendmentItem, recognitionText } from '../../render/blank/recognition.ts'
import { EXIT, Problem } from '../problem.ts'
import { appendItem } from './append.ts'
import { editionFolder, type NewOptions, writeNew } from './file.ts'
import { findEdition, findSubmission } from './find.ts'

const refuse = (message: string, mend: string): Problem =>
  new Problem(message, { exitCode: EXIT.usage, mend })

/** Records the decision by which all that is listed and free of objections is recognised. Gives its path. */
export async function newRecognition(
  { number, date: given }: { readonly number: string | undefined; readonly date: string | undefined },
  options: NewOptions,
): Promise<string> {
  if (!number) throw refuse('没有写认定文件的文号', '加上 --number 和文号')
  const { period, asOf } = findEdition(options)
  const date = given ?? asOf
  if (!period)
    throw refuse('还没有公示过名单，不能认定', '先用 kekao publicity --write 写出名单，公示期满再认定')
  if (date <= period.endsOn) {
    throw refuse(
      `公示到 ${period.endsOn} 才期满，认定的日期却是 ${date}`,
      '公示期满无异议或者经核实异议不成立的，才能认定；日期写错的，用 --date 改正',
    )
  }
  const path = `${editionFolder(options)}/recognition.yaml`
  if (existsSync(path)) {
    throw refuse(
      `已经认定（${path}）`,
      '认定之后原文不再改写：更正和撤销用 kekao new amendment 逐条记录，文号或日期写错的也这样写明',
    )
  }
  return writeNew(path, recognitionText({ number, date }), options)
}

interface Amendment {
  readonly kind: Recognition['amendments'][number]['kind'] | undefined
  readonly reason: string | undefined
  readonly date: string | undefined
}

/** Records a correction or the revocation of a recognition as a new dated entry. Gives its path. */
export async function newAmendment(
  slug: string,
  { kind, reason, date: given }: Amendment,
  options: NewOptions,
): Promise<string> {
  if (!kind || !reason) throw refuse('没有写更正的类型或原因', '加上 --kind 更正（或撤销）和 --reason 原因')
  const { entries, edition, asOf } = findSubmission(slug, options)
  const path = `${editionFolder(options)}/recognition.yaml`
  const date = given ?? asOf
  const stage = entries.find(({ submission }) => submission.slug === slug)?.standing.stage
  if (!existsSync(path) || !edition.recognition || stage !== 'recognised')
    throw refuse(`${slug} 没有获得认定，无从更正或撤销`, `运行 kekao status ${slug} 查看它走到哪一步`)
  if (date < edition.recognition.date)
    throw refuse(`更正的日期 ${date} 早于认定日期 ${edition.recognition.date}`, '用 --date 写明更正的日期')
  const item = amendmentItem({ slug, kind, date, reason })
  return appendItem(path, { key: '更正', item }, options)
}
