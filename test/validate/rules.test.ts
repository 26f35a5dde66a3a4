import { describe, expect, test } from 'vitest'
import { rules } from '../../src/diagnostics/rules.ts'
import { validate } from '../../src/validate/index.ts'
import { filesOf, readContent } from '../fixtures/content.ts'
import { changed, expectedOf, inShort, speakingCases } from './speaking-case.ts'

const clean = readContent('clean')

test('the clean content has no complaints and comes out whole', () => {
  const { corpus, complaints, files } = validate(filesOf(clean), { asOf: '2025-12-01' })
  expect(complaints).toEqual([])
  expect(files).toBe(clean.size)
  expect(corpus?.editions[0]?.submissions.map(({ slug }) => slug)).toEqual(['pump', 'press-fit'])
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

test('every rule has a case that breaks it, and every file is about a rule', () => {
  const broken = new Set(
    speakingCases.flatMap(({ cases }) => cases.flatMap((each) => each.expect.map(({ rule }) => rule))),
  )
  // Changes between two revisions have tests of their own, in test/process.
  const ids: string[] = rules.map(({ id }) => id).filter((id) => !id.startsWith('policy-'))
  expect(ids.filter((id) => !broken.has(id))).toEqual([])
  expect(speakingCases.map(({ about }) => about).filter((about) => !ids.includes(about))).toEqual([])
})
