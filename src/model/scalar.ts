import * as z from 'zod'

/** What a scalar must look like, in words for the person who mends it. */
export interface Shape {
  readonly expected: string
  readonly mend: string
  readonly example: string
  readonly pattern?: string
}

/**
 * A text with a shape. A text that does not fit gives a custom issue whose `params` carry
 * `expected` and `mend`; `read` returns undefined for it.
 */
function shaped<T>(shape: Shape, read: (text: string) => T | undefined) {
  const { expected, mend, example, pattern } = shape
  return z
    .string()
    .transform((text, context): T => {
      const value = read(text)
      if (value !== undefined) return value
      context.addIssue({ code: 'custom', message: expected, params: { expected, mend, actual: text } })
      return z.NEVER
    })
    .meta({ examples: [example], ...(pattern && { pattern }) })
}

const matching = (pattern: RegExp) => (text: string) => (pattern.test(text) ? text : undefined)

/** A text that says something: not blank. */
export const text = () =>
  shaped(
    { expected: '有内容的文字', mend: '填写内容；确实没有的填“无”', example: '无', pattern: '\\S' },
    matching(/\S/u),
  )

const isDate = (year: number, month: number, day: number) => {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** Is it an ISO date that exists? */
export function isIsoDate(value: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? []
  return year !== undefined && isDate(Number(year), Number(month), Number(day))
}

/** An ISO date, as text `YYYY-MM-DD`: it sorts and compares as it stands. */
export const date = () =>
  shaped(
    {
      expected: '真实存在的日期，形如 2025-09-30',
      mend: '改成“年-月-日”，月、日各两位数字',
      example: '2025-09-30',
      pattern: '^\\d{4}-\\d{2}-\\d{2}$',
    },
    (value) => (isIsoDate(value) ? value : undefined),
  )

/** An ISO month, as text `YYYY-MM`. */
export const month = () =>
  shaped(
    {
      expected: '月份，形如 2024-01',
      mend: '改成“年-月”，月份两位数字',
      example: '2024-01',
      pattern: '^\\d{4}-(0[1-9]|1[0-2])$',
    },
    matching(/^\d{4}-(0[1-9]|1[0-2])$/),
  )

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/

/** Reads a plain decimal number; undefined when the text is anything else. */
export function readNumber(value: string): number | undefined {
  const trimmed = value.trim().replace(/^[−–]/u, '-')
  return NUMBER.test(trimmed) ? Number(trimmed) : undefined
}

interface NumberRange {
  readonly min?: number
  readonly max?: number
  readonly integer?: boolean
  /** Digits allowed after the point. */
  readonly decimals?: number
}

function rangeInWords({ min, max, integer, decimals }: NumberRange): string {
  const kind = integer ? '整数' : '数字'
  const bounds = [min !== undefined && `不小于 ${min}`, max !== undefined && `不大于 ${max}`].filter(Boolean)
  const places = decimals !== undefined ? `，最多 ${decimals} 位小数` : ''
  return [kind, ...bounds].join('，') + places
}

/** A number, written plainly: no thousands separator, no unit. */
export function number(range: NumberRange = {}) {
  const expected = rangeInWords(range)
  const fits = (value: number, written: string) =>
    Number.isFinite(value) &&
    (range.min === undefined || value >= range.min) &&
    (range.max === undefined || value <= range.max) &&
    (!range.integer || Number.isInteger(value)) &&
    (range.decimals === undefined || (written.split('.')[1] ?? '').length <= range.decimals)
  return z.union([z.string(), z.number()]).transform((input, context): number => {
    const value = readNumber(String(input))
    if (value !== undefined && fits(value, String(input))) return value
    const mend = '用半角数字书写，不带单位、千位分隔符和空格'
    context.addIssue({ code: 'custom', message: expected, params: { expected, mend, actual: String(input) } })
    return z.NEVER
  })
}

/** 是 or 否. */
export const flag = () =>
  z
    .union([z.boolean(), z.string()])
    .transform((input, context): boolean => {
      if (input === true || input === '是' || input === 'true') return true
      if (input === false || input === '否' || input === 'false') return false
      const params = { expected: '是 或 否', mend: '填“是”或“否”', actual: String(input) }
      context.addIssue({ code: 'custom', message: params.expected, params })
      return z.NEVER
    })
    .meta({ enum: ['是', '否', true, false] })

/** One of a few words. */
export const choice = <const W extends readonly [string, ...string[]]>(words: W) => z.enum(words)

/** A value with its unit, `2000 h`. */
export interface Quantity {
  readonly value: number
  readonly unit: string
}

export const quantity = () =>
  shaped(
    {
      expected: '数值和单位，形如 2000 h',
      mend: '先写数值，空一格，再写单位',
      example: '2000 h',
      pattern: '^[+\\-−]?\\d[\\d.eE+\\-]*\\s*\\S+$',
    },
    (written): Quantity | undefined => {
      const [, digits = '', unit = ''] =
        /^\s*([+\-−]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)\s*(\D.*)$/u.exec(written) ?? []
      const value = readNumber(digits)
      return value === undefined || !unit.trim() ? undefined : { value, unit: unit.trim() }
    },
  )

/** A telephone number of mainland China: mobile, landline with area code, 400/800, extension after - or *. */
export const phone = () =>
  shaped(
    {
      expected: '手机号码或带区号的电话号码，形如 13800000000、0312-0000100',
      mend: '用半角数字；固定电话写成“区号-号码”，分机写在“-”之后',
      example: '0312-0000100',
    },
    matching(/^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8}([-*]\d{1,6})?|[48]00-?\d{3}-?\d{4})$/),
  )

export const email = () =>
  shaped(
    {
      expected: '电子邮箱地址，形如 name@example.com',
      mend: '写全用户名、@ 和域名',
      example: 'name@example.com',
    },
    matching(
      /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/iu,
    ),
  )

/** A path inside the submission's own folder, with forward slashes. */
export const path = () =>
  shaped(
    {
      expected: '本申报文件夹内的文件名，形如 data/clearance.csv',
      mend: '把文件放进本申报文件夹，写相对路径；不用绝对路径、“..”和反斜杠',
      example: 'data/clearance.csv',
    },
    (written) => (isInnerPath(written) ? written : undefined),
  )

/** Does the path stay inside its folder? */
export function isInnerPath(written: string): boolean {
  return (
    written !== '' &&
    !/^[/\\]|^[a-z][a-z0-9+.-]*:|\\|\p{Cc}/iu.test(written) &&
    !written.split('/').some((part) => part === '..' || part === '.' || part === '')
  )
}
