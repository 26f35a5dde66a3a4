import { reporters } from '../../diagnostics/report/report.ts'
import { EXIT } from '../../pipeline/problem.ts'
import type { CommandModule } from '../commands.ts'
import { type CommonOptions, withCommonOptions } from '../options.ts'
import { endProgress, paint, print, progressTo } from '../terminal.ts'

interface BuildCommandOptions extends CommonOptions {
  readonly out: string
  readonly cache: string
}

export const buildCommand: CommandModule = {
  define: (program) =>
    withCommonOptions(program.command('build'))
      .description('一次生成全部：检查、评价、表格、数据和网站')
      .option('--out <文件夹>', '输出文件夹', 'dist')
      .option('--cache <文件夹>', '浏览器、字体等工作文件的文件夹', '.kekao')
      .addHelpText('after', '\n例：kekao build --out dist')
      .action(run),
}

async function run(options: BuildCommandOptions): Promise<void> {
  const { build } = await import('../../pipeline/build.ts')
  const { textIn } = await import('../../pipeline/check.ts')
  const { root, asOf, out: outDir, cache: cacheDir } = options
  const built = await build({ root, asOf, outDir, cacheDir, progress: progressTo(options) })
  endProgress(options)
  if (built.written.length === 0) {
    print(reporters.pretty({ ...built, files: built.checked, textOf: textIn(built.files), paint }))
    process.exitCode = EXIT.content
    return
  }
  const places = [`${outDir}/site（网站）`, `${outDir}/forms（表格）`, `${outDir}/data（数据）`]
  print(`已生成 ${built.written.length} 个文件：${places.join('、')}、${outDir}/manifest.json（清单）\n`)
}
