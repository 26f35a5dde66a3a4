import { reporters } from '../../diagnostics/report/report.ts'
import { EXIT } from '../../pipeline/problem.ts'
import type { CommandModule } from '../commands.ts'
import { type CommonOptions, formatOption, type ReportFormat, withCommonOptions } from '../options.ts'
import { paint, print } from '../terminal.ts'

interface PolicyOptions extends CommonOptions {
  readonly base: string
  readonly head: string
  readonly author: string | undefined
  readonly format: ReportFormat
}

export const policyCommand: CommandModule = {
  define: (program) =>
    withCommonOptions(program.command('policy'))
      .description('判断一批改动能不能合并：谁能改什么、什么时候能改')
      .requiredOption('--base <版本>', '要合并到的版本；角色表和冻结与否以它为准')
      .requiredOption('--head <版本>', '带有改动的版本')
      .option('--author <邮箱>', '改动者的 git 邮箱或登录名；不写时逐一核对各次提交的作者')
      .addOption(formatOption())
      .addHelpText('after', '\n例：kekao policy --base origin/main --head HEAD --author zhang@example.com')
      .action(run),
}

async function run(options: PolicyOptions): Promise<void> {
  const { policy } = await import('../../pipeline/policy.ts')
  const { complaints, files } = policy(options)
  // A change is wrong as a whole file: there is no line to show.
  print(reporters[options.format]({ complaints, files, textOf: () => undefined, paint }))
  process.exitCode = complaints.length > 0 ? EXIT.content : EXIT.fine
}
