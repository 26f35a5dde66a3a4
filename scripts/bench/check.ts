import { join } from 'node:path'
import type { Benchmark, Measured } from './benchmark.ts'
import { editOne } from './edit.ts'
import { corpus, cost, megabytes, type Run, run, seconds } from './program.ts'

const SIZES = [100, 1000]

/** Checking takes the same time a submission however many there are, and after one edit next to none. */
export const checkBenchmark: Benchmark = {
  name: 'check',
  run: async (folder, asked) => {
    const sizes = asked.length > 0 ? asked : SIZES
    const measured: Measured[] = []
    const each: number[] = []
    for (const size of sizes) {
      const root = corpus(size, folder)
      const args = ['check', '--root', root, '--cache', join(folder, `cache-${size}`)]
      const cold = await run(args)
      // Files changed within the last seconds are looked at again in any case.
      await new Promise((resolve) => setTimeout(resolve, 2500))
      await run(args)
      editOne(root)
      const edited = await run(args)
      each.push(cost(cold) / size)
      measured.push(...linesOf(size, cold, edited))
    }
    const [few = 0, many = 0] = [each[0], each.at(-1)]
    const what = `每份用时之比，${sizes.at(-1)} 份比 ${sizes[0]} 份`
    return [...measured, { what, figure: (many / few).toFixed(2) }]
  },
}

const linesOf = (size: number, cold: Run, edited: Run): Measured[] => [
  { what: `${size} 份，没有缓存`, figure: seconds(cold) },
  { what: `${size} 份，每份`, figure: `${((cost(cold) / size) * 1000).toFixed(1)} ms` },
  { what: `${size} 份，内存峰值`, figure: megabytes(cold.bytes) },
  { what: `${size} 份，改一份之后`, figure: seconds(edited) },
]
