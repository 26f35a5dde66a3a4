import type { Breach, Change } from './policy.ts'

const folded = (path: string): string => path.normalize('NFC').toLowerCase()

/** `a/b/c` → `a`, `a/b`, `a/b/c`. */
const stepsOf = (path: string): string[] =>
  path.split('/').map((_, i, parts) => parts.slice(0, i + 1).join('/'))

/**
 * Added paths that differ from another only by case, or by how a character is composed: a system that
 * does not tell them apart puts one in the place of the other. `paths` are all those of the result.
 */
export function caseBreaches(changes: readonly Change[], paths: readonly string[]): Breach[] {
  const known = Map.groupBy(new Set(paths.flatMap(stepsOf)), folded)
  return changes
    .filter(({ status }) => status === 'added')
    .flatMap(({ path }) => {
      const other = stepsOf(path).flatMap((each) =>
        (known.get(folded(each)) ?? []).filter((one) => one !== each),
      )[0]
      return other === undefined ? [] : [clash(path, other)]
    })
}

const clash = (path: string, other: string): Breach => ({
  rule: 'policy-case',
  file: path,
  message: `${path} 与已有的 ${other} 只差大小写或字符的写法。`,
  actual: path,
  expected: `与 ${other} 明显不同的名称`,
  fix: '改用已有的文件；确是另一个文件的，换一个名称',
})
