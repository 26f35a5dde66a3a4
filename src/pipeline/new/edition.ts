import { readFileSync } from 'node:fs'
import { EXIT, Problem } from '../problem.ts'
import { newestYear } from '../reading/years.ts'
import { editionFolder, type NewOptions, writeNew } from './file.ts'

/** What a new edition takes over from the one before: rules and wording, never submissions. */
const CARRIED = ['edition.yaml', 'notice.md', 'rubrics/practice.yaml', 'rubrics/fmea.yaml']

/**
 * Begins an edition with the rubrics and settings of the newest one; the year is put in its place,
 * dates stay for a person to change. Gives the paths written.
 */
export async function newEdition(
  year: string,
  { root, dryRun }: Omit<NewOptions, 'year'>,
): Promise<string[]> {
  if (!/^\d{4}$/.test(year)) {
    throw new Problem(`“${year}”不是年度`, { exitCode: EXIT.usage, mend: '写四位数字的年度，如 2026' })
  }
  const from = newestYear(root)
  const folder = editionFolder({ root, year: from })
  const written: string[] = []
  for (const name of CARRIED) {
    const text = inYear(readFileSync(`${folder}/${name}`, 'utf8'), { from, year })
    written.push(await writeNew(`${root}/editions/${year}/${name}`, text, { dryRun }))
  }
  return written
}

/** The year where it names the edition: `年度: "2025"` and `2025年度`. */
const inYear = (text: string, { from, year }: { readonly from: string; readonly year: string }): string =>
  text
    .replace(new RegExp(`^(年度:\\s*["']?)${from}`, 'm'), `$1${year}`)
    .replaceAll(`${from}年度`, `${year}年度`)
