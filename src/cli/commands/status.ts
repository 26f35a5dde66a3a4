import { type Entry, STAGE_LABELS } from '../../model/dossier.ts'
import { titleOf } from '../../model/submission.ts'
import { EXIT, Problem } from '../../pipeline/problem.ts'
import type { CommandModule } from '../commands.ts'
import { type CommonOptions, tableFormatOption, withCommonOptions } from '../options.ts'
import { table } from '../table.ts'
import { paint, paper, print } from '../terminal.ts'

interface StatusOptions extends CommonOptions {
  readonly unit: string | undefined
  readonly format: 'pretty' | 'json'
}

export const statusCommand: CommandModule = {
  define: (program) =>
    withCommonOptions(program.command('status'))
      .argument(
        '[slugs...]',
        '只看这些申报，并写明下一步由谁、在哪个文件、用什么命令、到哪一天；不写时列出全部',
      )
      .description('每份申报走到哪一步，还缺什么，轮到谁')
      .option('--unit <代码>', '只列出经过这个推荐单位的申报')
      .addOption(tableFormatOption())
      .addHelpText('after', '\n例：kekao status gaas-laser\n　　kekao status --unit 1306')
      .action(run),
}

async function run(slugs: string[], options: StatusOptions): Promise<void> {
  const { dossierOf, editionOf, load } = await import('../../pipeline/load.ts')
  const { entries } = editionOf(dossierOf(load(options)), options.edition)
  const unknown = slugs.find((slug) => !entries.some(({ submission }) => submission.slug === slug))
  if (unknown !== undefined) {
    throw new Problem(`没有可读的申报 ${unknown}`, {
      exitCode: EXIT.unreadable,
      mend: `运行 kekao check ${unknown} 查看其中的错误；不写名称时列出全部申报`,
    })
  }
  const wanted = entries.filter(
    ({ submission: { slug, unit } }) =>
      (slugs.length === 0 || slugs.includes(slug)) &&
      (options.unit === undefined || unit.some(({ code }) => code === options.unit)),
  )
  if (options.format === 'json') print(`${JSON.stringify(wanted.map(asJson), null, 2)}\n`)
  else if (slugs.length > 0) print(wanted.map((entry) => inFull(entry, options)).join('\n'))
  else print(overview(wanted))
}

const asJson = ({ submission: { slug, unit }, standing }: Entry) => ({
  slug,
  unit: unit.at(0)?.name ?? '',
  ...standing,
})

function overview(entries: readonly Entry[]): string {
  if (entries.length === 0) return '还没有可读的申报\n'
  return table(
    ['申报', '名称', '推荐单位', '阶段', '还缺', '轮到', '期限'],
    entries.map(({ submission, standing: { stage, missing, next } }) => [
      submission.slug,
      titleOf(submission),
      submission.unit.at(0)?.name ?? '',
      STAGE_LABELS[stage],
      missing.join('；') || '—',
      [...new Set(next.map(({ who }) => who))].join('、') || '—',
      next.find(({ until }) => until !== null)?.until ?? '—',
    ]),
    paper(),
  )
}

/** One submission with whose turn it is: who, what, where, how, until when. */
function inFull({ submission, standing }: Entry, { root }: CommonOptions): string {
  const { stage, reason, missing, next } = standing
  const steps = next.flatMap(({ who, does, file, command, until }) => [
    `  轮到  ${who}：${does}`,
    ...(file === null ? [] : [`        文件  ${root}/${file}`]),
    ...(command === null ? [] : [`        命令  ${command}`]),
    ...(until === null ? [] : [`        期限  ${until}`]),
  ])
  return [
    `${paint('strong', `${submission.slug}　${titleOf(submission)}（${submission.form.company}）`)}`,
    `  阶段  ${STAGE_LABELS[stage]}：${reason}`,
    ...missing.map((each) => `  还缺  ${each}`),
    ...(steps.length === 0 ? ['  轮到  没有人：这份申报的程序到此为止'] : steps),
    '',
  ].join('\n')
}
