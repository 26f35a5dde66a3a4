import type { Audit, AuditBreak } from '../../pipeline/audit/audit.ts'
import { EXIT } from '../../pipeline/problem.ts'
import type { CommandModule } from '../commands.ts'
import { type CommonOptions, tableFormatOption, withCommonOptions } from '../options.ts'
import { endProgress, paint, print, progressTo } from '../terminal.ts'

interface AuditCommandOptions extends CommonOptions {
  readonly format: 'pretty' | 'json'
}

export const auditCommand: CommandModule = {
  define: (program) =>
    withCommonOptions(program.command('audit'))
      .description(
        '沿 git 历史重新推算名单、总分和阶段，指出哪一次提交最先违反了规则；不写年度时核对全部年度',
      )
      .addOption(tableFormatOption())
      .addHelpText('after', '\n例：kekao audit --edition 2025')
      .action(run),
}

async function run(options: AuditCommandOptions): Promise<void> {
  const { audit } = await import('../../pipeline/audit/audit.ts')
  const audited = audit({ ...options, progress: progressTo(options) })
  endProgress(options)
  print(options.format === 'json' ? `${JSON.stringify(audited, null, 2)}\n` : pretty(audited))
  const isWhole = [...audited.editions, audited.authors].every(({ breaks }) => breaks.length === 0)
  process.exitCode = isWhole ? EXIT.fine : EXIT.integrity
}

function pretty({ commits, editions, authors, uncommitted }: Audit): string {
  const lines = editions.flatMap(({ year, frozenBy, breaks }) => [
    `${paint('strong', `${year} 年度`)}　${frozenBy ? `名单由提交 ${short(frozenBy)} 冻结` : '名单还没有校验码，尚未冻结'}`,
    ...listed(breaks),
  ])
  const stranger = authors.strangers > 0 ? `　另有 ${authors.strangers} 次提交的作者没有登记，不作判断` : ''
  const note = uncommitted ? [paint('warning', '注意  工作区有未提交的改动，不在核对之列')] : []
  const people = [`${paint('strong', '谁改了什么')}${stranger}`, ...listed(authors.breaks)]
  const remarks = authors.remarks.map(
    ({ commit, author, role, message }) =>
      `${paint('warning', '留意')}  ${short(commit)}　${author}（${role ?? '没有登记'}）\n    ${message}`,
  )
  const isBroken = [...editions, authors].some(({ breaks }) => breaks.length > 0)
  const mend = isBroken
    ? ['改法  请秘书处会同提交者核实；不该有的改动用 git revert 撤回，留下说明，不要改写历史']
    : []
  return `${[`核对了 ${commits} 次提交`, ...lines, ...people, ...remarks, ...note, ...mend].join('\n')}\n`
}

function listed(breaks: readonly AuditBreak[]): string[] {
  if (breaks.length === 0) return [`  ${paint('info', '✓')} 没有发现违反规则的提交`]
  return breaks.map(({ commit, date, author, role, message, files }, i) => {
    const mark = i === 0 ? '最先违反' : '其后'
    const where = files.map((file) => `\n      ${paint('dim', file)}`).join('')
    return `  ${paint('error', mark)}  ${short(commit)}　${date}　${author}（${role ?? '没有登记'}）\n    ${message}${where}`
  })
}

const short = (commit: string): string => commit.slice(0, 8)
