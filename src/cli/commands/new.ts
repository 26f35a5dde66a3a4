import { Argument, Option } from 'commander'
import { AMENDMENT_KINDS } from '../../model/publicity.ts'
import { CONCLUSIONS } from '../../model/recommendation.ts'
import type { NewOptions } from '../../pipeline/new/file.ts'
import { EXIT, Problem } from '../../pipeline/problem.ts'
import { terminalDialogue } from '../ask.ts'
import type { CommandModule } from '../commands.ts'
import { type CommonOptions, dateOption, tableFormatOption, withCommonOptions } from '../options.ts'
import { print } from '../terminal.ts'

/** What can be begun, and what it is called. */
const KINDS = {
  practice: '最佳实践',
  fmea: 'FMEA 案例',
  recommendation: '推荐意见',
  review: '评审表',
  objection: '异议',
  recognition: '认定',
  amendment: '认定后的更正或撤销',
  edition: '年度',
} as const
type Kind = keyof typeof KINDS

interface NewCommandOptions extends CommonOptions {
  readonly reviewer: string | undefined
  readonly unit: string | undefined
  readonly conclusion: (typeof CONCLUSIONS)[number]
  readonly opinion: string | undefined
  readonly scan: string | undefined
  readonly contact: string | undefined
  readonly phone: string | undefined
  readonly number: string | undefined
  readonly kind: (typeof AMENDMENT_KINDS)[number] | undefined
  readonly reason: string | undefined
  readonly date: string | undefined
  readonly from: string | undefined
  readonly company: string | undefined
  readonly title: string | undefined
  readonly industry: string | undefined
  readonly dryRun: boolean
  readonly format: 'pretty' | 'json'
}

const EXAMPLES = `
例：kekao new practice
　　kekao new practice axle-box-bearing --company 示例轴承有限公司 --industry 高端装备 --unit 河北省/保定市/莲池区
　　kekao new recommendation axle-box-bearing --unit 130606 --conclusion 同意推荐 --opinion 材料属实
　　kekao new review axle-box-bearing --reviewer E01
　　kekao new review --from 甲-7K3Q-评分表.docx
　　kekao new objection axle-box-bearing
　　kekao new recognition --number 示例〔2025〕1号 --date 2025-12-01
　　kekao new amendment axle-box-bearing --kind 撤销 --reason 材料失实
　　kekao new edition 2026`

export const newCommand: CommandModule = {
  define: (program) =>
    withCommonOptions(program.command('new'))
      .addArgument(
        new Argument(
          '<kind>',
          `种类：${Object.entries(KINDS)
            .map(([kind, name]) => `${kind}（${name}）`)
            .join('、')}`,
        ).choices(Object.keys(KINDS)),
      )
      .argument(
        '[name]',
        '申报文件夹的名称：要新建的，或所针对的；新年度写年度；认定不写；在终端里新建申报，没写的会逐项询问',
      )
      .description('新建申报、推荐意见、评审表、异议、认定、更正或年度，待填的每一栏都带说明')
      .option('--reviewer <代码>', '专家代码（评审表）')
      .option(
        '--unit <单位>',
        '推荐单位：行政区划代码（推荐意见、申报），或所在地，如 河北省/保定市/莲池区（申报）',
      )
      .option('--company <名称>', '企业名称（申报）')
      .option('--title <名称>', '产品名称或案例名称（申报）')
      .option('--industry <行业>', '行业，名称或本年度清单里的序号（申报）')
      .addOption(
        new Option('--conclusion <结论>', '初审结论（推荐意见）').choices(CONCLUSIONS).default('同意推荐'),
      )
      .option('--opinion <意见>', '初审意见（推荐意见）')
      .option('--scan <文件>', '盖章扫描件，从 recommendations 文件夹写起（推荐意见；省级必须有）')
      .option('--contact <姓名>', '推荐单位联系人（推荐意见；本单位第一次写时）')
      .option('--phone <电话>', '推荐单位联系电话（推荐意见；本单位第一次写时）')
      .option('--number <文号>', '认定文件的文号（认定）')
      .addOption(new Option('--kind <类型>', '更正或撤销（更正）').choices(AMENDMENT_KINDS))
      .option('--reason <原因>', '更正或撤销的原因，对外公开（更正）')
      .addOption(dateOption('--date <日期>', '作出结论、认定或更正的日期；不写时为“今天”'))
      .option('--from <路径>', '从另一个内容文件夹取评分表和设置（年度）；录入填好的 Word 评分表（评审表）')
      .addOption(new Option('--dry-run', '只说明将建在哪里，不写文件').default(false))
      .addOption(tableFormatOption())
      .addHelpText('after', EXAMPLES)
      .action(run),
}

async function run(kind: Kind, name: string | undefined, options: NewCommandOptions): Promise<void> {
  const { root, dryRun, asOf, format } = options
  const isAsked = (kind === 'practice' || kind === 'fmea') && terminalDialogue() !== null
  const isNamed = kind !== 'recognition' && !(kind === 'review' && options.from) && !isAsked
  if (name === undefined && isNamed)
    throw new Problem('没有写名称', { exitCode: EXIT.usage, mend: `如 kekao new ${kind} axle-box-bearing` })
  const { newestYear } = await import('../../pipeline/reading/years.ts')
  const year = kind === 'edition' ? (name ?? '') : (options.edition ?? newestYear(root))
  const { files, next } = await makers[kind](name ?? '', { root, year, asOf, dryRun }, options)
  if (format === 'json') {
    print(`${JSON.stringify({ files, next, written: !dryRun }, null, 2)}\n`)
    return
  }
  const verb = dryRun ? '将写入' : '已写入'
  print(`${files.map((path) => `${verb} ${path}\n`).join('')}${dryRun ? '' : `${next.join('\n')}\n`}`)
}

/** Files written, and what their writer does next. */
interface Begun {
  readonly files: readonly string[]
  readonly next: readonly string[]
}

type Maker = (name: string, options: NewOptions, given: NewCommandOptions) => Promise<Begun>

const toFill = (file: string, path: string): Begun => ({
  files: [file],
  next: [`填写后运行：kekao check ${path}`],
})

const submission =
  (track: 'practice' | 'fmea'): Maker =>
  async (name, options, { company, title, industry, unit }) => {
    const { newSubmission } = await import('../../pipeline/new/submission.ts')
    const given = { slug: name || undefined, opening: { company, title, industry, unit } }
    const dialogue = terminalDialogue()
    if (!dialogue) return toFill(await newSubmission(track, name, options, given.opening), name)
    const { askSubmission } = await import('../ask-submission.ts')
    const { slug, opening } = await askSubmission(track, given, { options, dialogue })
    return toFill(await newSubmission(track, slug, options, opening), slug)
  }

const wanting = (what: string, mend: string): Problem =>
  new Problem(`没有写${what}`, { exitCode: EXIT.usage, mend: `加上 ${mend}` })

async function reviewFromWord(path: string, options: NewOptions): Promise<Begun> {
  const { newReviewFromWord } = await import('../../pipeline/new/review-from-word.ts')
  const { file, slug } = await newReviewFromWord(path, options)
  const own = file.slice(file.indexOf('reviews/'))
  return { files: [file], next: [`与 Word 评分表核对后运行：kekao check ${own}；得分：kekao score ${slug}`] }
}

/** How each kind is made. */
const makers: Record<Kind, Maker> = {
  practice: submission('practice'),
  fmea: submission('fmea'),
  recommendation: async (slug, options, { unit, ...given }) => {
    if (!unit) throw wanting('推荐单位', '--unit 和行政区划代码，如 --unit 130606')
    const { newRecommendation } = await import('../../pipeline/new/recommendation.ts')
    const file = await newRecommendation(slug, { unit, ...given }, options)
    return { files: [file], next: [`核对后运行：kekao check ${slug}；下一步轮到谁：kekao status ${slug}`] }
  },
  review: async (slug, options, { reviewer, from }) => {
    if (from) return reviewFromWord(from, options)
    if (!reviewer) throw wanting('专家代码', '--reviewer 和专家代码，如 --reviewer E01')
    const { newReview } = await import('../../pipeline/new/sheet.ts')
    return toFill(await newReview(slug, reviewer, options), `reviews/${slug}/${reviewer}.md`)
  },
  objection: async (slug, options) => {
    const { newObjection } = await import('../../pipeline/new/sheet.ts')
    const file = await newObjection(slug, options)
    return toFill(file, file.slice(file.indexOf('objections/')))
  },
  recognition: async (_, options, given) => {
    const { newRecognition } = await import('../../pipeline/new/recognition.ts')
    const file = await newRecognition(given, options)
    return { files: [file], next: ['核对后运行：kekao status；发布网站：kekao build'] }
  },
  amendment: async (slug, options, given) => {
    const { newAmendment } = await import('../../pipeline/new/recognition.ts')
    const file = await newAmendment(slug, given, options)
    return { files: [file], next: [`核对后运行：kekao status ${slug}；发布网站：kekao build`] }
  },
  edition: async (year, { root, dryRun }, { from }) => {
    const { newEdition } = await import('../../pipeline/new/edition.ts')
    const { files, toFill: blanks } = await newEdition(year, { root, dryRun, from })
    const lines = blanks.map(({ file, line, text }) => `  ${file}:${line}　${text}`)
    return { files, next: ['请照新的通知逐处填写，再运行：kekao check', ...lines] }
  },
}
