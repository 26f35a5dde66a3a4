import type { EditionSettings } from '../../model/edition.ts'
import { fmeaSections } from '../../model/fmea.ts'
import { addLengths, type Length, measured } from '../../model/length.ts'
import { practiceSections } from '../../model/practice.ts'
import type { Submission } from '../../model/submission.ts'
import { EXIT, Problem } from '../../pipeline/problem.ts'
import type { CommandModule } from '../commands.ts'
import { type CommonOptions, tableFormatOption, withCommonOptions } from '../options.ts'
import { table } from '../table.ts'
import { paper, print } from '../terminal.ts'

interface CountOptions extends CommonOptions {
  readonly format: 'pretty' | 'json'
}

export const countCommand: CommandModule = {
  define: (program) =>
    withCommonOptions(program.command('count'))
      .argument('<slug>', '申报文件夹的名称')
      .description('各栏字数与上限对照')
      .addOption(tableFormatOption())
      .addHelpText('after', '\n例：kekao count gaas-laser')
      .action(run),
}

/** A row of the count: one limit and the sections it covers. */
interface CountRow extends Length {
  readonly section: string
  readonly limit: number | null
  readonly enforced: 'characters' | 'words'
  readonly over: number
}

async function run(slug: string, options: CountOptions): Promise<void> {
  const { dossierOf, editionOf, load } = await import('../../pipeline/load.ts')
  const { edition, entries } = editionOf(dossierOf(load(options)), options.edition)
  const submission = entries.map((entry) => entry.submission).find((each) => each.slug === slug)
  if (!submission) {
    throw new Problem(`没有可读的申报 ${slug}`, {
      exitCode: EXIT.unreadable,
      mend: '先运行 kekao check，改正其中的错误',
    })
  }
  const rows = countRows(submission, edition.settings)
  print(options.format === 'json' ? `${JSON.stringify(rows, null, 2)}\n` : pretty(rows))
}

function countRows(submission: Submission, { limits, measure }: EditionSettings): CountRow[] {
  const fields = submission.track === 'practice' ? practiceSections : fmeaSections
  const row = (section: string, length: Length, limit: number | null): CountRow => ({
    section,
    ...length,
    limit,
    enforced: measure === '字符' ? 'characters' : 'words',
    over: limit === null ? 0 : Math.max(0, measured(length, measure) - limit),
  })
  const lengthOf = (key: string) =>
    submission.sections.find((section) => section.key === key)?.length ?? { characters: 0, words: 0 }
  const shared = fields.filter((each) => each.limit === 'caseContent')
  const own = fields.map((each) =>
    row(each.label, lengthOf(each.key), each.limit && !shared.includes(each) ? limits[each.limit] : null),
  )
  const together = addLengths(shared.map((each) => lengthOf(each.key)))
  return shared.length > 0 ? [...own, row('案例内容（五部分合计）', together, limits.caseContent)] : own
}

const pretty = (rows: readonly CountRow[]): string =>
  table(
    ['栏目', '字符', 'Word 字数', '上限', '超出'],
    rows.map((row) => [
      row.section,
      String(row.characters),
      String(row.words),
      row.limit === null ? '—' : `${row.limit}（按${row.enforced === 'characters' ? '字符' : ' Word 字数'}）`,
      row.over > 0 ? String(row.over) : '—',
    ]),
    paper(),
  )
