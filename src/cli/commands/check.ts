import { type ReportInput, reporters } from '../../diagnostics/report/report.ts'
import { EXIT } from '../../pipeline/problem.ts'
import type { CommandModule } from '../commands.ts'
import {
  type CommonOptions,
  caching,
  formatOption,
  type ReportFormat,
  withCacheOptions,
  withCommonOptions,
} from '../options.ts'
import { paint, print, progressTo } from '../terminal.ts'

interface CheckCommandOptions extends CommonOptions {
  readonly format: ReportFormat
  readonly strict: boolean
  readonly fix: boolean
  readonly dryRun: boolean
  readonly cache: string | false
}

export const checkCommand: CommandModule = {
  define: (program) =>
    withCacheOptions(withCommonOptions(program.command('check')))
      .argument('[paths...]', '只报告这些文件或文件夹；不写时检查全部')
      .description('检查内容：一次列出全部问题，指明位置和改法')
      .option('--strict', '有警告也算不通过', false)
      .option('--fix', '改正改法唯一的问题：全角字符、日期写法、行末空格等', false)
      .option('--dry-run', '与 --fix 同用：只列出会改动的行，不写入文件', false)
      .addOption(formatOption())
      .addHelpText('after', '\n例：kekao check practices/gaas-laser')
      .action(run),
}

async function run(paths: string[], options: CheckCommandOptions): Promise<void> {
  const { complaints, files, textOf } = options.fix
    ? await mended(paths, options)
    : (await import('../../pipeline/check.ts')).check({
        ...options,
        ...caching(options.cache),
        progress: progressTo(options),
        paths,
      })
  const { prefixOf } = await import('../../pipeline/git/repository.ts')
  const prefix = prefixOf(options.root)
  print(
    reporters[options.format]({ complaints, files, textOf, paint, prefix, width: process.stdout.columns }),
  )
  const failing = complaints.some(
    ({ severity }) => severity === 'error' || (options.strict && severity === 'warning'),
  )
  process.exitCode = failing ? EXIT.content : EXIT.fine
}

function summary(
  { files, count, left }: { files: number; count: number; left: number },
  dryRun: boolean,
): string {
  if (files === 0) return '没有可以代为改正的问题。'
  const done = dryRun
    ? `可以代为改正 ${files} 个文件里的 ${count} 处问题，还没有写入。`
    : `已改正 ${files} 个文件里的 ${count} 处问题。`
  return left > 0 ? `${done}以下是仍然要您处理的：` : done
}

/** Makes the safe mends and tells them; other formats than the one for people keep standard output to themselves. */
async function mended(
  paths: string[],
  options: CheckCommandOptions,
): Promise<Pick<ReportInput, 'complaints' | 'files' | 'textOf'>> {
  const { fix } = await import('../../pipeline/fix.ts')
  const {
    files,
    mended: count,
    difference,
    remaining,
  } = await fix({ ...options, ...caching(options.cache), paths })
  const left = remaining.complaints.length
  const told = summary({ files: files.length, count, left }, options.dryRun)
  if (options.format === 'pretty') print(`${difference}${difference && '\n'}${told}\n\n`)
  else if (!options.quiet) process.stderr.write(`${told}\n`)
  return remaining
}
