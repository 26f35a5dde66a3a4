import type { Complaint } from '../complaint.ts'
import { github } from './github.ts'
import { json } from './json.ts'
import { pretty } from './pretty.ts'
import { sarif } from './sarif.ts'

/** How a piece of a report looks; a terminal turns it into colour, everything else into nothing. */
export type Paint = (style: 'error' | 'warning' | 'info' | 'dim' | 'strong', text: string) => string

export interface ReportInput {
  readonly complaints: readonly Complaint[]
  /** Number of files looked at. */
  readonly files: number
  /** The text of a file, for its snippet; undefined where it is not text. */
  readonly textOf: (file: string) => string | undefined
  readonly paint: Paint
  /** The content root as seen from the top of its repository, `content/`: reports for a platform name files from there. */
  readonly prefix?: string | undefined
  /** Columns of the terminal; without them lines are not broken. */
  readonly width?: number | undefined
}

/** Turns complaints into text. */
export type Reporter = (input: ReportInput) => string

/** The formats of `--format`. */
export const reporters = { pretty, json, github, sarif } as const satisfies Record<string, Reporter>

export type ReportFormat = keyof typeof reporters
