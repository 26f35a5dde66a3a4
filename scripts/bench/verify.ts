import { join } from 'node:path'
import sharp from 'sharp'
import type { ContentFile } from '../../src/parse/content-file.ts'
import type { FormJob } from '../../src/pipeline/forms/job.ts'
import { recommendationForms } from '../../src/pipeline/forms/recommendation.ts'
import { writeForms } from '../../src/pipeline/forms/write.ts'
import { dossierOf, editionOf, load } from '../../src/pipeline/load.ts'
import { codeOf } from '../../src/pipeline/mark/code.ts'
import { contentOf } from '../../src/pipeline/mark/content.ts'
import { fingerprintOf } from '../../src/pipeline/mark/fingerprint.ts'
import { filesIn, folderOfSubmission } from '../../src/pipeline/mark/mark.ts'
import { writeWhole } from '../../src/pipeline/output.ts'
import { findMark } from '../../src/pipeline/verify/find-mark.ts'
import { openWithPdfjs } from '../../src/pipeline/verify/pdfjs.ts'
import { openPicture } from '../../src/pipeline/verify/picture.ts'
import { openQrReader } from '../../src/pipeline/verify/qr-reader.ts'
import { alteredOnce } from './alter.ts'
import type { Benchmark, Measured } from './benchmark.ts'
import { type Damage, randomFrom, scanOf, UNDAMAGED } from './scan.ts'

const COUNT = 200
const AS_OF = '2025-11-20'

/** How often a changed submission passes for the one that was printed, and how often a scan cannot be read. */
export const verifyBenchmark: Benchmark = {
  name: 'verify',
  run: async (folder) => {
    const loaded = load({ root: 'content', asOf: AS_OF })
    const jobs = recommendationForms({ ...editionOf(dossierOf(loaded), '2025'), asOf: AS_OF })
    const accepted = falseAccepts(jobs, loaded.files)
    const rejected = await falseRejects(jobs, loaded.files, folder)
    return [{ what: `改动过的申报，被当成没改的，共 ${COUNT} 份`, figure: String(accepted) }, ...rejected]
  },
}

/** Each time one submission with one change; counts those whose fingerprint or code stays the same. */
function falseAccepts(jobs: readonly FormJob[], files: readonly ContentFile[]): number {
  const random = randomFrom(20_251_120)
  const submissions = jobs.flatMap(({ submission }) => submission ?? [])
  return Array.from({ length: COUNT }, () => {
    const submission = submissions[Math.floor(random() * submissions.length)]
    if (!submission) throw new Error('the sample edition is empty')
    const own = filesIn(folderOfSubmission(submission), files)
    const { year, slug } = submission
    const [before, after] = [own, alteredOnce(own, random)].map((each) => {
      const content = contentOf(each)
      const fingerprint = content ? fingerprintOf(content) : null
      return fingerprint === null ? null : { fingerprint, code: codeOf({ year, slug, fingerprint }) }
    })
    return before && after && (before.fingerprint === after.fingerprint || before.code === after.code)
  }).filter(Boolean).length
}

type Random = () => number

/** What every scan of the measurement suffers: up to 3° askew, 150 dpi, noise, blur, JPEG of 40 to 80. */
const basic = (random: Random): Damage => ({
  ...UNDAMAGED,
  skew: 6 * random() - 3,
  noise: 2 + 10 * random(),
  blur: 0.3 + 0.5 * random(),
  quality: Math.round(40 + 40 * random()),
})

/** The middle of a seal: so far from the middle of the code that its ring touches the code or runs through it. */
function sealOver(random: Random): Damage['seal'] {
  const [angle, distance] = [2 * Math.PI * random(), 4 + 22 * random()]
  return {
    x: 174 + distance * Math.cos(angle),
    y: 19 + distance * Math.sin(angle),
    ink: 0.6 + 0.35 * random(),
  }
}

/** In the neighbourhood, the code itself free. */
const sealNear = (random: Random): Damage['seal'] => ({
  x: 130 + 60 * random(),
  y: 56 + 20 * random(),
  ink: 0.6 + 0.35 * random(),
})

const KINDS: Readonly<Record<string, (random: Random) => Damage>> = {
  灰度: (random) => ({ ...basic(random), colour: 'grey' }),
  '灰度，横放或倒放': (random) => ({
    ...basic(random),
    colour: 'grey',
    turns: random() < 0.34 ? 1 : random() < 0.5 ? 2 : 3,
  }),
  '灰度，红章在码旁': (random) => ({ ...basic(random), colour: 'grey', seal: sealNear(random) }),
  '灰度，红章压码': (random) => ({ ...basic(random), colour: 'grey', seal: sealOver(random) }),
  '彩色，红章压码': (random) => ({ ...basic(random), seal: sealOver(random) }),
}

/** Random pages of random forms, damaged; counts by kind those whose mark is not read or read wrongly. */
async function falseRejects(
  jobs: readonly FormJob[],
  files: readonly ContentFile[],
  folder: string,
): Promise<Measured[]> {
  const random = randomFrom(7)
  const kinds = Object.entries(KINDS)
  const read = await openQrReader()
  const failures = new Map(kinds.map(([name]) => [name, 0]))
  const chosen = jobs.filter((_, i) => i % 4 === 0)
  const options = {
    files,
    outDir: folder,
    cacheDir: '.kekao',
    formats: ['pdf'],
    progress: () => undefined,
  } as const
  const documents = await Promise.all(
    (await writeForms(chosen, options)).paths.map((path) => openWithPdfjs(join(folder, path))),
  )
  let milliseconds = 0
  for (let i = 0; i < COUNT; i += 1) {
    const [name, damageOf] = kinds[i % kinds.length] ?? ['', basic]
    const document = documents[Math.floor(random() * documents.length)]
    if (!document) throw new Error('nothing was printed')
    const page = 1 + Math.floor(random() * document.pages)
    const path = join(folder, 'scan.jpg')
    await writeWhole(path, await scanOf(await pngOf(await document.raster(page)), damageOf(random), random))
    const raster = await (await openPicture(path)).raster(1)
    const began = performance.now()
    const found = await findMark(raster, read)
    milliseconds += performance.now() - began
    const isRight = found?.place?.page === page && found.place.of === document.pages
    if (!isRight) failures.set(name, (failures.get(name) ?? 0) + 1)
  }
  const each = COUNT / kinds.length
  return [
    ...[...failures].map(([name, count]) => ({
      what: `150 dpi 扫描读不出：${name}，共 ${each} 页`,
      figure: `${((count / each) * 100).toFixed(1)} %`,
    })),
    { what: '读一页的码', figure: `${Math.round(milliseconds / COUNT)} ms` },
  ]
}

const pngOf = ({
  width,
  height,
  pixels,
}: {
  width: number
  height: number
  pixels: Uint8Array
}): Promise<Buffer> =>
  sharp(pixels, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer()
