import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { load } from '../../src/pipeline/load.ts'
import { draftPublicity } from '../../src/pipeline/publicity-draft.ts'
import { cleanText, type TemporaryRepository, temporaryRepository } from './git/temporary-repository.ts'

const pump = 'editions/2025/practices/pump/index.md'
const list = 'editions/2025/publicity.yaml'
let repository: TemporaryRepository

beforeAll(async () => {
  repository = temporaryRepository()
  await draftPublicity({
    root: repository.root,
    asOf: '2025-10-31',
    edition: undefined,
    start: '2025-11-03',
    without: [],
    office: ['示例秘书处', '示例市示例路3号', '200000', '021-00000100', 'office@example.com'],
    write: 'list',
    dryRun: false,
  })
})
afterAll(() => repository.remove())

const told = () =>
  load({ root: repository.root, asOf: '2025-11-04' }).complaints.map(({ rule, file, line }) => [
    rule,
    file,
    line,
  ])

it('is quiet about a list as it was frozen', () => {
  expect(told()).toEqual([])
})

it('complains at the hash when a listed name has changed, and not of other changes', () => {
  repository.write({ [pump]: (before) => before.replace(/^企业注册时间: .*$/m, '企业注册时间: 2001-01-01') })
  expect(told()).toEqual([])
  repository.write({ [pump]: cleanText(pump).replace(/^企业名称: .*$/m, '企业名称: 河北示例新名有限公司') })
  const lines = readFileSync(join(repository.root, list), 'utf8').split('\n')
  expect(told()).toEqual([
    ['publicity-hash', list, lines.findIndex((line) => line.startsWith('名单校验码')) + 1],
  ])
  repository.write({ [pump]: cleanText(pump) })
  repository.write({
    [list]: (before) => before.replace('    - "pump"\n', '').replace('practice:', 'practice: []'),
  })
  expect(told()[0]?.[0]).toBe('publicity-hash')
})
