import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { load } from '../../src/pipeline/load.ts'

let root = ''

beforeAll(() => {
  root = join(mkdtempSync(join(tmpdir(), 'kekao-decision-')), 'content')
  cpSync(join(import.meta.dirname, '../fixtures/clean'), root, { recursive: true })
})
afterAll(() => rmSync(join(root, '..'), { recursive: true }))

const clean = (path: string) => readFileSync(join(import.meta.dirname, '../fixtures/clean', path), 'utf8')
const told = () =>
  load({ root, asOf: '2026-01-05' })
    .complaints.filter(({ severity }) => severity === 'error')
    .map(({ rule, file }) => [rule, file])

// The list of the fixture is public from 3 to 7 November 2025.
it.each([
  ['2025-11-03', 1],
  ['2025-11-05', 1],
  ['2025-11-07', 1],
  ['2025-11-08', 0],
])('a decision of %s is complained of %i times', (date, times) => {
  const path = 'editions/2025/recognition.yaml'
  writeFileSync(join(root, path), clean(path).replace(/^日期: .*$/m, `日期: ${date}`))
  expect(told()).toEqual(Array.from({ length: times }, () => ['recognition', path]))
})

it('takes what was said before a submission sent back was handed in again for the past', () => {
  const [county, form] = [
    'editions/2025/recommendations/130606.yaml',
    'editions/2025/practices/pump/index.md',
  ]
  const recognition = 'editions/2025/recognition.yaml'
  writeFileSync(join(root, recognition), clean(recognition))
  const again = '  - {申报: pump, 结论: 退回修改, 初审意见: 缺数据。, 日期: 2025-08-22}\n'
  writeFileSync(join(root, county), `${clean(county).trimEnd()}\n${again}`)
  writeFileSync(join(root, form), clean(form).replace('提交日期: 2025-08-20', '提交日期: 2025-08-24'))
  expect(told()).toEqual([])
  writeFileSync(join(root, county), `${clean(county).trimEnd()}\n${again.replace('退回修改', '不予推荐')}`)
  expect(told()).toEqual([['recommendation-order', county]])
})
