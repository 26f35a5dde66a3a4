import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { EXIT, Problem } from '../problem.ts'
import { newestYear } from '../reading/years.ts'
import { editionFolder, type NewOptions, writeNew } from './file.ts'

/** What a new edition takes over from the one before: rules and wording, never submissions. */
const CARRIED = ['edition.yaml', 'notice.md', 'rubrics/practice.yaml', 'rubrics/fmea.yaml']

/** A line of a new edition that a person has to fill in. */
export interface ToFill {
  readonly file: string
  /** From 1. */
  readonly line: number
  readonly text: string
}

export interface BegunEdition {
  /** Paths written. */
  readonly files: readonly string[]
  readonly toFill: readonly ToFill[]
}

interface EditionOptions extends Omit<NewOptions, 'year' | 'asOf'> {
  /** Another content root to take rules and settings from; the root itself without it. */
  readonly from?: string | undefined
}

/**
 * Begins an edition with the rubrics and settings of the newest one, there or under another root. The year
 * is put in its place; dates and numbers are left blank, since a wrong deadline is worse than none.
 */
export async function newEdition(
  year: string,
  { root, dryRun, from = root }: EditionOptions,
): Promise<BegunEdition> {
  if (!/^\d{4}$/.test(year)) {
    throw new Problem(`“${year}”不是年度`, { exitCode: EXIT.usage, mend: '写四位数字的年度，如 2026' })
  }
  const newest = newestYear(from)
  const folder = editionFolder({ root: from, year: newest })
  const files: string[] = []
  const toFill: ToFill[] = []
  const write = async (path: string, text: string) => {
    files.push(await writeNew(path, text, { dryRun }))
    toFill.push(...blanksIn(path, text))
  }
  for (const name of CARRIED) {
    const text = readFileSync(join(folder, name), 'utf8')
    await write(`${root}/editions/${year}/${name}`, begun(text, { from: newest, year }))
  }
  if (from !== root) await writeSurroundings({ root, from, write })
  return { files, toFill }
}

interface Surroundings {
  readonly root: string
  readonly from: string
  readonly write: (path: string, text: string) => Promise<void>
}

const NO_ROLES =
  '# 谁能改什么。以合并目标分支上的这份文件为准，由秘书处维护。\n申报单位: []\n推荐单位: []\n评审专家: []\n秘书处: []\n'

/** What a content root needs besides an edition, where it is not there yet. */
async function writeSurroundings({ root, from, write }: Surroundings): Promise<void> {
  if (!existsSync(`${root}/site.yaml`)) {
    const site = readFileSync(join(from, 'site.yaml'), 'utf8')
    await write(`${root}/site.yaml`, site.replace(/^(?:#[^\n]*\n)?演示日期:[^\n]*\n/m, ''))
  }
  if (!existsSync(`${root}/roles.yaml`)) await write(`${root}/roles.yaml`, NO_ROLES)
}

/** The year in its place, what the notice of the year says left blank. */
function begun(text: string, { from, year }: { readonly from: string; readonly year: string }): string {
  return text
    .replace(new RegExp(`^(年度:\\s*["']?)${from}`, 'm'), `$1${year}`)
    .replaceAll(`${from}年度`, `${year}年度`)
    .replace(/^(\s+(?:发布日期|截止日期|文号):)[^\n]*$/gm, `$1  # 待填：照 ${year} 年度的通知`)
    .replaceAll(new RegExp(`${from}年\\d{1,2}月\\d{1,2}日`, 'g'), `${year}年〔待填〕月〔待填〕日`)
}

const blanksIn = (file: string, text: string): ToFill[] =>
  text
    .split('\n')
    .flatMap((line, i) => (line.includes('待填') ? [{ file, line: i + 1, text: line.trim() }] : []))
