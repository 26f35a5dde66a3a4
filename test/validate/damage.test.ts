import { describe, expect, test } from 'vitest'
import { isMap, isPair, isScalar, LineCounter, type Pair, parseDocument, type Scalar, visit } from 'yaml'
import { validate } from '../../src/validate/index.ts'
import { type Content, filesOf, readContent, textOf, withFile } from '../fixtures/content.ts'

const clean = readContent('clean')
const practice = 'editions/2025/practices/pump/index.md'
const fmea = 'editions/2025/fmea/press-fit/index.md'

const complaintsAbout = (content: Content, file: string) =>
  validate(filesOf(content), { asOf: '2025-12-01' }).complaints.filter((each) => each.file === file)

interface Damage {
  readonly what: string
  readonly line: number
  readonly text: string
}

/** Every key of the front matter spoiled by two characters, and every value made blank. */
function damagesOf(text: string): Damage[] {
  const lines = new LineCounter()
  const yaml = text.slice(4, text.indexOf('\n---', 4))
  const damages: Damage[] = []
  const damage = (node: Scalar, what: string, replacement: string) => {
    const [start, end] = [(node.range?.[0] ?? 0) + 4, (node.range?.[1] ?? 0) + 4]
    const line = lines.linePos(start - 4).line + 1
    damages.push({ what, line, text: text.slice(0, start) + replacement + text.slice(end) })
  }
  const isFree = (path: readonly unknown[]) =>
    path.some((each) => isPair(each) && String((each as Pair<Scalar>).key) === '应力')
  visit(parseDocument(yaml, { schema: 'failsafe', lineCounter: lines }), {
    Pair(_, { key, value }, path) {
      if (isScalar(key) && !isFree(path)) damage(key, `key ${String(key)}`, `${String(key)}甲乙`)
      if (isScalar(value) && !isMap(value)) damage(value, `value of ${String(key)}`, "''")
    },
    Scalar(key, node) {
      if (typeof key === 'number') damage(node, `item ${String(node)}`, "''")
    },
  })
  return damages
}

describe.each([practice, fmea])('%s', (file) => {
  test.each(damagesOf(textOf(clean, file)))(
    'line $line: $what spoiled is told on its line',
    ({ line, text }) => {
      const complaints = complaintsAbout(withFile(clean, file, text), file)
      expect(complaints.some((each) => each.line <= line && line <= each.endLine)).toBe(true)
    },
  )

  const sections = [...textOf(clean, file).matchAll(/^## (.+)\n\n((?:(?!^## )[\s\S])+)/gm)]

  test.each(sections.map(({ 0: whole, 1: label = '', 2: body = '' }) => ({ whole, label, body })))(
    'section $label without heading or text is told',
    ({ whole, label, body }) => {
      const text = textOf(clean, file)
      const withoutHeading = complaintsAbout(withFile(clean, file, text.replace(`## ${label}\n`, '')), file)
      expect(withoutHeading.map(({ rule }) => rule)).toContain('section-missing')
      const emptied = complaintsAbout(
        withFile(clean, file, text.replace(whole, whole.replace(body, '\n'))),
        file,
      )
      const line = text.slice(0, text.indexOf(`## ${label}`)).split('\n').length
      expect(emptied.map((each) => `${each.rule} ${each.line}`)).toContain(`section-empty ${line}`)
    },
  )
})

const tables = ['data/factory.csv', 'data/wear.csv'].map((name) => practice.replace('index.md', name))

describe.each(tables)('%s', (file) => {
  const rows = textOf(clean, file)
    .trim()
    .split('\n')
    .map((row) => row.split(','))
  const unread = new Set(['no'])
  const cells = rows
    .slice(1)
    .flatMap((row, i) => row.map((cell, j) => ({ line: i + 2, index: j, cell, name: rows[0]?.[j] ?? '' })))
    .filter(({ name }) => !unread.has(name))

  test.each(cells)('line $line: $cell of $name made blank is told there', ({ line, index }) => {
    const damaged = rows.map((row, i) => (i + 1 === line ? row.with(index, '') : row))
    const text = damaged.map((row) => row.join(',')).join('\n')
    const column = (damaged[line - 1] ?? []).slice(0, index).join(',').length + (index > 0 ? 2 : 1)
    const complaints = complaintsAbout(withFile(clean, file, text), file)
    expect(complaints.map((each) => `${each.rule} ${each.line}:${each.column}`)).toEqual([
      `data-cell ${line}:${column}`,
    ])
  })
})

test('the worksheet: every rating spoiled is told at its cell', () => {
  const file = fmea.replace('index.md', 'worksheet.csv')
  const rows = textOf(clean, file)
    .trim()
    .split('\n')
    .map((row) => row.split(','))
  const header = rows[0] ?? []
  for (const name of ['S', 'O', 'D', '改进后S', '改进后O', '改进后D'])
    for (const line of [2, 3]) {
      const index = header.indexOf(name)
      const damaged = rows.map((row, i) => (i + 1 === line ? row.with(index, '0') : row))
      const text = damaged.map((row) => row.join(',')).join('\n')
      const column = (damaged[line - 1] ?? []).slice(0, index).join(',').length + 2
      const complaints = complaintsAbout(withFile(clean, file, text), file)
      expect(complaints.map((each) => `${each.rule} ${each.line}:${each.column}`)).toEqual([
        `worksheet-cell ${line}:${column}`,
      ])
    }
})

test('the same content restored has no complaints', () => {
  const damaged = withFile(clean, practice, '---\n---\n')
  expect(complaintsAbout(damaged, practice).length).toBeGreaterThan(0)
  const restored = withFile(damaged, practice, textOf(clean, practice))
  expect(complaintsAbout(restored, practice)).toEqual([])
})
