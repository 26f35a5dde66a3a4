import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { validate } from '../../src/validate/index.ts'
import { filesOf, readContent } from '../fixtures/content.ts'

const content = new Map([...readContent('clean'), ...readContent('terrible')])
const { complaints, corpus } = validate(filesOf(content), { asOf: '2025-12-01' })

describe.each(['practices/terrible', 'fmea/dreadful'])('%s', (place) => {
  const folder = `editions/2025/${place}/`
  const report = join(import.meta.dirname, `../fixtures/${place.replace('/', '-')}.json`)

  test('has its whole report, in file order', () => {
    const about = complaints.filter(({ file }) => file.startsWith(folder))
    expect(about).toEqual(JSON.parse(readFileSync(report, 'utf-8')))
  })
})

test('terrible submissions do not touch the others', () => {
  expect(complaints.filter(({ file }) => !/terrible|dreadful/.test(file))).toEqual([])
  expect(corpus?.editions[0]?.submissions.map(({ slug }) => slug)).toEqual(['pump', 'press-fit'])
})
