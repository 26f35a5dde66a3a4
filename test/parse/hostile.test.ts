import { describe, expect, test } from 'vitest'
import { readSections } from '../../src/parse/markdown/read.ts'
import { readText } from '../../src/parse/text.ts'
import { fileOf } from './source.ts'

const letters = 'abcdefghi'.split('')
const laughs = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...letters
    .slice(1)
    .map((letter, i) => `${letter}: &${letter} [${Array(9).fill(`*${letters[i]}`).join(', ')}]`),
].join('\n')

const numbered = (count: number) => Array.from({ length: count }, (_, i) => `键${i}: 值`).join('\n')

/** Front matter that wants to take all memory or time, or to be something else than text. */
const frontMatters: [string, string, string][] = [
  ['billion laughs', laughs, 'yaml-feature'],
  ['brackets', '甲: '.concat('['.repeat(20_000)), 'nesting'],
  ['braces', '{a: '.repeat(10_000), 'nesting'],
  ['dashes', '- '.repeat(10_000), 'nesting'],
  ['indentation', Array.from({ length: 200 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), 'nesting'],
  ['a key of 1 MB', `${'k'.repeat(1_000_000)}: 1`, 'file-size'],
  ['a key of 60 000 characters', `${'k'.repeat(60_000)}: 1`, 'yaml-syntax'],
  ['a constructor', '甲: !!js/function "() => 1"', 'yaml-feature'],
  ['a prototype', '__proto__: {polluted: 1}', 'yaml-feature'],
  ['a key that is a list', '? [a, b]\n: 1', 'yaml-syntax'],
  ['two documents', '甲: 1\n...\n乙: 2', 'yaml-syntax'],
  ['a directive', '%YAML 9.9', 'yaml-syntax'],
  ['many colons', '甲：1\n乙: 2\n'.repeat(4_000), 'yaml-syntax'],
  ['an alias of nothing', '甲: *b', 'yaml-feature'],
  ['ten of each key', `${numbered(1000)}\n`.repeat(10).slice(0, 60_000), 'duplicate-key'],
]

/** Bodies that take a Markdown reader long, or that carry something along. */
const bodies: [string, string, string | null][] = [
  ['nested lists', Array.from({ length: 200 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n'), 'nesting'],
  ['quotes', `${'>'.repeat(5000)} a`, 'nesting'],
  ['lists on one line', `${'- '.repeat(5000)}a`, 'nesting'],
  ['stars', '*a '.repeat(60_000), 'file-size'],
  ['brackets', '['.repeat(60_000), 'file-size'],
  ['image brackets', '!['.repeat(9_000), null],
  [
    'backticks',
    Array.from({ length: 400 }, (_, i) => '`'.repeat(i))
      .join(' ')
      .slice(0, 19_000),
    null,
  ],
  ['links', `${'[a](b'.repeat(3_900)}\n\n`.repeat(5), null],
  ['emphasis', `${'_a_ '.repeat(4_900)}\n\n`.repeat(5), null],
  ['angle brackets', '<'.repeat(19_000), null],
  ['tags', '<a '.repeat(6_000), null],
  ['a wide table', `${'|a'.repeat(900)}|\n${'|-'.repeat(900)}|\n${'|b'.repeat(900)}|`, null],
  ['entities', '&amp;'.repeat(3_900), null],
  ['footnotes', Array.from({ length: 2000 }, (_, i) => `[^${i}]: a`).join('\n\n'), 'unsupported-markdown'],
  ['200 000 characters', `${'文'.repeat(1000)}\n\n`.repeat(200), 'file-size'],
  ['definitions', Array.from({ length: 2000 }, (_, i) => `[a${i}]: b`).join('\n\n'), 'unsupported-markdown'],
]

const read = (text: string) => {
  const { source, findings } = readText(fileOf('a.md', text))
  return {
    findings: [...findings, ...(source ? readSections(source).findings : [])],
    lines: text.split('\n').length,
  }
}

describe('front matter', () => {
  test.each(frontMatters)('%s', (_, frontMatter, rule) => {
    const { findings, lines } = read(`---\n${frontMatter}\n---\n\n## 一\n\n文\n`)
    expect(findings.map((each) => each.rule)).toContain(rule)
    for (const { place } of findings)
      expect(place.line >= 1 && place.line <= lines && place.column >= 1).toBe(true)
    expect(Object.prototype).not.toHaveProperty('polluted')
  })
})

describe('bodies', () => {
  test.each(bodies)('%s', (_, body, rule) => {
    const { findings } = read(`---\n---\n\n## 一\n\n${body}\n`)
    if (rule) expect(findings.map((each) => each.rule)).toContain(rule)
  })
})
