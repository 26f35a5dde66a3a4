import { Command, CommanderError } from 'commander'
import { EXIT, Problem } from '../pipeline/problem.ts'
import { commands } from './commands.ts'
import { speakChinese } from './help.ts'

/** Does what the words of a command line ask for; says on standard error what stopped it. Gives the exit code. */
export async function run(words: readonly string[]): Promise<number> {
  const program = speakChinese(new Command('kekao'))
    .description('可靠：产品质量可靠性创新“最佳实践”和 FMEA 应用典型案例的检查、评价、出表与发布')
    .version('0.1.0', '-v, --version', '显示版本')
    .showHelpAfterError('运行 kekao --help 查看用法')
    .helpCommand('help [命令]', '显示某个命令的帮助')
    .exitOverride()
  for (const { define } of commands) speakChinese(define(program)).exitOverride()
  process.exitCode = EXIT.fine
  try {
    await program.parseAsync([...words], { from: 'user' })
    return Number(process.exitCode)
  } catch (error) {
    return report(error)
  }
}

/** Says what stopped the program and gives the exit code. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.usage
  if (error instanceof Problem) {
    process.stderr.write(`\n出错  ${error.message}\n改法  ${error.mend}\n`)
    return error.exitCode
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`\n程序内部错误，请把以下内容发给维护者：\n${trace}\n`)
  return EXIT.bug
}
