import type { ErrorCode, YAMLError } from 'yaml'

/** What a YAML error means to the person who wrote the file. */
export interface SyntaxAdvice {
  readonly message: string
  readonly expected: string
  readonly fix: string
}

const PAIR = '每行写成“键: 值”，冒号用半角并在后面空一格'
const INDENT = '同一层的各行左边对齐，下一层多缩进两个空格'

const general: SyntaxAdvice = {
  message: '这里不符合 YAML 的写法，读不出来。',
  expected: '符合 YAML 写法的“键: 值”',
  fix: `${PAIR}；${INDENT}`,
}

const advice: Partial<Record<ErrorCode, SyntaxAdvice>> = {
  TAB_AS_INDENT: {
    message: '缩进用了制表符（Tab）。',
    expected: '用空格缩进',
    fix: '把行首的制表符换成空格，每层两个',
  },
  BAD_INDENT: { message: '这一行的缩进与同层的其他行不一致。', expected: '同层的各行左边对齐', fix: INDENT },
  MULTILINE_IMPLICIT_KEY: {
    message: '这一行没有冒号，读不出键和值。',
    expected: '键: 值',
    fix: `${PAIR}；值较长要换行时，续行多缩进两个空格`,
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: '同一行里有两个冒号，读不出哪个是键。',
    expected: '一行一个“键: 值”',
    fix: '值里含有半角冒号时，用引号把值括起来',
  },
  MISSING_CHAR: {
    message: '少了标点：冒号后的空格、引号、方括号或花括号没有写全。',
    expected: '成对的引号和括号；冒号后空一格',
    fix: '检查这一行及上一行的引号、括号和冒号',
  },
  BAD_SCALAR_START: {
    message: '值不能以这个符号开头。',
    expected: '以文字、数字或引号开头的值',
    fix: '用引号把整个值括起来',
  },
  BAD_DQ_ESCAPE: {
    message: '双引号里的反斜杠读不出来。',
    expected: '不含反斜杠的文字',
    fix: '改用单引号，或去掉反斜杠',
  },
  UNEXPECTED_TOKEN: { ...general, message: '这里有多余的符号。' },
  KEY_OVER_1024_CHARS: {
    message: '键太长，或前面少了引号、括号。',
    expected: '表格上的栏目名称',
    fix: '检查前面的引号和括号是否成对',
  },
  MULTIPLE_DOCS: {
    message: '这里又有一行“---”，把文件分成了两份。',
    expected: '一个文件只有一份内容',
    fix: '删去多余的“---”行',
  },
  NON_STRING_KEY: {
    message: '键只能是文字，不能是列表或一组键值。',
    expected: '表格上的栏目名称',
    fix: '删去“? ”或键上的括号',
  },
}

/** Advice for an error of the YAML reader. */
export const adviceFor = ({ code }: YAMLError): SyntaxAdvice => advice[code] ?? general
