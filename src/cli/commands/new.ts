import { Argument, Option } from 'commander'
import type { NewOptions } from '../../pipeline/new/file.ts'
import { EXIT, Problem } from '../../pipeline/problem.ts'
import type { CommandModule } from '../commands.ts'
import { type CommonOptions, withCommonOptions } from '../options.ts'
import { print } from '../terminal.ts'

const KINDS = ['practice', 'fmea', 'review', 'objection', 'edition'] as const
type Kind = (typeof KINDS)[number]

interface NewCommandOptions extends CommonOptions {
  readonly reviewer: string | undefined
  readonly dryRun: boolean
}

export const newCommand: CommandModule = {
  define: (program) =>
    withCommonOptions(program.command('new'))
      .addArgument(
        new Argument(
          '<kind>',
          '种类：practice（最佳实践）、fmea（FMEA 案例）、review（评审表）、objection（异议）、edition（年度）',
        ).choices(KINDS),
      )
      .argument('<name>', '申报文件夹的名称（评审表和异议写所针对的申报）；新年度写年度')
      .description('新建空白的申报、评审表、异议记录或年度，每一栏都带填写说明')
      .option('--reviewer <代码>', '专家代码（新建评审表时）')
      .addOption(new Option('--dry-run', '只说明将建在哪里，不写文件').default(false))
      .addHelpText(
        'after',
        '\n例：kekao new practice axle-box-bearing\n　　kekao new review axle-box-bearing --reviewer E01\n　　kekao new edition 2026',
      )
      .action(run),
}

async function run(kind: Kind, name: string, options: NewCommandOptions): Promise<void> {
  const { newestYear } = await import('../../pipeline/reading/years.ts')
  const { root, dryRun } = options
  const year = kind === 'edition' ? name : (options.edition ?? newestYear(root))
  const paths = await makers[kind](name, { root, year, dryRun }, options)
  const next =
    kind === 'edition' ? '请修改 edition.yaml 和 notice.md 中的日期，再运行：kekao check' : nextStep(name)
  print(
    `${paths.map((path) => `${dryRun ? '将新建' : '已新建'} ${path}\n`).join('')}${dryRun ? '' : `${next}\n`}`,
  )
}

const nextStep = (name: string): string => `填写后运行：kekao check ${name}`

type Maker = (name: string, options: NewOptions, given: NewCommandOptions) => Promise<readonly string[]>

const submission =
  (track: 'practice' | 'fmea'): Maker =>
  async (slug, options) => {
    const { newSubmission } = await import('../../pipeline/new/submission.ts')
    return [await newSubmission(track, slug, options)]
  }

/** How each kind is made. */
const makers: Record<Kind, Maker> = {
  practice: submission('practice'),
  fmea: submission('fmea'),
  review: async (slug, options, { reviewer }) => {
    if (!reviewer) {
      throw new Problem('没有写专家代码', {
        exitCode: EXIT.usage,
        mend: '加上 --reviewer 和专家代码，如 --reviewer E01',
      })
    }
    const { newReview } = await import('../../pipeline/new/sheet.ts')
    return [await newReview(slug, reviewer, options)]
  },
  objection: async (slug, options) => {
    const { newObjection } = await import('../../pipeline/new/sheet.ts')
    return [await newObjection(slug, options)]
  },
  edition: async (year, options) => {
    const { newEdition } = await import('../../pipeline/new/edition.ts')
    return newEdition(year, options)
  },
}
