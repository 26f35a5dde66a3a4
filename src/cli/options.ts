import { type Command, InvalidArgumentError, Option } from 'commander'
import { type ReportFormat, reporters } from '../diagnostics/report/report.ts'
import { isIsoDate } from '../model/scalar.ts'
import { FONT_CHOICES } from '../pipeline/print/font-choice.ts'

/** Options that every command takes. */
export interface CommonOptions {
  readonly root: string
  readonly asOf: string | undefined
  readonly edition: string | undefined
  readonly quiet: boolean
}

function isoDate(written: string): string {
  if (isIsoDate(written)) return written
  throw new InvalidArgumentError('应为真实存在的日期，形如 2025-11-20')
}

/** An option whose value is a date. */
export const dateOption = (flags: string, description: string): Option =>
  new Option(flags, description).argParser(isoDate)

function wholeNumber(written: string): number {
  if (/^[1-9]\d?$/.test(written)) return Number(written)
  throw new InvalidArgumentError('应为 1 到 99 的整数')
}

/** An option whose value is a number from 1 to 99. */
export const wholeNumberOption = (flags: string, description: string): Option =>
  new Option(flags, description).argParser(wholeNumber)

/** Adds the options that every command takes. */
export function withCommonOptions(command: Command): Command {
  return command
    .option('--root <文件夹>', '内容文件夹', 'content')
    .option('--edition <年度>', '年度；不写时取最新的')
    .addOption(dateOption('--as-of <日期>', '以这一天为“今天”；不写时取演示日期，没有演示日期取当天'))
    .option('--quiet', '不显示进度', false)
}

/** `--format` with the reporters' formats. */
export const formatOption = (): Option =>
  new Option('--format <格式>', '输出格式').choices(Object.keys(reporters)).default('pretty')

/** `--format` for commands that print figures: a table for people or JSON. */
export const tableFormatOption = (): Option =>
  new Option('--format <格式>', '输出格式').choices(['pretty', 'json']).default('pretty')

/** `--fonts`: what forms are printed with. */
export const fontsOption = (): Option =>
  new Option(
    '--fonts <字体>',
    '打印用的字体：packaged 程序自带的；system 本机安装的公文字体（小标宋、仿宋、楷体、黑体）',
  )
    .choices(FONT_CHOICES)
    .default('packaged')

export type { ReportFormat }

const CACHE = '.kekao'

/** `--cache` and `--no-cache`, for commands that keep results. */
export const withCacheOptions = (command: Command): Command =>
  command
    .option('--cache <文件夹>', '浏览器、字体和已有结果的文件夹', CACHE)
    .option('--no-cache', '全部重新生成：不取用已有结果，也不留下结果')

/** Where results are kept, and whether they may be used again; false stands for `--no-cache`. */
export const caching = (cache: string | false): { cacheDir: string; fresh: boolean } => ({
  cacheDir: cache === false ? CACHE : cache,
  fresh: cache === false,
})
