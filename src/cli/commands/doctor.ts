import { EXIT } from '../../pipeline/problem.ts'
import type { CommandModule } from '../commands.ts'
import { type CommonOptions, tableFormatOption, withCommonOptions } from '../options.ts'
import { paint, print } from '../terminal.ts'

interface DoctorOptions extends CommonOptions {
  readonly cache: string
  readonly format: 'pretty' | 'json'
}

export const doctorCommand: CommandModule = {
  define: (program) =>
    withCommonOptions(program.command('doctor'))
      .description('检查本机环境：浏览器、字体、节假日数据、Node、git，缺什么、怎么补')
      .option('--cache <文件夹>', '浏览器、字体等工作文件的文件夹', '.kekao')
      .addOption(tableFormatOption())
      .addHelpText('after', '\n例：kekao doctor')
      .action(run),
}

async function run({ cache: cacheDir, format }: DoctorOptions): Promise<void> {
  const { doctor } = await import('../../pipeline/doctor.ts')
  const findings = await doctor({ cacheDir })
  const lines = findings.map(({ name, ok, found, mend }) => {
    const mark = ok ? paint('info', '✓') : paint('error', '✗')
    return `${mark} ${name}　${found}${mend ? `\n    ${paint('dim', '改法')}  ${mend}` : ''}\n`
  })
  print(format === 'json' ? `${JSON.stringify(findings, null, 2)}\n` : lines.join(''))
  process.exitCode = findings.every(({ ok }) => ok) ? EXIT.fine : EXIT.environment
}
