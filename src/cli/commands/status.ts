import { STAGE_LABELS } from '../../model/dossier.ts'
import { titleOf } from '../../model/submission.ts'
import type { CommandModule } from '../commands.ts'
import { type CommonOptions, tableFormatOption, withCommonOptions } from '../options.ts'
import { table } from '../table.ts'
import { paint, print } from '../terminal.ts'

interface StatusOptions extends CommonOptions {
  readonly format: 'pretty' | 'json'
}

export const statusCommand: CommandModule = {
  define: (program) =>
    withCommonOptions(program.command('status'))
      .argument('[slugs...]', '只列出这些申报；不写时列出全部')
      .description('每份申报走到哪一步，还缺什么')
      .addOption(tableFormatOption())
      .addHelpText('after', '\n例：kekao status gaas-laser')
      .action(run),
}

async function run(slugs: string[], options: StatusOptions): Promise<void> {
  const { dossierOf, editionOf, load } = await import('../../pipeline/load.ts')
  const { entries } = editionOf(dossierOf(load(options)), options.edition)
  const rows = entries.filter(({ submission }) => slugs.length === 0 || slugs.includes(submission.slug))
  if (options.format === 'json') {
    const list = rows.map(({ submission: { slug, unit }, standing }) => ({
      slug,
      unit: unit.at(0)?.name ?? '',
      ...standing,
    }))
    print(`${JSON.stringify(list, null, 2)}\n`)
    return
  }
  print(
    table(
      ['申报', '名称', '推荐单位', '阶段', '还缺'],
      rows.map(({ submission, standing }) => [
        submission.slug,
        titleOf(submission),
        submission.unit.at(0)?.name ?? '',
        STAGE_LABELS[standing.stage],
        standing.missing.join('；') || '—',
      ]),
      { paint },
    ),
  )
}
