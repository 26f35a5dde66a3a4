import { describe, expect, it } from 'vitest'
import type { Objection } from '../../src/model/publicity.ts'
import { reasonsAgainstObjection } from '../../src/process/admissibility.ts'
import { objection } from './example.ts'

const period = { startsOn: '2025-11-18', endsOn: '2025-11-24' }
const facts: Objection['facts'] = [{ kind: 'paragraph', children: [{ kind: 'text', text: '数据有出入。' }] }]
const { objector } = objection({})
const person = { ...objector, kind: '个人' as const, sealed: false, phone: undefined }

describe('an objection', () => {
  it.each<[string, Partial<Objection>, string[]]>([
    ['of a unit, in order', {}, []],
    ['on the first day', { date: '2025-11-18' }, []],
    ['on the last day', { date: '2025-11-24' }, []],
    ['a day early', { date: '2025-11-17' }, ['日期 2025-11-17 不在公示期']],
    ['a day late', { date: '2025-11-25' }, ['日期 2025-11-25 不在公示期']],
    ['of a unit without seal', { objector: { ...objector, sealed: false } }, ['没有加盖公章']],
    ['of a unit without telephone', { objector: { ...objector, phone: undefined } }, ['没有联系电话']],
    ['of a person without either', { objector: person }, []],
    ['without facts', { facts: [] }, ['没有写明事实']],
  ])('%s', (_, changes, told) => {
    const reasons = reasonsAgainstObjection(objection({ facts, ...changes }), period)
    expect(reasons).toHaveLength(told.length)
    for (const [i, words] of told.entries()) expect(reasons[i]).toContain(words)
  })
})
