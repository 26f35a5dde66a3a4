import { EXIT, Problem } from '../../pipeline/problem.ts'
import type { Verdict } from '../../pipeline/verify/verify.ts'
import type { CommandModule } from '../commands.ts'
import { type CommonOptions, tableFormatOption, withCommonOptions } from '../options.ts'
import { endProgress, print, progressTo } from '../terminal.ts'

interface VerifyCommandOptions extends CommonOptions {
  readonly code: string | undefined
  readonly format: 'pretty' | 'json'
}

const EXAMPLES = `
例：kekao verify 盖章件.pdf
    kekao verify 第1页.jpg 第2页.jpg 第3页.jpg --format json
    kekao verify --code K7Q49XMD2HRT

每页右上角的二维码指明年度、申报、页码和内容的指纹。扫描件用 150 dpi 以上；歪斜、横放、倒放、
灰度、盖章都不要紧。几个文件按所写的次序当作一摞纸。
退出码：0 全部是现在的内容，页齐、次序对　1 版本不同、缺页、重页、次序不对或有页没读出
        3 文件打不开　6 内容在 git 历史中从未出现过`

export const verifyCommand: CommandModule = {
  define: (program) =>
    withCommonOptions(program.command('verify'))
      .argument('[files...]', '扫描件：PDF、PNG、JPEG 或 TIFF')
      .description('核验盖章的推荐表：读出每页的二维码，说明页是否齐全、是否为仓库中的版本、改了哪些地方')
      .option('--code <核验码>', '二维码读不出时，输入纸上“核验码”下面的字符')
      .addOption(tableFormatOption())
      .addHelpText('after', EXAMPLES)
      .action(run),
}

const EXITS: Readonly<Record<Verdict, number>> = {
  same: EXIT.fine,
  differs: EXIT.content,
  unknown: EXIT.integrity,
}

async function run(files: string[], options: VerifyCommandOptions): Promise<void> {
  const { verifyCode, verifyScans } = await import('../../pipeline/verify/verify.ts')
  const { codeReport, scanReport } = await import('../verify-report.ts')
  const settings = { ...options, progress: progressTo(options) }
  if ((options.code === undefined) === (files.length === 0)) throw nothingToVerify(files)
  if (options.code === undefined) tell(await verifyScans(files, settings), scanReport, options)
  else tell(verifyCode(options.code, settings), codeReport, options)
}

function tell<T extends { readonly verdict: Verdict }>(
  found: T,
  report: (found: T) => string,
  options: VerifyCommandOptions,
): void {
  endProgress(options)
  print(options.format === 'json' ? `${JSON.stringify(found, null, 2)}\n` : report(found))
  process.exitCode = EXITS[found.verdict]
}

const nothingToVerify = (files: readonly string[]): Problem =>
  new Problem(files.length > 0 ? '扫描件和 --code 只能写一样' : '没有写要核验什么', {
    exitCode: EXIT.usage,
    mend: '写出扫描件（kekao verify 盖章件.pdf）或纸上的核验码（kekao verify --code K7Q49XMD2HRT）',
  })
