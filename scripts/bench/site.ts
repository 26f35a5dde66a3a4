import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Benchmark, Measured } from './benchmark.ts'
import { corpus, cost, megabytes, run, seconds } from './program.ts'

const SIZES = [50, 200]

/** Site and data of so many published cases: the time a page takes should not grow, nor the memory beyond bounds. */
export const siteBenchmark: Benchmark = {
  name: 'site',
  run: async (folder, asked) => {
    const sizes = asked.length > 0 ? asked : SIZES
    const measured: Measured[] = []
    const each: number[] = []
    for (const size of sizes) {
      const root = corpus(size, folder, ['--published'])
      const out = join(folder, `dist-${size}`)
      const cache = join(folder, `cache-${size}`)
      const built = await run(['build', '--only', 'site', '--root', root, '--out', out, '--cache', cache])
      const pages = pagesIn(out)
      each.push(cost(built) / pages)
      measured.push(
        { what: `${size} 个案例，${pages} 页`, figure: seconds(built) },
        { what: `${size} 个案例，每页`, figure: `${((cost(built) / pages) * 1000).toFixed(1)} ms` },
        { what: `${size} 个案例，内存峰值（含子进程）`, figure: megabytes(built.bytes) },
      )
    }
    const [few = 0, many = 0] = [each[0], each.at(-1)]
    const what = `每页用时之比，${sizes.at(-1)} 个案例比 ${sizes[0]} 个`
    return [...measured, { what, figure: (many / few).toFixed(2) }]
  },
}

/** Pages of a build, by its manifest. */
const pagesIn = (out: string): number =>
  readFileSync(join(out, 'manifest.json'), 'utf8').match(/\.html"/g)?.length ?? 0
