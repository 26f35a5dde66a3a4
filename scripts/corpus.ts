import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { places } from './corpus/places.ts'
import { listedSamples, type Written, writeProcess } from './corpus/process.ts'
import { mulberry32, pick } from './corpus/random.ts'
import { writeSubmission } from './corpus/submission.ts'

/**
 * Writes a generated corpus for measuring: N valid submissions made from the sample edition, each with
 * a company, credit code, place and pictures of its own, as far along as the sample each is made from; with
 * `--published` every one is on the list. Same size and seed, same bytes.
 */
const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    published: { type: 'boolean', default: false },
    out: { type: 'string', default: '.kekao/corpus' },
  },
})
const content = join(import.meta.dirname, '../content')
const edition = 'editions/2025'
const folders = { sample: join(content, edition), out: join(values.out, edition) }

const listed = listedSamples(folders)
const samples = (['practices', 'fmea'] as const)
  .flatMap((track) => readdirSync(join(folders.sample, track)).map((sample) => ({ track, sample })))
  .filter(({ sample }) => !values.published || listed.has(sample))

rmSync(values.out, { recursive: true, force: true })
mkdirSync(folders.out, { recursive: true })
for (const path of [
  'site.yaml',
  'guide',
  ...['edition.yaml', 'notice.md', 'rubrics'].map((each) => `${edition}/${each}`),
])
  cpSync(join(content, path), join(values.out, path), { recursive: true })

const next = mulberry32(Number(values.seed))
const written: Written[] = []
for (let number = 1; number <= Number(values.size); number += 1) {
  const source = samples[number % samples.length]
  if (!source) throw new Error('the sample edition is empty')
  written.push(await writeSubmission({ ...source, number, place: pick(places, next) }, folders))
}
writeProcess(written, folders)
process.stdout.write(`${values.size} submissions in ${values.out}\n`)
