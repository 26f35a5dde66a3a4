import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { check } from '../../src/pipeline/check.ts'
import type { Benchmark, Measured } from './benchmark.ts'

const SIZES = [100, 1000] as const
const AS_OF = '2025-11-20'

/** Checking takes the same time a submission however many there are: the ratio should stay near 1. */
export const checkBenchmark: Benchmark = {
  name: '检查',
  run: async (folder) => {
    const roots = SIZES.map((size) => corpus(size, folder))
    // The first run pays for loading and compiling the program.
    for (const root of roots.slice(0, 1)) check({ root, asOf: AS_OF, paths: [] })
    const times = roots.map((root, i) => secondsOf(root) / (SIZES[i] ?? 1))
    const [few = 0, many = 0] = times
    return [
      ...SIZES.map(
        (size, i): Measured => ({
          what: `${size} 份，每份`,
          figure: `${((times[i] ?? 0) * 1000).toFixed(1)} ms`,
        }),
      ),
      { what: `每份用时之比，${SIZES.at(-1)} 份比 ${SIZES[0]} 份`, figure: (many / few).toFixed(2) },
      { what: '内存（进程常驻）', figure: `${Math.round(process.memoryUsage().rss / 1e6)} MB` },
    ]
  },
}

/** A generated corpus of a size; gives its folder. */
function corpus(size: number, folder: string): string {
  const out = join(folder, `corpus-${size}`)
  execFileSync(process.execPath, [
    join(import.meta.dirname, '../corpus.ts'),
    '--size',
    String(size),
    '--out',
    out,
  ])
  return out
}

function secondsOf(root: string): number {
  const began = performance.now()
  const { complaints } = check({ root, asOf: AS_OF, paths: [] })
  if (complaints.length > 0) throw new Error(`the generated corpus ${root} has complaints`)
  return (performance.now() - began) / 1000
}
