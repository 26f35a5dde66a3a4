import { Argument, Option } from 'commander'
import { TRACKS, type Track } from '../../model/submission.ts'
import { newSubmission } from '../../pipeline/new-submission.ts'
import { newestYear } from '../../pipeline/years.ts'
import type { CommandModule } from '../commands.ts'
import { type CommonOptions, withCommonOptions } from '../options.ts'
import { print } from '../terminal.ts'

interface NewOptions extends CommonOptions {
  readonly dryRun: boolean
}

export const newCommand: CommandModule = {
  define: (program) =>
    withCommonOptions(program.command('new'))
      .addArgument(new Argument('<kind>', '种类：practice（最佳实践）或 fmea（FMEA 案例）').choices(TRACKS))
      .argument('<slug>', '文件夹名称，用小写英文字母、数字和连字符')
      .description('新建一份空白申报，每一栏都带填写说明')
      .addOption(new Option('--dry-run', '只说明将建在哪里，不写文件').default(false))
      .addHelpText('after', '\n例：kekao new practice axle-box-bearing')
      .action(run),
}

async function run(track: Track, slug: string, { root, edition, dryRun }: NewOptions): Promise<void> {
  const path = await newSubmission({ root, year: edition ?? newestYear(root), track, slug, dryRun })
  print(dryRun ? `将新建 ${path}\n` : `已新建 ${path}\n填写后运行：kekao check ${slug}\n`)
}
