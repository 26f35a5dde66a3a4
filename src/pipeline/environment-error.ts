import { EXIT, Problem } from './problem.ts'

/** The machine lacks something: a browser, a font, a year of the holiday table. */
export class EnvironmentError extends Problem {
  constructor(message: string, options: { mend: string; cause?: unknown }) {
    super(message, { ...options, exitCode: EXIT.environment })
    this.name = 'EnvironmentError'
  }
}
