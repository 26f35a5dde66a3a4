import { InvalidArgumentError, Option } from 'commander'
import { FORM_FORMATS, FORM_IDS, type FormFormat } from '../../pipeline/forms/kinds.ts'
import type { FontChoice } from '../../pipeline/print/font-choice.ts'
import { EXIT, Problem } from '../../pipeline/problem.ts'
import type { CommandModule } from '../commands.ts'
import { type CommonOptions, caching, fontsOption, withCacheOptions, withCommonOptions } from '../options.ts'
import { endProgress, print, progressTo } from '../terminal.ts'

interface RenderOptions extends CommonOptions {
  readonly to: readonly FormFormat[]
  readonly only: readonly string[]
  readonly out: string
  readonly cache: string | false
  readonly fonts: FontChoice
  readonly dryRun: boolean
}

export const renderCommand: CommandModule = {
  define: (program) =>
    withCacheOptions(withCommonOptions(program.command('render')))
      .argument('[slugs...]', '只生成这些申报的表格；不写时生成全部')
      .description('生成正式表格：推荐表、汇总表和空白表（Word、PDF、Excel）')
      .addOption(listOption('--to <格式>', '格式，逗号分开', FORM_FORMATS).default([...FORM_FORMATS], '全部'))
      .addOption(listOption('--only <表>', '只生成这些表，逗号分开', FORM_IDS).default([], '全部'))
      .option('--out <文件夹>', '输出文件夹', 'dist/forms')
      .addOption(fontsOption())
      .option('--dry-run', '只列出将要生成的表格，不写文件', false)
      .addHelpText('after', '\n例：kekao render gaas-laser --to pdf')
      .action(run),
}

/** An option whose value is a list of known words. */
function listOption(flags: string, description: string, words: readonly string[]): Option {
  return new Option(flags, `${description}（可选：${words.join('、')}）`).argParser((written: string) => {
    const chosen = written.split(',').map((word) => word.trim())
    const unknown = chosen.find((word) => !words.includes(word))
    if (unknown !== undefined) throw new InvalidArgumentError(`没有“${unknown}”，可选：${words.join('、')}`)
    return chosen
  })
}

async function run(slugs: string[], options: RenderOptions): Promise<void> {
  const { dossierOf, editionOf, load } = await import('../../pipeline/load.ts')
  const { formJobs } = await import('../../pipeline/forms/index.ts')
  const { unprintableProblem } = await import('../../pipeline/forms/unprintable.ts')
  const { writeForms } = await import('../../pipeline/forms/write.ts')
  const loaded = load(options)
  const dossier = editionOf(dossierOf(loaded), options.edition)
  for (const slug of slugs) {
    if (!dossier.entries.some(({ submission }) => submission.slug === slug)) throw notReadable(slug)
  }
  const jobs = formJobs({ ...dossier, asOf: loaded.asOf })
    .filter(({ id }) => options.only.length === 0 || options.only.includes(id))
    .filter(({ submission }) => slugs.length === 0 || slugs.includes(submission?.slug ?? ''))
  if (options.dryRun) {
    print(jobs.map(({ path, formats }) => `${path}　${formats.join('、')}\n`).join(''))
    return
  }
  const { paths, unprintable } = await writeForms(jobs, {
    files: loaded.files,
    outDir: options.out,
    ...caching(options.cache),
    formats: options.to,
    fonts: options.fonts,
    progress: progressTo(options),
  })
  endProgress(options)
  print(paths.map((path) => `${options.out}/${path}\n`).join(''))
  if (unprintable.length > 0) throw unprintableProblem(unprintable, loaded.files)
}

const notReadable = (slug: string): Problem =>
  new Problem(`没有可读的申报 ${slug}`, {
    exitCode: EXIT.unreadable,
    mend: `运行 kekao check ${slug} 查看其中的错误；kekao status 列出全部申报`,
  })
