import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dossierOf, load } from '../../src/pipeline/load.ts'
import { publicView } from '../../src/process/public-view.ts'
import { play } from './play.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = openStage()
  await play(stage)
}, 400_000)
afterAll(() => stage?.close())

it('walks an edition from the empty folder to the last correction by the commands alone', async () => {
  await expect(stage.transcript()).toMatchFileSnapshot(join(import.meta.dirname, 'transcript.txt'))
})

const stagesOn = (asOf: string) =>
  Object.fromEntries(
    (dossierOf(load({ root: stage.root, asOf })).editions[0]?.entries ?? []).map(
      ({ submission, standing }) => [submission.slug, standing.stage],
    ),
  )

it('has come to every end there is', () => {
  expect(stagesOn('2026-03-02')).toEqual({
    'axle-box-bearing': 'recognised',
    'bearing-press-in': 'notRecognised',
    'brake-control': 'withdrawn',
    'gaas-laser': 'notRecognised',
    'valve-welding': 'declined',
  })
})

it('still tells what stood on any earlier day', () => {
  // Its file has named 28 July since it was handed in again.
  expect(stagesOn('2025-07-15')['axle-box-bearing']).toBe('handedIn')
  expect(stagesOn('2025-07-22')['axle-box-bearing']).toBe('recommended(county)')
  expect(stagesOn('2025-07-26')['axle-box-bearing']).toBe('returned')
  expect(stagesOn('2025-11-26')).toMatchObject({
    'axle-box-bearing': 'objectionPending',
    'gaas-laser': 'objectionPending',
    'bearing-press-in': 'proposed',
  })
  expect(stagesOn('2025-12-31')).toMatchObject({ 'bearing-press-in': 'recognised' })
})

const publicOn = (asOf: string) => {
  const dossier = dossierOf(load({ root: stage.root, asOf }))
  const reference = { rules: [], forms: [], formulas: [] }
  return publicView(dossier, { photos: new Map(), downloads: new Map(), reference }).editions[0]
}

it('keeps in public what was public: rows, addresses, dated corrections', () => {
  const before = publicOn('2025-11-18')
  const after = publicOn('2026-03-02')
  const rows = (view: ReturnType<typeof publicOn>) =>
    [...(view?.publicity?.lists.practice ?? []), ...(view?.publicity?.lists.fmea ?? [])].map(
      ({ slug }) => slug,
    )
  expect(rows(after)).toEqual(rows(before))
  const addresses = (view: ReturnType<typeof publicOn>) =>
    [...(view?.cases ?? []), ...(view?.withdrawn ?? [])].map(({ slug }) => slug).sort()
  expect(addresses(after)).toEqual(addresses(before))
  expect(after?.withdrawn.map(({ slug }) => slug)).toEqual(['brake-control'])
  expect(publicOn('2026-02-15')?.recognition?.amendments.map(({ kind }) => kind)).toEqual(['更正'])
  expect(after?.recognition?.amendments.map(({ kind }) => kind)).toEqual(['更正', '撤销'])
  const told = after?.cases.find(({ slug }) => slug === 'bearing-press-in')?.events.map(({ text }) => text)
  expect(told?.at(-1)).toContain('撤销认定')
  expect(JSON.stringify(after)).not.toContain('示例同行')
})
