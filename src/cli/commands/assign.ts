import { CONFLICT_LABELS } from '../../model/conflict.ts'
import type { Assigned } from '../../pipeline/assign.ts'
import { EXIT } from '../../pipeline/problem.ts'
import type { CommandModule } from '../commands.ts'
import { type CommonOptions, tableFormatOption, wholeNumberOption, withCommonOptions } from '../options.ts'
import { table } from '../table.ts'
import { paint, paper, print } from '../terminal.ts'

interface AssignOptions extends CommonOptions {
  readonly per: number | undefined
  readonly most: number | undefined
  readonly format: 'pretty' | 'json'
}

export const assignCommand: CommandModule = {
  define: (program) =>
    withCommonOptions(program.command('assign'))
      .description('给省级已推荐的申报分派评审专家：避开利益冲突，工作量均衡；只打印，不写文件')
      .addOption(wholeNumberOption('--per <份数>', '每份申报的评审表份数；不写时取年度设置'))
      .addOption(wholeNumberOption('--most <份数>', '每位专家最多评几份，已交的也算；不写时不限'))
      .addOption(tableFormatOption())
      .addHelpText('after', '\n例：kekao assign --per 5 --most 12')
      .action(run),
}

async function run(options: AssignOptions): Promise<void> {
  const { assign } = await import('../../pipeline/assign.ts')
  const assigned = assign(options)
  print(options.format === 'json' ? `${JSON.stringify(assigned, null, 2)}\n` : pretty(assigned))
  process.exitCode = assigned.bottlenecks.length === 0 ? EXIT.fine : EXIT.content
}

const listed = (codes: readonly string[]): string => codes.join('、') || '—'

function pretty({ edition, perSubmission, assignments, loads, bottlenecks }: Assigned): string {
  const rows = assignments.map(({ slug, title, scored, planned, lacking, conflicts }) => [
    slug,
    title,
    listed(scored),
    listed(planned),
    lacking > 0 ? paint('error', `缺 ${lacking} 位`) : '—',
    listed(conflicts.map(({ reviewer, kind }) => `${reviewer}（${CONFLICT_LABELS[kind]}）`)),
  ])
  const people = loads.map(({ reviewer, employer, scored, planned }) => [
    reviewer,
    employer,
    String(scored),
    String(planned),
    String(scored + planned),
  ])
  return [
    `${paint('strong', `${edition} 年度评审分派：${assignments.length} 份申报，每份 ${perSubmission} 位专家`)}\n`,
    table(['申报', '名称', '已评', '待评', '缺', '回避'], rows, paper()),
    table(['专家', '单位', '已评', '待评', '合计'], people, paper()),
    ...bottlenecks.map(({ message, mend }) => `${paint('error', '派不齐')}　${message}\n　　　　${mend}\n`),
  ].join('\n')
}
