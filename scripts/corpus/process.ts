import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Place } from './places.ts'

/** A submission as written: made from which sample, from where. */
export interface Written {
  readonly track: 'practices' | 'fmea'
  readonly sample: string
  readonly slug: string
  readonly place: Place
}

interface Folders {
  /** The sample edition. */
  readonly sample: string
  /** The edition being written. */
  readonly out: string
}

/** Is a sample on the list of its edition? */
export function listedSamples({ sample }: Pick<Folders, 'sample'>): ReadonlySet<string> {
  const text = readFileSync(join(sample, 'publicity.yaml'), 'utf8')
  return new Set(Array.from(text.matchAll(/^ {4}- (\S+)$/gm), ([, slug = '']) => slug))
}

/**
 * Writes what units, reviewers and the secretariat have to say: a submission goes as far as the sample it
 * was made from. Those on the list are recommended from the county up and have the sample's score sheets;
 * of the others one in three has the county's consent, the rest have only been handed in.
 */
export function writeProcess(written: readonly Written[], folders: Folders): void {
  const listed = listedSamples(folders)
  const onList = written.filter(({ sample }) => listed.has(sample))
  const others = written.filter(({ sample }) => !listed.has(sample) && sample !== DRAFT)
  const consents = [
    ...onList.flatMap(({ slug, place }) => place.units.map((unit, step) => ({ unit, slug, step }))),
    ...others.flatMap(({ slug, place }, i) =>
      i % 3 === 0 ? place.units.slice(0, 1).map((unit) => ({ unit, slug, step: 0 })) : [],
    ),
  ]
  writeRecommendations(consents, folders)
  for (const each of onList) copyReviews(each, folders)
  if (onList.length > 0) writePublicity(onList, folders)
}

/** The sample that has not been handed in. */
const DRAFT = 'smart-meter'

interface Consent {
  readonly unit: string
  readonly slug: string
  /** 0 for the lowest unit. */
  readonly step: number
}

/** After the last day on which a sample was handed in, before the notice's deadline. */
const DATES = ['2025-09-10', '2025-09-16', '2025-09-23']

const SCAN = '%PDF-1.4\n%%EOF\n'

function writeRecommendations(consents: readonly Consent[], { out }: Folders): void {
  mkdirSync(join(out, 'recommendations/scans'), { recursive: true })
  for (const [unit, items] of Map.groupBy(consents, (each) => each.unit)) {
    const isProvince = unit.length === 2
    if (isProvince) writeFileSync(join(out, `recommendations/scans/${unit}.pdf`), SCAN)
    const lines = items.flatMap(({ slug, step }) => [
      `  - 申报: ${slug}`,
      '    结论: 同意推荐',
      `    初审意见: 材料齐全，数据可追溯，第${unit}号初审意见，同意推荐。`,
      `    日期: ${DATES[step]}`,
      ...(isProvince ? [`    盖章扫描件: scans/${unit}.pdf`] : []),
    ])
    const text = ['联系人: 林示例', `电话: 0312-0${unit.padEnd(6, '0')}`, '推荐:', ...lines, ''].join('\n')
    writeFileSync(join(out, `recommendations/${unit}.yaml`), text)
  }
}

function copyReviews({ sample: from, slug }: Written, { sample, out }: Folders): void {
  const sheets = join(sample, 'reviews', from)
  if (!existsSync(sheets)) return
  for (const name of readdirSync(sheets)) cpSync(join(sheets, name), join(out, 'reviews', slug, name))
}

/** The sample's list and office; the hash of the list is that of another one. */
function writePublicity(onList: readonly Written[], { sample, out }: Folders): void {
  const [, end = ''] = readFileSync(join(sample, 'publicity.yaml'), 'utf8').split(/^(?=开始: )/m)
  const slugs = (track: Written['track']) =>
    onList.filter((each) => each.track === track).map(({ slug }) => `    - ${slug}\n`)
  const lists = `名单:\n  practice:\n${slugs('practices').join('')}  fmea:\n${slugs('fmea').join('')}`
  writeFileSync(join(out, 'publicity.yaml'), lists + end.replace(/^名单校验码: .*\n/m, ''))
}
