/** Exit codes of the command line. */
export const EXIT = {
  fine: 0,
  content: 1,
  usage: 2,
  unreadable: 3,
  environment: 4,
  privacy: 5,
  integrity: 6,
  bug: 70,
} as const

/**
 * Something outside the content that stops the work and that a person can mend: wrong usage, an
 * unreadable folder, a missing browser, a privacy stop. `mend` says what to do.
 */
export class Problem extends Error {
  readonly exitCode: number
  readonly mend: string

  constructor(message: string, options: { exitCode: number; mend: string; cause?: unknown }) {
    super(message, { cause: options.cause })
    this.name = 'Problem'
    this.exitCode = options.exitCode
    this.mend = options.mend
  }
}
