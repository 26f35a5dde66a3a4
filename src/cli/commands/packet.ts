import { Option } from 'commander'
import type { WrittenPacket } from '../../pipeline/packet/packet.ts'
import type { CommandModule } from '../commands.ts'
import {
  type CommonOptions,
  dateOption,
  tableFormatOption,
  wholeNumberOption,
  withCommonOptions,
} from '../options.ts'
import { endProgress, paint, print, progressTo } from '../terminal.ts'

interface PacketOptions extends CommonOptions {
  readonly per: number | undefined
  readonly most: number | undefined
  readonly until: string | undefined
  readonly photos: boolean
  readonly out: string
  readonly cache: string
  readonly dryRun: boolean
  readonly format: 'pretty' | 'json'
}

export const packetCommand: CommandModule = {
  define: (program) =>
    withCommonOptions(program.command('packet'))
      .argument('<reviewer>', '专家代码')
      .argument('[slugs...]', '只取这些申报；不写时取 kekao assign 分派给此人的')
      .description(
        '给一位专家生成盲评材料：推荐表（PDF、Word）、证据报告、评分表（Word、Markdown）和评审说明，一个文件夹和一个 .zip',
      )
      .addOption(wholeNumberOption('--per <份数>', '分派时每份申报的评审表份数；不写时取年度设置'))
      .addOption(wholeNumberOption('--most <份数>', '分派时每位专家最多评几份；不写时不限'))
      .addOption(dateOption('--until <日期>', '请专家在这一天以前交回，印在评审说明上'))
      .addOption(new Option('--no-photos', '不附照片；不写时照片去掉拍摄信息后附上，并列给秘书处过目'))
      .option('--out <文件夹>', '输出文件夹；重新构建网站不会清掉它', 'packets')
      .option('--cache <文件夹>', '浏览器、字体等工作文件的文件夹', '.kekao')
      .addOption(tableFormatOption())
      .option('--dry-run', '只列出将要生成的文件和要人工看的内容，不写', false)
      .addHelpText(
        'after',
        '\n例：kekao packet E10 --until 2025-10-31\n　　kekao packet E10 gearbox --no-photos --dry-run\n\n发给专家的是 .zip；“秘书处”文件夹里的代号对照和人工核对清单不要外发。',
      )
      .action(run),
}

async function run(reviewer: string, slugs: string[], options: PacketOptions): Promise<void> {
  const { writePacket } = await import('../../pipeline/packet/packet.ts')
  const { out, cache, photos, format, ...rest } = options
  const written = await writePacket({
    ...rest,
    reviewer,
    slugs,
    photos: photos ? 'shown' : 'left out',
    outDir: out,
    cacheDir: cache,
    progress: progressTo(options),
  })
  endProgress(options)
  print(format === 'json' ? `${JSON.stringify(written, null, 2)}\n` : pretty(written, options))
}

function pretty(written: WrittenPacket, { dryRun }: PacketOptions): string {
  const { reviewer, folder, archive, files, forSecretariat, items } = written
  if (items.length === 0) return `没有分派给 ${reviewer} 的申报\n`
  const heading = `${dryRun ? '将生成' : '已生成'} ${reviewer} 的盲评材料：${items.length} 份申报`
  return [
    paint('strong', heading),
    `  ${archive}　（发给专家）`,
    ...files.map((file) => `  ${folder}/${file}`),
    paint('strong', '只供秘书处'),
    ...forSecretariat.map((file) => `  ${file}`),
    paint('strong', '发出之前请人工看过'),
    ...items.flatMap(({ code, slug, suspicions }) => [
      `  ${code}　${slug}`,
      ...[...Map.groupBy(suspicions, ({ what }) => what)].map(
        ([what, same]) => `    ${paint('warning', what)}：${same.map(({ text }) => text).join('；')}`,
      ),
    ]),
    '',
  ].join('\n')
}
