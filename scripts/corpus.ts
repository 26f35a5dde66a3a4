import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import sharp from 'sharp'
import divisions from '../src/model/regions/divisions-2023.json' with { type: 'json' }
import { organisationCheckCharacter, usccCheckCharacter } from '../src/model/uscc.ts'

/**
 * Writes a generated corpus for measuring: N valid submissions made from the sample edition, each with
 * a company, credit code, place and pictures of its own. Same size and seed, same bytes.
 */
const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: '.kekao/corpus' },
  },
})
const size = Number(values.size)
const next = mulberry32(Number(values.seed))
const sample = join(import.meta.dirname, '../content')
const edition = 'editions/2025'

/** A small generator with a 32-bit state (Mulberry32, public domain, T. Ettinger 2017). */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const pick = <T>(list: readonly T[]): T => {
  const found = list[Math.floor(next() * list.length)]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

interface Place {
  readonly code: string
  readonly written: string
}

const isPseudoTier = (name: string): boolean => name === '市辖区' || name === '县'

/** Counties of the eight provinces, written from the province down. */
const places: readonly Place[] = divisions.flatMap((province) =>
  province.children.flatMap((city) =>
    ('children' in city ? city.children : []).map((county) => ({
      code: county.code,
      written: [province.name, ...(isPseudoTier(city.name) ? [] : [city.name]), county.name].join('/'),
    })),
  ),
)

/** A credit code with right check characters; invented. */
function uscc(code: string, number: number): string {
  const body = `91${code}MC${number.toString().padStart(6, '0')}`
  const organisation = body + organisationCheckCharacter(body)
  return organisation + usccCheckCharacter(organisation)
}

const sources = ['practices', 'fmea'].flatMap((track) =>
  readdirSync(join(sample, edition, track)).map((slug) => ({ track, slug })),
)

async function writeSubmission(number: number): Promise<void> {
  const source = sources[number % sources.length]
  if (!source) throw new Error('the sample edition is empty')
  const place = pick(places)
  const folder = join(values.out, edition, source.track, `${source.slug}-${number}`)
  cpSync(join(sample, edition, source.track, source.slug), folder, { recursive: true })
  const text = readFileSync(join(folder, 'index.md'), 'utf8')
    .replace(/^企业名称: .*$/m, `企业名称: 示例第${number}号有限公司`)
    .replace(/^企业地址: .*$/m, `企业地址: ${place.written.replaceAll('/', '')}示范路${number}号`)
    .replace(/^统一社会信用代码: .*$/m, `统一社会信用代码: ${uscc(place.code, number)}`)
    .replace(/^推荐单位: .*$/m, `推荐单位: ${place.written}`)
  writeFileSync(join(folder, 'index.md'), text)
  for (const path of picturesIn(folder)) await writePicture(path)
}

const picturesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(png|jpg|webp)$/.test(name))
    .map((name) => join(folder, name))

/** A plain picture of a colour of its own, in place of the sample's drawing. */
async function writePicture(path: string): Promise<void> {
  const background = { r: Math.floor(next() * 256), g: Math.floor(next() * 256), b: Math.floor(next() * 256) }
  const noise = Math.floor(next() * 1e9).toString(36)
  const picture = sharp({ create: { width: 640, height: 400, channels: 3, background } }).withExif({
    IFD0: { ImageDescription: noise },
  })
  await picture.toFile(path)
}

rmSync(values.out, { recursive: true, force: true })
mkdirSync(join(values.out, edition, 'practices'), { recursive: true })
for (const path of ['site.yaml', `${edition}/edition.yaml`, `${edition}/notice.md`, `${edition}/rubrics`]) {
  cpSync(join(sample, path), join(values.out, path), { recursive: true })
}
for (let number = 1; number <= size; number += 1) await writeSubmission(number)
process.stdout.write(`${size} submissions in ${values.out}\n`)
