import { Option } from 'commander'
import { reporters } from '../../diagnostics/report/report.ts'
import { AUDIENCES, type Audience, OUT_DIRS } from '../../pipeline/desk/audience.ts'
import type { FontChoice } from '../../pipeline/print/font-choice.ts'
import { EXIT } from '../../pipeline/problem.ts'
import type { CommandModule } from '../commands.ts'
import { type CommonOptions, caching, fontsOption, withCacheOptions, withCommonOptions } from '../options.ts'
import { endProgress, paint, print, progressTo } from '../terminal.ts'

interface BuildCommandOptions extends CommonOptions {
  readonly audience: Audience
  readonly only: 'site' | undefined
  readonly out: string | undefined
  readonly cache: string | false
  readonly fonts: FontChoice
}

export const buildCommand: CommandModule = {
  define: (program) =>
    withCacheOptions(withCommonOptions(program.command('build')))
      .description('一次生成全部：检查、评价、表格、数据和网站')
      .addOption(
        new Option(
          '--audience <读者>',
          '给谁看：public（公众）或 secretariat（秘书处，加上工作台；不得公开）',
        )
          .choices(AUDIENCES)
          .default('public'),
      )
      .addOption(
        new Option('--only <部分>', '只生成网站和数据（site）；表格只生成供公众下载的').choices(['site']),
      )
      .option('--out <文件夹>', '输出文件夹；不写时公众的在 dist，秘书处的在 dist-desk')
      .addOption(fontsOption())
      .addHelpText('after', '\n例：kekao build --out dist\n　　kekao build --audience secretariat')
      .action(run),
}

async function run(options: BuildCommandOptions): Promise<void> {
  const { build } = await import('../../pipeline/build.ts')
  const { textIn } = await import('../../pipeline/check.ts')
  const { unprintableProblem } = await import('../../pipeline/forms/unprintable.ts')
  const { root, asOf, audience, only, fonts } = options
  const outDir = options.out ?? OUT_DIRS[audience]
  const built = await build({
    ...caching(options.cache),
    root,
    asOf,
    audience,
    only,
    outDir,
    fonts,
    progress: progressTo(options),
  })
  endProgress(options)
  if (built.written.length === 0) {
    print(reporters.pretty({ ...built, files: built.checked, textOf: textIn(built.files), paint }))
    process.exitCode = EXIT.content
    return
  }
  const site = audience === 'public' ? '网站' : '网站和工作台，从 site/desk/index.html 看起，不得公开'
  const places = [`${outDir}/site（${site}）`, `${outDir}/forms（表格）`, `${outDir}/data（数据）`]
  print(`已生成 ${built.written.length} 个文件：${places.join('、')}、${outDir}/manifest.json（清单）\n`)
  if (built.unprintable.length > 0) throw unprintableProblem(built.unprintable, built.files)
}
