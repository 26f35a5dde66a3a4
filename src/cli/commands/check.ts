import { reporters } from '../../diagnostics/report/report.ts'
import { EXIT } from '../../pipeline/problem.ts'
import type { CommandModule } from '../commands.ts'
import { type CommonOptions, formatOption, type ReportFormat, withCommonOptions } from '../options.ts'
import { paint, print } from '../terminal.ts'

interface CheckOptions extends CommonOptions {
  readonly format: ReportFormat
  readonly strict: boolean
}

export const checkCommand: CommandModule = {
  define: (program) =>
    withCommonOptions(program.command('check'))
      .argument('[paths...]', '只报告这些文件或文件夹；不写时检查全部')
      .description('检查内容：一次列出全部问题，指明位置和改法')
      .option('--strict', '有警告也算不通过', false)
      .addOption(formatOption())
      .addHelpText('after', '\n例：kekao check practices/gaas-laser')
      .action(run),
}

async function run(paths: string[], options: CheckOptions): Promise<void> {
  const { check } = await import('../../pipeline/check.ts')
  const { complaints, files, textOf } = check({ ...options, paths })
  print(reporters[options.format]({ complaints, files, textOf, paint }))
  const failing = complaints.some(
    ({ severity }) => severity === 'error' || (options.strict && severity === 'warning'),
  )
  process.exitCode = failing ? EXIT.content : EXIT.fine
}
