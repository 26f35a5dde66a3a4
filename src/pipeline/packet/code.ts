import type { Submission, Track } from '../../model/submission.ts'
import { sha256 } from '../hash.ts'

const SIGNS: Record<Track, string> = { practice: '甲', fmea: '乙' }

/** No letters or digits that are taken for each other. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const LENGTH = 4

/**
 * The code name of each submission for one reviewer: 甲-7K3Q. It is the same each time and another for every
 * reviewer, and does not tell the folder's name: the applicant's credit code, which reviewers do not know,
 * goes into it. A code that is taken already gives way to the next letters of its hash.
 */
export function codeNames(
  submissions: readonly Submission[],
  { year, reviewer }: { readonly year: string; readonly reviewer: string },
): ReadonlyMap<Submission, string> {
  const taken = new Set<string>()
  const codes = new Map<Submission, string>()
  for (const submission of submissions) {
    const { track, slug, form } = submission
    const letters = lettersOf(sha256([year, reviewer, track, slug, form.uscc].join('\n')))
    for (let at = 0; !codes.has(submission); at += 1) {
      const code = `${SIGNS[track]}-${letters.slice(at, at + LENGTH)}`
      if (!taken.has(code)) codes.set(submission, code)
      taken.add(code)
    }
  }
  return codes
}

const lettersOf = (hex: string): string =>
  Array.from(hex.match(/../gu) ?? [], (byte) =>
    LETTERS.charAt(Number.parseInt(byte, 16) % LETTERS.length),
  ).join('')
