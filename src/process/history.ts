import type { Edition } from '../model/corpus.ts'
import type { Contribution, PublicityPeriod, RecordedEvent } from '../model/dossier.ts'
import { ROLE_LABELS } from '../model/roles.ts'
import type { Submission } from '../model/submission.ts'
import { isHandedInAgain, wordsOf } from './recommendation-chain.ts'
import { isListed, objectionsTo } from './standing.ts'

interface HistoryContext {
  readonly edition: Edition
  readonly period: PublicityPeriod | null
  readonly asOf: string
  /** Commits that changed the content, oldest first; empty where there is no history. */
  readonly contributions: readonly Contribution[]
}

const event = (
  date: string,
  text: string,
  options: { public: boolean } = { public: true },
): RecordedEvent => ({
  date,
  text,
  public: options.public,
  source: null,
})

/** What happened to a submission up to a day, in order of date. */
export function historyOf(submission: Submission, context: HistoryContext): RecordedEvent[] {
  const { withdrawal } = submission.form
  const events = [
    ...handingIn(submission, context),
    ...recommendations(submission, context),
    ...reviews(submission, context),
    ...publicity(submission, context).filter(({ date }) => !withdrawal || date < withdrawal.date),
    ...contributions(submission, context),
  ]
  return events
    .filter((each) => each.date <= context.asOf)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

function handingIn(submission: Submission, { edition, asOf }: HistoryContext): RecordedEvent[] {
  const { form } = submission
  const what = isHandedInAgain(edition, submission, asOf) ? '企业修改后重新提交申报' : '企业提交申报'
  return [
    ...(form.handedInOn ? [event(form.handedInOn, what)] : []),
    ...(form.withdrawal ? [event(form.withdrawal.date, '企业撤回申报')] : []),
  ]
}

function recommendations(submission: Submission, { edition, asOf }: HistoryContext): RecordedEvent[] {
  return submission.unit.flatMap((unit) =>
    wordsOf(edition, submission.slug, unit, asOf).map(({ date, conclusion }) =>
      event(date, `${unit.name}${conclusion}`, { public: conclusion === '同意推荐' }),
    ),
  )
}

function reviews(submission: Submission, { edition }: HistoryContext): RecordedEvent[] {
  const sheets = edition.reviews.filter((sheet) => sheet.slug === submission.slug && !sheet.recusal.recused)
  const last = sheets
    .map((sheet) => sheet.date)
    .sort()
    .at(-1)
  const enough = sheets.length >= edition.settings.review.minimumSheets
  return last && enough ? [event(last, '专家综合评审完成')] : []
}

function publicity(submission: Submission, { edition, period, asOf }: HistoryContext): RecordedEvent[] {
  if (!isListed(edition, submission) || !period) return []
  const objections = objectionsTo(edition, submission.slug, asOf).flatMap((each) => [
    event(each.date, `收到第 ${each.number} 号异议`),
    ...(each.handledOn ? [event(each.handledOn, `第 ${each.number} 号异议${each.outcome}`)] : []),
  ])
  return [
    event(period.startsOn, '列入拟评定对象名单，开始公示'),
    event(period.endsOn, '公示期满'),
    ...objections,
    ...decision(submission, { edition, endsOn: period.endsOn }),
  ]
}

/** The decision, unless an objection was upheld or is still open, and what was said of it later. */
function decision(
  { slug }: Submission,
  { edition: { recognition, objections }, endsOn }: { readonly edition: Edition; readonly endsOn: string },
): RecordedEvent[] {
  if (!recognition || recognition.date <= endsOn) return []
  const own = objections.filter(({ subject }) => subject === slug)
  if (own.some(({ outcome, handledOn }) => outcome === '成立' || handledOn === undefined)) return []
  const date = own.reduce(
    (latest, { handledOn = '' }) => (handledOn > latest ? handledOn : latest),
    recognition.date,
  )
  return [
    event(date, `认定（${recognition.number}）`),
    ...recognition.amendments
      .filter((each) => each.slug === slug)
      .map((each) =>
        event(each.date, each.kind === '撤销' ? `撤销认定：${each.reason}` : `更正：${each.reason}`),
      ),
  ]
}

/** Commits to the submission's folder and to the sheets about it. */
function contributions({ file, slug, year }: Submission, context: HistoryContext): RecordedEvent[] {
  const own = file.slice(0, file.lastIndexOf('/') + 1)
  const sheets = `editions/${year}/reviews/${slug}/`
  return context.contributions.flatMap((contribution) => [
    ...recorded(contribution, own, '申报文件'),
    ...recorded(contribution, sheets, '评审表'),
  ])
}

function recorded(contribution: Contribution, folder: string, what: string): RecordedEvent[] {
  const files = contribution.files.filter(({ path }) => path.startsWith(folder))
  if (files.length === 0) return []
  const who = contribution.role ? ROLE_LABELS[contribution.role] : '未登记的人'
  const text = `${who}改动${what} ${files.length} 个`
  return [{ date: contribution.date, text, public: false, source: { ...contribution, files } }]
}
