import type * as z from 'zod'
import type { SchemaIssue } from './record.ts'
import type { Path, Plain } from './yaml/plain.ts'

/** Ways in which people write a value that the schema would read if written plainly. */
const plainer: readonly ((written: string) => string)[] = [
  (written) => written.normalize('NFKC').replaceAll('。', '.').trim(),
  (written) =>
    written.replace(
      /^(\d{4})\s*[-年./]\s*(\d{1,2})\s*[-月./]\s*(\d{1,2})\s*日?$/u,
      (_, year: string, month: string, day: string) =>
        `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
    ),
  (written) =>
    written.replace(
      /^(\d{4})\s*[-年./]\s*(\d{1,2})\s*月?$/u,
      (_, year: string, month: string) => `${year}-${month.padStart(2, '0')}`,
    ),
  (written) => (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(written) ? written.replaceAll(',', '') : written),
  (written) => written.replace(/\s+/g, ''),
  (written) => written.toUpperCase(),
  (written) =>
    /^(?:YES|Y|√|☑|是的)$/.test(written) ? '是' : /^(?:NO|N|×|☐|不是)$/.test(written) ? '否' : written,
]

/** The value as the schema would read it, or null. */
function mendedValue(schema: z.ZodType, written: string): string | null {
  let mended = written
  for (const plain of plainer) {
    mended = plain(mended)
    if (mended !== written && schema.safeParse(mended).success) return mended
  }
  return null
}

const FULL_WIDTH = /[\uff01-\uff5e\u3000。]/u
const KINDS: Record<string, string> = {
  string: '一段文字',
  array: '以“- ”开头的列表',
  object: '一组“键: 值”',
}

interface Words {
  readonly expected: string
  readonly mend: string
}

function wordsOf(issue: z.core.$ZodIssue): Words {
  if (issue.code === 'custom') {
    const { expected, mend } = issue.params ?? {}
    return { expected: String(expected ?? issue.message), mend: String(mend ?? '对照模板改正') }
  }
  if (issue.code === 'invalid_value')
    return {
      expected: `下列之一：${issue.values.map(String).join('、')}`,
      mend: '从给定的词中选一个，一字不差',
    }
  if (issue.code === 'invalid_type')
    return { expected: KINDS[issue.expected] ?? '一个值', mend: '对照模板，改成这种写法' }
  return { expected: '一个值', mend: '对照模板，改成这种写法' }
}

/** What is wrong with a value that has no fields of its own. */
export function leafIssues(
  schema: z.ZodType,
  data: Plain,
  path: Path,
  issues: readonly z.core.$ZodIssue[],
): SchemaIssue[] {
  const mended = typeof data === 'string' ? mendedValue(schema, data) : null
  return issues.map((issue) => {
    const { expected, mend } = wordsOf(issue)
    const isFullWidth = mended !== null && typeof data === 'string' && FULL_WIDTH.test(data)
    return {
      kind: isFullWidth ? 'fullWidth' : issue.code === 'invalid_value' ? 'choice' : 'shape',
      path: [...path, ...issue.path],
      expected,
      mend: mended === null ? mend : `改成“${mended}”`,
      actual: actualOf(data, issue),
      candidates: issue.code === 'invalid_value' ? issue.values.map(String) : [],
      ...(mended !== null && { meant: mended }),
    }
  })
}

function actualOf(data: Plain, issue: z.core.$ZodIssue): string {
  if (typeof data === 'string') return data
  const actual = issue.code === 'custom' ? issue.params?.actual : undefined
  return actual === undefined ? '' : String(actual)
}
