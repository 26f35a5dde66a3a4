import { reporters } from '../../diagnostics/report/report.ts'
import type { Judged } from '../../pipeline/policy.ts'
import { EXIT } from '../../pipeline/problem.ts'
import type { CommandModule } from '../commands.ts'
import { type CommonOptions, formatOption, type ReportFormat, withCommonOptions } from '../options.ts'
import { paint, print } from '../terminal.ts'

interface PolicyOptions extends CommonOptions {
  readonly base: string
  readonly head: string
  readonly author: string | undefined
  readonly requireSigned: boolean
  readonly format: ReportFormat
}

export const policyCommand: CommandModule = {
  define: (program) =>
    withCommonOptions(program.command('policy'))
      .description('判断一批改动能不能合并：谁能改什么、什么时候能改')
      .requiredOption('--base <版本>', '要合并到的版本；角色表和冻结与否以它为准')
      .requiredOption('--head <版本>', '带有改动的版本')
      .option('--author <邮箱>', '改动者的邮箱或登录名，由代码托管平台核实过；不写时相信各次提交所写的邮箱')
      .option('--require-signed', '每次提交都要有作者本人可信的签名', false)
      .addOption(formatOption())
      .addHelpText('after', '\n例：kekao policy --base origin/main --head HEAD --author zhang@example.com')
      .action(run),
}

async function run(options: PolicyOptions): Promise<void> {
  const { policy } = await import('../../pipeline/policy.ts')
  const { prefixOf } = await import('../../pipeline/git/repository.ts')
  const { complaints, files, trust } = policy(options)
  // A change is wrong as a whole file: there is no line to show.
  const report = { complaints, files, textOf: () => undefined, paint, prefix: prefixOf(options.root) }
  if (options.format === 'json') print(`${JSON.stringify(asJson({ complaints, files, trust }), null, 2)}\n`)
  else print(reporters[options.format](report))
  if (options.format === 'pretty') print(trust.map(sayTrust).join(''))
  const hasErrors = complaints.some(({ severity }) => severity === 'error')
  process.exitCode = hasErrors ? EXIT.content : EXIT.fine
}

/** The shape of `check --format json`, and whose the change was taken to be. */
const asJson = ({ complaints, files, trust }: Judged) => ({
  complaints,
  files,
  errors: complaints.filter(({ severity }) => severity === 'error').length,
  warnings: complaints.filter(({ severity }) => severity === 'warning').length,
  trust,
})

function sayTrust({ author, roles, from, commits, signed }: Judged['trust'][number]): string {
  const who = roles.length > 0 ? roles.join('、') : '没有登记'
  const why = from === 'option' ? '由 --author 给出' : '提交里写的邮箱'
  return `改动者  ${author}（${who}）：${why}，${commits} 次提交，${signed} 次有本人的签名\n`
}
