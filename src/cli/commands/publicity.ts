import { Option } from 'commander'
import { TRACK_LABELS, TRACKS } from '../../model/submission.ts'
import type { DraftedPublicity } from '../../pipeline/publicity-draft.ts'
import type { CommandModule } from '../commands.ts'
import { type CommonOptions, dateOption, tableFormatOption, withCommonOptions } from '../options.ts'
import { table } from '../table.ts'
import { paint, paper, print } from '../terminal.ts'

interface PublicityOptions extends CommonOptions {
  readonly start: string | undefined
  readonly without: readonly string[]
  readonly office: readonly string[]
  readonly write: boolean
  readonly freeze: boolean
  readonly dryRun: boolean
  readonly format: 'pretty' | 'json'
}

export const publicityCommand: CommandModule = {
  define: (program) =>
    withCommonOptions(program.command('publicity'))
      .description('起草拟评定对象名单：谁可以列入、谁不能、为什么，公示到哪一天；由人决定')
      .addOption(dateOption('--start <日期>', '公示的第一天；不写时取“今天”之后的第一个工作日'))
      .option('--without <slugs...>', '不列入这些申报', [])
      .option('--office <五项...>', '受理异议的单位、地址、邮编、电话、邮箱；不写时沿用已有的', [])
      .addOption(
        new Option('--write', '写入 publicity.yaml，连同名单校验码；写入之后名单即冻结').default(false),
      )
      .addOption(
        new Option('--freeze', '名单由人改定之后，给已有的 publicity.yaml 写上校验码')
          .default(false)
          .conflicts('write'),
      )
      .option('--dry-run', '只显示将写入的内容，不写文件', false)
      .addOption(tableFormatOption())
      .addHelpText('after', '\n例：kekao publicity --start 2025-11-18 --without medical-pump --write')
      .action(run),
}

async function run({ write, freeze, format, ...options }: PublicityOptions): Promise<void> {
  const { draftPublicity } = await import('../../pipeline/publicity-draft.ts')
  const asked = write ? 'list' : freeze ? 'hash' : 'nothing'
  const drafted = await draftPublicity({ ...options, write: asked })
  if (format === 'json') {
    print(`${JSON.stringify(drafted, null, 2)}\n`)
    return
  }
  print(pretty(drafted))
  const { file } = drafted
  if (file) print(options.dryRun ? `\n将写入 ${file.path}：\n${file.text}` : `\n已写入 ${file.path}\n`)
}

function pretty({ edition, draft, startsOn, endsOn, workingDays, listHash }: DraftedPublicity): string {
  const lists = TRACKS.map((track) => {
    const rows = draft.listed.filter((row) => row.track === track)
    const cells = rows.map(({ number, company, title, kind, unit, total, rank, slug }) => [
      String(number),
      company,
      kind ? `${title}（${kind}）` : title,
      unit,
      String(total ?? '—'),
      String(rank ?? '—'),
      slug,
    ])
    const head = [
      '序号',
      '企业名称',
      track === 'practice' ? '产品名称' : '案例名称（类型）',
      '推荐单位',
      '总分',
      '名次',
      '申报',
    ]
    return `${paint('strong', `${TRACK_LABELS[track]}：可以列入 ${rows.length} 个（排名不分先后）`)}\n${table(head, cells, paper())}`
  })
  const left = draft.leftOut.map(({ company, slug, reason }) => `  ${company}（${slug}）：${reason}\n`)
  return [
    `${paint('strong', `${edition} 年度拟评定对象名单（草稿，由人决定）`)}\n`,
    ...lists,
    `${paint('strong', `不列入 ${left.length} 个`)}\n${left.join('')}`,
    `公示 ${startsOn} 至 ${endsOn}，共 ${workingDays} 个工作日\n名单校验码（SHA-256） ${listHash}\n`,
  ].join('\n')
}
