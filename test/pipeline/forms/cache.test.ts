import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { formJobs } from '../../../src/pipeline/forms/index.ts'
import { writeForms } from '../../../src/pipeline/forms/write.ts'
import { dossierOf, editionOf, load } from '../../../src/pipeline/load.ts'

const SLUGS = ['gaas-laser', 'titanium-fastener']
const folder = mkdtempSync(join(tmpdir(), 'kekao-forms-'))
const cacheDir = join(folder, 'cache')
afterAll(() => rmSync(folder, { recursive: true }))

const loaded = load({ root: 'content' })
const jobs = formJobs({ ...editionOf(dossierOf(loaded), undefined), asOf: loaded.asOf }).filter(
  ({ submission, id, path }) =>
    (submission && SLUGS.includes(submission.slug)) || (id === 'annex5' && path.includes('/13/')),
)

/** Writes the Word and Excel forms; gives the bytes of each by its path. */
async function write(
  name: string,
  { fresh = false, files = loaded.files } = {},
): Promise<ReadonlyMap<string, string>> {
  const outDir = join(folder, name)
  const options = { files, outDir, cacheDir, fresh, formats: ['docx', 'xlsx'] as const }
  const { paths } = await writeForms(jobs, { ...options, progress: () => undefined })
  return new Map(paths.map((path) => [path, readFileSync(join(outDir, path), 'base64')]))
}

const entries = (): string[] =>
  readdirSync(join(cacheDir, 'results/forms'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.length > 60)
    .map((name) => join(cacheDir, 'results/forms', name))

test('forms out of the cache are those made anew; only what changed is made again', async () => {
  const cold = await write('cold')
  const kept = entries()
  expect(kept).toHaveLength(cold.size)
  expect(await write('warm')).toEqual(cold)
  expect(await write('fresh', { fresh: true })).toEqual(cold)
  expect(entries()).toHaveLength(kept.length)

  // A line more in a file of one submission: its forms alone are made anew.
  const edited = loaded.files.map((file) => {
    if (!file.path.includes('/gaas-laser/data/')) return file
    const bytes = Buffer.concat([file.bytes(), Buffer.from('\n')])
    return { ...file, size: bytes.length, bytes: () => bytes }
  })
  await write('edited', { files: edited })
  const own = [...cold.keys()].filter((path) => path.includes('/gaas-laser/'))
  expect(own.length).toBeGreaterThan(0)
  expect(entries()).toHaveLength(kept.length + own.length)
})

test('a damaged entry is made anew', async () => {
  const cold = await write('again')
  for (const path of entries()) writeFileSync(path, readFileSync(path).subarray(0, -1))
  expect(await write('mended')).toEqual(cold)
})
