import { expect, it } from 'vitest'
import type { PublicPublicity } from '../../src/model/public.ts'
import { listsCsv } from '../../src/site/open-data/lists.ts'
import { smallView } from './view.ts'

it('keeps every row of a list, with what has become of it', () => {
  const publicity = smallView.editions.flatMap((edition) => edition.publicity ?? [])[0]
  if (!publicity) throw new Error('the small view has a list')
  const [row] = publicity.lists.practice
  if (!row) throw new Error('its list has a row')
  const stages = ['inPublicity', 'recognised', 'notRecognised', 'objectionPending', 'withdrawn'] as const
  const later: PublicPublicity = {
    ...publicity,
    lists: { practice: stages.map((stage) => ({ ...row, stage })), fmea: [] },
  }
  const results = listsCsv(later)
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(',').at(-1))
  expect(results).toEqual(['结果', '', '已认定', '未认定', '异议核实中', '已撤回'])
})
