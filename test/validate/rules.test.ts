import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rules } from '../../src/diagnostics/rules.ts'
import { validate } from '../../src/validate/index.ts'
import { filesOf, readContent, textOf } from '../fixtures/content.ts'
import { changed, expectedOf, inShort, speakingCases } from './speaking-case.ts'

const clean = readContent('clean')

test('the clean content has no complaints and comes out whole', () => {
  const { corpus, complaints, files } = validate(filesOf(clean), { asOf: '2025-12-01' })
  expect(complaints).toEqual([])
  expect(files).toBe(clean.size)
  expect(corpus?.editions[0]?.submissions.map(({ slug }) => slug)).toEqual(['pump', 'press-fit'])
})

test('line ends and a byte order mark change nothing', () => {
  const rewritten = new Map(
    [...clean].map(([path, bytes]) => {
      const isText = /\.(?:md|yaml|csv)$/.test(path)
      const text = `\ufeff${textOf(clean, path).replaceAll('\n', '\r\n')}`
      return [path, isText ? new TextEncoder().encode(text) : bytes]
    }),
  )
  const [before, after] = [clean, rewritten].map((content) =>
    validate(filesOf(content), { asOf: '2025-12-01' }),
  )
  expect(after?.complaints).toEqual([])
  expect(after?.corpus).toEqual(before?.corpus)
})

test('the order of files changes nothing', () => {
  const { corpus } = validate(filesOf(clean), { asOf: '2025-12-01' })
  const backwards = validate(filesOf(clean).reverse(), { asOf: '2025-12-01' })
  expect(backwards.corpus).toEqual(corpus)
})

describe.each(speakingCases)('$about', ({ cases }) => {
  test.each(cases)('$name', (each) => {
    const content = changed(clean, each)
    const { complaints } = validate(filesOf(content), { asOf: each.asOf })
    expect(complaints.map(inShort).sort()).toEqual(expectedOf(content, each).sort())
    const told = complaints.map(({ message, expected, fix }) => `${message} ${expected} ${fix}`).join('\n')
    for (const { says } of each.expect) if (says) expect(told).toContain(says)
  })
})

/** Ids that occur in the sources of a room. */
function saidBy(room: string): Set<string> {
  const root = join(import.meta.dirname, '../../src', room)
  const names = readdirSync(root, { recursive: true, encoding: 'utf-8' }).filter((name) =>
    name.endsWith('.ts'),
  )
  const quoted = names.flatMap((name) => readFileSync(join(root, name), 'utf-8').match(/'[a-z-]+'/g) ?? [])
  return new Set(quoted.map((each) => each.slice(1, -1)))
}

describe('the rule table', () => {
  const ids: string[] = rules.map(({ id }) => id)
  const broken = new Set(
    speakingCases.flatMap(({ cases }) => cases.flatMap((each) => each.expect.map(({ rule }) => rule))),
  )

  test('every rule checked here has a case that breaks it', () => {
    const said = new Set([...saidBy('parse'), ...saidBy('validate')])
    expect(ids.filter((id) => said.has(id) && !broken.has(id))).toEqual([])
  })

  test('every rule is checked somewhere', () => {
    const said = new Set(['parse', 'validate', 'process', 'pipeline'].flatMap((room) => [...saidBy(room)]))
    expect(ids.filter((id) => !said.has(id))).toEqual([])
  })

  test('every file of cases is about a rule', () => {
    expect(speakingCases.map(({ about }) => about).filter((about) => !ids.includes(about))).toEqual([])
  })
})
