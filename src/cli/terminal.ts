import { styleText } from 'node:util'
import type { Paint } from '../diagnostics/report/report.ts'
import type { Paper } from './table.ts'

const styles = {
  error: ['red', 'bold'],
  warning: ['yellow'],
  info: ['cyan'],
  dim: ['dim'],
  strong: ['bold'],
} as const

/** Colours on a terminal that wants them, nothing elsewhere. */
export const paint: Paint = (style, text) =>
  styleText([...styles[style]], text, { stream: process.stdout, validateStream: true })

/** What results are written on: its colours, its width where it is a terminal, no end of room elsewhere. */
export const paper = (): Paper => ({
  paint,
  width: process.stdout.isTTY ? process.stdout.columns : Number.POSITIVE_INFINITY,
})

/** Writes results: standard output. */
export const print = (text: string): void => void process.stdout.write(text)

/** Tells what is going on: standard error, a single moving line on a terminal. */
export function progressTo(options: { quiet: boolean }): (text: string) => void {
  if (options.quiet) return () => undefined
  if (!process.stderr.isTTY) return (text) => void process.stderr.write(`${text}\n`)
  return (text) => void process.stderr.write(`\r\u001b[K${text}`)
}

/** Ends the moving line of a terminal. */
export function endProgress(options: { quiet: boolean }): void {
  if (!options.quiet && process.stderr.isTTY) process.stderr.write('\r\u001b[K')
}
