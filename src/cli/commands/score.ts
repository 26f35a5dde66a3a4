import type { Assessment, Cap, CriterionAssessment } from '../../model/assessment.ts'
import type { Result } from '../../model/result.ts'
import { titleOf } from '../../model/submission.ts'
import { EXIT, Problem } from '../../pipeline/problem.ts'
import type { Scores } from '../../pipeline/scores.ts'
import type { CommandModule } from '../commands.ts'
import { type CommonOptions, tableFormatOption, withCommonOptions } from '../options.ts'
import { layOut } from '../paper.ts'
import { table } from '../table.ts'
import { paint, paper, print } from '../terminal.ts'

interface ScoreOptions extends CommonOptions {
  readonly format: 'pretty' | 'json'
  readonly explain: boolean
}

export const scoreCommand: CommandModule = {
  define: (program) =>
    withCommonOptions(program.command('score'))
      .argument('[slugs...]', '只评价这些申报；不写时评价全部')
      .description('由数据算出证据和参考分，汇总评审得分')
      .option('--explain', '写出这些申报的全部演算：数据、公式、代入的数、上限、每份评审表和总分', false)
      .addOption(tableFormatOption())
      .addHelpText('after', '\n例：kekao score gaas-laser --explain')
      .action(run),
}

async function run(slugs: string[], options: ScoreOptions): Promise<void> {
  if (options.explain && (slugs.length === 0 || options.format === 'json')) throw wrongExplain()
  const { scoresOf } = await import('../../pipeline/scores.ts')
  const scores = scoresOf({ ...options, slugs })
  if (options.explain) return printDerivations(scores)
  const { edition, entries, advice } = scores
  if (options.format === 'json') {
    const assessments = entries.map(({ assessment }) => assessment)
    print(`${JSON.stringify({ edition: edition.settings.year, assessments, advice }, null, 2)}\n`)
    return
  }
  print(entries.map(({ submission, assessment }) => describe(titleOf(submission), assessment)).join('\n'))
  print(adviceInWords(advice))
}

const wrongExplain = (): Problem =>
  new Problem('--explain 要写明申报，且不与 --format json 同用', {
    exitCode: EXIT.usage,
    mend: '如 kekao score gaas-laser --explain；公式和来源在 JSON 里是每个数字的 from',
  })

const WIDEST = 110

async function printDerivations({ edition, entries }: Scores): Promise<void> {
  const { explain } = await import('../../pipeline/explain/explain.ts')
  const width = Math.min(process.stdout.columns ?? WIDEST, WIDEST)
  for (const { submission, assessment } of entries) {
    print(`${paint('strong', `${titleOf(submission)}（${submission.slug}）的演算`)}\n`)
    print(layOut(explain(submission, assessment, edition), { paint, width }))
  }
}

function describe(title: string, assessment: Assessment): string {
  const { slug, criteria, reference, total, rank, flags } = assessment
  const rows = criteria.map((each) => [
    each.name,
    figure(each.reference),
    each.cap ? String(each.cap.max) : '—',
    figure(each.panel),
    figure(each.weighted),
  ])
  const ranked = rank === null ? '' : `，第 ${rank} 名`
  return [
    paint('strong', `${title}（${slug}）`),
    table(['指标', '参考分', '上限', '评审得分', '加权得分'], rows, paper()).trimEnd(),
    `参考总分 ${figure(reference)}　总分 ${figure(total)}${ranked}`,
    ...lacking('参考分', criteria, (each) => each.reference),
    ...lacking('评审得分', criteria, (each) => each.panel),
    ...under('参考分的依据（只作提示，不改变总分）', criteria, ({ referenceReason }) => referenceReason),
    ...under('上限（封顶约束）从何而来', criteria, ({ cap }) => (cap ? capInWords(cap) : '')),
    ...flags.map((flag) => paint('warning', `注意  ${flag.text}`)),
    '',
  ].join('\n')
}

const capInWords = ({ max, conditions, reasons }: Cap): string =>
  `${conditions.join('、')}，不高于${max}分。通知原文：${reasons.join('')}`

/** What a column still needs: each thing once, with the criteria that wait for it. */
function lacking(
  column: string,
  criteria: readonly CriterionAssessment[],
  resultOf: (criterion: CriterionAssessment) => Result,
): readonly string[] {
  const waiting = new Map<string, string[]>()
  for (const each of criteria) {
    const result = resultOf(each)
    if (result.kind === 'missing')
      waiting.set(result.needs, [...(waiting.get(result.needs) ?? []), each.name])
  }
  return [...waiting].map(([needs, names]) => {
    const of = names.length === criteria.length ? '全部指标' : names.join('、')
    return `  ${column}（${of}）还缺：${needs}`
  })
}

/** A titled list of what is to be said of some criteria; nothing where there is nothing to say. */
function under(
  title: string,
  criteria: readonly CriterionAssessment[],
  said: (criterion: CriterionAssessment) => string,
): readonly string[] {
  const lines = criteria.filter((each) => said(each)).map((each) => `  ${each.name}：${said(each)}`)
  return lines.length > 0 ? [title, ...lines] : []
}

function adviceInWords({ leniency, stability }: Scores['advice']): string {
  const reviewers = leniency.map(({ reviewer, points, scores }) => [
    reviewer,
    `${points > 0 ? '＋' : points < 0 ? '−' : ''}${Math.abs(points).toFixed(2)}`,
    String(scores),
  ])
  const ranks = stability.map(({ slug, rank, best, worst }) => [
    slug,
    String(rank),
    best === worst ? '不变' : `${best}～${worst}`,
  ])
  return [
    ...(leniency.length + stability.length > 0
      ? [`\n${paint('strong', '供秘书处参考')}（从不计入总分）\n`]
      : []),
    ...(reviewers.length > 0 ? ['专家的宽严：比同一申报同一指标的其他专家平均高出满分的百分数\n'] : []),
    ...(reviewers.length > 0 ? [table(['专家', '高出', '评分数'], reviewers, paper())] : []),
    ...(ranks.length > 0 ? ['名次的稳定：任去一份评审表时的名次\n'] : []),
    ...(ranks.length > 0 ? [table(['申报', '名次', '范围'], ranks, paper())] : []),
  ].join('')
}

function figure(result: Result): string {
  if (result.kind === 'value') return String(result.value)
  return result.kind === 'missing' ? '缺' : '不适用'
}
