import { realpathSync } from 'node:fs'
import { type CheckSubmissions, checkSubmission } from '../../validate/edition.ts'
import type { SubmissionFolder } from '../../validate/layout.ts'
import type { CheckedSubmission } from '../../validate/reading/brief.ts'
import { type CacheOptions, openResults } from '../cache/open.ts'
import { NO_STORE } from '../cache/store.ts'
import { sha256 } from '../hash.ts'
import { type DiskFile, provenStamp } from '../reading/read.ts'
import { checkTogether } from './crew.ts'
import { type Checking, contextKey, holdsOn, keptUnder, type Outcome } from './outcome.ts'
import { type Registered, readRegister, writeRegister } from './register.ts'

export interface CheckerOptions {
  readonly root: string
  readonly files: readonly DiskFile[]
  /** Where outcomes are kept; null keeps none. */
  readonly cache: CacheOptions | null
}

/**
 * Checks submissions on disk on all cores, and only those that changed since they were checked last; what
 * comes out is the same as from one after the other.
 */
export function submissionChecker({ root, files, cache }: CheckerOptions): CheckSubmissions {
  const disk = new Map(files.map((file) => [file.path, file]))
  const store = cache ? openResults('check', cache) : NO_STORE
  const real = realpathSync(root)
  return (folders, context) => {
    const checking = { context, against: contextKey(context), store }
    const whose = { root: real, year: context.year, against: checking.against }
    const register = readRegister(whose, store)
    const stamps = new Map(folders.map((each) => [each.folder, stampOf(each, disk)]))
    const outcomes = new Map<string, Outcome>()
    for (const { folder } of folders) {
      const known = register.get(folder)
      if (known && isSame(known, stamps.get(folder)) && holdsOn(known, context.asOf))
        outcomes.set(folder, known)
    }
    const changed = folders.filter(({ folder }) => !outcomes.has(folder))
    for (const each of checkTogether(changed, { root: real, checking })) outcomes.set(each.folder, each)
    if (changed.length > 0 || register.size !== folders.length) {
      const entries = [...outcomes].map(([folder, { key, day, brief, findings }]) => {
        const stamp = stamps.get(folder) ?? ''
        return { folder, stamp, key, day, brief, findings }
      })
      writeRegister(entries, whose, store)
    }
    return folders.map((each) => checkedOf(each, outcomes.get(each.folder), checking))
  }
}

/** The stamps of all files of a folder; '' where one was changed so lately that its stamp proves nothing. */
function stampOf({ folder, files }: SubmissionFolder, disk: ReadonlyMap<string, DiskFile>): string {
  const stamps: string[] = []
  for (const path of files.keys()) {
    const stamp = provenStamp(disk.get(folder + path))
    if (stamp === '') return ''
    stamps.push(`${path} ${stamp}`)
  }
  return sha256(stamps.join('\n'))
}

const isSame = ({ stamp }: Registered, now: string | undefined): boolean => stamp !== '' && stamp === now

function checkedOf(
  folder: SubmissionFolder,
  outcome: Outcome | undefined,
  { context, store }: Checking,
): CheckedSubmission {
  if (!outcome) return checkSubmission(folder, context)
  const { brief, findings, key } = outcome
  let typed = outcome.submission
  return {
    brief,
    findings,
    submission: () => {
      if (typed === undefined) typed = keptUnder(key, store)?.submission
      if (typed === undefined) typed = checkSubmission(folder, context).submission()
      return typed
    },
  }
}
