import type { CommandModule } from '../commands.ts'
import { type CommonOptions, tableFormatOption, wholeNumberOption, withCommonOptions } from '../options.ts'
import { print } from '../terminal.ts'

interface PacketOptions extends CommonOptions {
  readonly per: number | undefined
  readonly out: string
  readonly dryRun: boolean
  readonly format: 'pretty' | 'json'
}

export const packetCommand: CommandModule = {
  define: (program) =>
    withCommonOptions(program.command('packet'))
      .argument('<reviewer>', '专家代码')
      .argument('[slugs...]', '只取这些申报；不写时取 kekao assign 分派给此人的')
      .description('给一位专家生成盲评材料：略去名称、代码、地址、型号和图片，附证据报告和空白评审表')
      .addOption(wholeNumberOption('--per <份数>', '分派时每份申报的评审表份数；不写时取年度设置'))
      .option('--out <文件夹>', '输出文件夹', 'dist/packets')
      .addOption(tableFormatOption())
      .option('--dry-run', '只列出将要生成的文件，不写', false)
      .addHelpText('after', '\n例：kekao packet E10 gearbox')
      .action(run),
}

async function run(
  reviewer: string,
  slugs: string[],
  { out, format, ...options }: PacketOptions,
): Promise<void> {
  const { writePacket } = await import('../../pipeline/packet/packet.ts')
  const paths = await writePacket({ ...options, reviewer, slugs, outDir: out })
  if (format === 'json') print(`${JSON.stringify({ reviewer, files: paths }, null, 2)}\n`)
  else print(paths.length > 0 ? paths.map((path) => `${path}\n`).join('') : `没有分派给 ${reviewer} 的申报\n`)
}
