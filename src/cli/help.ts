import type { Command } from 'commander'

const words: readonly [RegExp, string][] = [
  [/^Usage:/m, '用法：'],
  [/^Arguments:/m, '参数：'],
  [/^Options:/m, '选项：'],
  [/^Commands:/m, '命令：'],
  [/\(default: /g, '（默认：'],
  [/\(choices: /g, '（可选：'],
]

/** `[选项] [paths...]` */
const usageOf = (command: Command): string =>
  command.usage().replace('[options]', '[选项]').replace('[command]', '[命令]')

/** Help and messages of a command in Chinese. */
export function speakChinese(command: Command): Command {
  return command
    .helpOption('-h, --help', '显示帮助')
    .configureHelp({
      styleTitle: (title) =>
        words.reduce((text, [english, chinese]) => text.replace(english, chinese), title),
      commandUsage: (each) => `kekao ${each.parent ? `${each.name()} ` : ''}${usageOf(each)}`,
      subcommandTerm: (each) => `${each.name()} ${usageOf(each)}`.trimEnd(),
      argumentDescription: (argument) => argument.description,
      optionDescription: (option) => {
        const choices = option.argChoices ? `可选：${option.argChoices.join('、')}` : ''
        const preset = typeof option.defaultValue === 'string' ? `默认：${option.defaultValue}` : ''
        const notes = [choices, preset].filter(Boolean).join('；')
        return notes ? `${option.description}（${notes}）` : option.description
      },
    })
    .configureOutput({ outputError: (text, write) => write(chineseError(text)) })
}

const errors: readonly [RegExp, string][] = [
  [/^error: unknown command '(.*)'/, '没有命令“$1”'],
  [/^error: unknown option '(.*)'/, '没有选项“$1”'],
  [/^error: option '(.*)' argument missing/, '选项“$1”缺少值'],
  [/^error: required option '(.*)' not specified/, '缺少选项“$1”'],
  [/^error: option '(.*)' cannot be used with option '(.*)'/, '选项“$1”与“$2”不能同时用'],
  [/^error: missing required argument '(.*)'/, '缺少参数“$1”'],
  [/^error: option '(.*)' argument '(.*)' is invalid\./, '选项“$1”的值“$2”不对。'],
  [/Allowed choices are (.*)\./, '可选：$1。'],
  [/\(Did you mean (.*)\?\)/, '（是不是 $1？）'],
  [/^error: too many arguments.*/, '参数太多'],
]

const chineseError = (text: string): string =>
  errors.reduce((message, [english, chinese]) => message.replace(english, chinese), text)
