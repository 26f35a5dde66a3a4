import type { Assessment, CriterionAssessment } from '../../model/assessment.ts'
import type { Result } from '../../model/result.ts'
import { titleOf } from '../../model/submission.ts'
import type { CommandModule } from '../commands.ts'
import { type CommonOptions, tableFormatOption, withCommonOptions } from '../options.ts'
import { table } from '../table.ts'
import { paint, print } from '../terminal.ts'

interface ScoreOptions extends CommonOptions {
  readonly format: 'pretty' | 'json'
}

export const scoreCommand: CommandModule = {
  define: (program) =>
    withCommonOptions(program.command('score'))
      .argument('[slugs...]', '只评价这些申报；不写时评价全部')
      .description('由数据算出证据和参考分，汇总评审得分')
      .addOption(tableFormatOption())
      .addHelpText('after', '\n例：kekao score gaas-laser --format json')
      .action(run),
}

async function run(slugs: string[], options: ScoreOptions): Promise<void> {
  const { dossierOf, editionOf, load } = await import('../../pipeline/load.ts')
  const { edition, entries } = editionOf(dossierOf(load(options)), options.edition)
  const wanted = entries.filter(({ submission }) => slugs.length === 0 || slugs.includes(submission.slug))
  if (options.format === 'json') {
    const assessments = wanted.map(({ assessment }) => assessment)
    print(`${JSON.stringify({ edition: edition.settings.year, assessments }, null, 2)}\n`)
    return
  }
  print(wanted.map(({ submission, assessment }) => describe(titleOf(submission), assessment)).join('\n'))
}

function describe(title: string, assessment: Assessment): string {
  const { slug, criteria, reference, total, rank, flags } = assessment
  const rows = criteria.map((each) => [
    each.name,
    figure(each.reference),
    cap(each),
    figure(each.panel),
    figure(each.weighted),
  ])
  const ranked = rank === null ? '' : `，第 ${rank} 名`
  const reasons = criteria
    .filter((each) => each.referenceReason)
    .map((each) => `  ${each.name}：${each.referenceReason}`)
  return [
    paint('strong', `${title}（${slug}）`),
    table(['指标', '参考分', '上限', '评审得分', '加权得分'], rows, { paint }).trimEnd(),
    `参考总分 ${figure(reference)}　总分 ${figure(total)}${ranked}`,
    ...(reasons.length > 0 ? ['参考分的依据（只作提示，不改变总分）', ...reasons] : []),
    ...flags.map((flag) => paint('warning', `注意  ${flag.text}`)),
    '',
  ].join('\n')
}

const cap = ({ cap: bound }: CriterionAssessment): string => (bound ? String(bound.max) : '—')

function figure(result: Result): string {
  if (result.kind === 'value') return String(result.value)
  return result.kind === 'missing' ? `缺：${result.needs}` : '不适用'
}
