import { InvalidArgumentError, Option } from 'commander'
import type { FontChoice } from '../../pipeline/print/font-choice.ts'
import type { CommandModule } from '../commands.ts'
import {
  type CommonOptions,
  caching,
  fontsOption,
  tableFormatOption,
  withCacheOptions,
  withCommonOptions,
} from '../options.ts'
import { endProgress, print, progressTo } from '../terminal.ts'

interface PackOptions extends CommonOptions {
  readonly copies: number
  readonly dryRun: boolean
  readonly format: 'pretty' | 'json'
  readonly out: string
  readonly cache: string | false
  readonly fonts: FontChoice
}

export const packCommand: CommandModule = {
  define: (program) =>
    withCacheOptions(withCommonOptions(program.command('pack')))
      .argument('<unit>', '推荐单位：行政区划代码或全称')
      .description('整理一个推荐单位的报送材料：推荐表、汇总表、打印件、目录和校验码')
      .addOption(new Option('--copies <份数>', '打印件的份数').default(2).argParser(copiesFrom))
      .option('--out <文件夹>', '输出文件夹', 'dist/packs')
      .addOption(fontsOption())
      .option('--dry-run', '只说明将写到哪里、还缺什么，不写', false)
      .addOption(tableFormatOption())
      .addHelpText('after', '\n例：kekao pack 130606 --copies 2')
      .action(run),
}

function copiesFrom(written: string): number {
  if (/^[1-9]$/.test(written)) return Number(written)
  throw new InvalidArgumentError('应为 1 到 9 的整数')
}

async function run(written: string, options: PackOptions): Promise<void> {
  const { dossierOf, editionOf, load } = await import('../../pipeline/load.ts')
  const { packUnit, planPack } = await import('../../pipeline/pack/pack.ts')
  const { sayLacking } = await import('../../pipeline/pack/missing.ts')
  const { unitMeant } = await import('../../pipeline/pack/unit.ts')
  const loaded = load(options)
  const circumstances = { ...editionOf(dossierOf(loaded), options.edition), asOf: loaded.asOf }
  const unit = unitMeant(written, circumstances)
  const { folder, archive, lacking } = options.dryRun
    ? planPack(unit, circumstances, { outDir: options.out })
    : await packUnit(unit, circumstances, {
        files: loaded.files,
        outDir: options.out,
        ...caching(options.cache),
        copies: options.copies,
        fonts: options.fonts,
        progress: progressTo(options),
      })
  endProgress(options)
  if (options.format === 'json') {
    const lacks = lacking.map(({ submission, lacks }) => ({ slug: submission.slug, lacks }))
    print(
      `${JSON.stringify({ unit: unit.code, folder, archive, lacking: lacks, written: !options.dryRun }, null, 2)}\n`,
    )
    return
  }
  print(`${options.dryRun ? '将写入 ' : ''}${folder}\n${options.dryRun ? '将写入 ' : ''}${archive}\n`)
  if (lacking.length > 0) print(`报送前还缺：\n${lacking.map((each) => `  ${sayLacking(each)}\n`).join('')}`)
}
