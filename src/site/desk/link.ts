import type { Track } from '../../model/submission.ts'
import { link } from '../link.ts'

/** A page of the desk. `path` follows the year, without a slash before it: `board/`, '' for the home. */
export const deskLink = (year: string, path = ''): string => link(`/desk/${year}/${path}`)

export const submissionLink = (year: string, slug: string): string => deskLink(year, `submissions/${slug}/`)
export const scoresLink = (year: string, track: Track): string => deskLink(year, `scores/${track}/`)
export const criterionLink = (year: string, track: Track, criterion: string): string =>
  deskLink(year, `scores/${track}/${criterion}/`)
export const rankingLink = (year: string, track: Track): string => deskLink(year, `ranking/${track}/`)
