import { execFileSync, spawn } from 'node:child_process'
import { join } from 'node:path'
import { computingBelow, memoryBelow } from './processes.ts'

const HOME = join(import.meta.dirname, '../..')
const PROGRAM = join(HOME, 'src/cli/kekao.mjs')
const AS_OF = '2025-11-20'
/** Milliseconds between two looks at the memory. */
const LOOK = 250

/** What a run of the program took. */
export interface Run {
  readonly seconds: number
  /** Seconds of computing on all cores together, whatever else the machine had to do (Linux; 0 elsewhere). */
  readonly computing: number
  /** Peak of the program with all the processes it started, shared pages divided (Linux; 0 elsewhere). */
  readonly bytes: number
}

/** Runs a command of the program as everybody does. */
export async function run(args: readonly string[]): Promise<Run> {
  const began = performance.now()
  let bytes = 0
  let computing = 0
  const look = setInterval(() => {
    if (process.platform !== 'linux') return
    bytes = Math.max(bytes, memoryBelow())
    computing = Math.max(computing, computingBelow())
  }, LOOK)
  const child = spawn(process.execPath, [PROGRAM, ...args, '--quiet', '--as-of', AS_OF], {
    cwd: HOME,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const { promise, resolve, reject } = Promise.withResolvers<number | null>()
  child.on('error', reject).on('close', resolve)
  try {
    const code = await promise
    if (code !== 0) throw new Error(`kekao ${args.join(' ')} ended with ${code}`)
  } finally {
    clearInterval(look)
  }
  return { seconds: (performance.now() - began) / 1000, computing, bytes }
}

/** A generated corpus of a size in a folder; gives its root. */
export function corpus(size: number, folder: string, options: readonly string[] = []): string {
  const out = join(folder, `corpus-${size}`)
  const script = join(HOME, 'scripts/corpus.ts')
  execFileSync(process.execPath, [script, '--size', String(size), '--out', out, ...options])
  return out
}

/** `12.3 s（计算 8.9 s）`: by the clock, and of computing. */
export const seconds = ({ seconds: clock, computing }: Run): string =>
  `${clock.toFixed(1)} s（计算 ${computing.toFixed(1)} s）`

/** What a run cost: computing where it is known, since the machine may have had other things to do. */
export const cost = ({ seconds: clock, computing }: Run): number => computing || clock
export const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`
