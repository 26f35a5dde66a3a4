import { join } from 'node:path'
import type { Benchmark, Measured } from './benchmark.ts'
import { editOne } from './edit.ts'
import { corpus, cost, megabytes, run, seconds } from './program.ts'

const SIZES = [20]

/** Everything, forms included; then again after one submission was edited. */
export const buildBenchmark: Benchmark = {
  name: 'build',
  run: async (folder, asked) => {
    const measured: Measured[] = []
    for (const size of asked.length > 0 ? asked : SIZES) {
      const root = corpus(size, folder)
      const place = ['--out', join(folder, `dist-${size}`), '--cache', join(folder, `cache-${size}`)]
      const cold = await run(['build', '--root', root, ...place])
      editOne(root)
      const edited = await run(['build', '--root', root, ...place])
      measured.push(
        { what: `${size} 份，从头生成`, figure: seconds(cold) },
        { what: `${size} 份，内存峰值（含子进程）`, figure: megabytes(cold.bytes) },
        { what: `${size} 份，改一份之后`, figure: seconds(edited) },
        { what: `改一份之后比从头生成，${size} 份`, figure: (cost(edited) / cost(cold)).toFixed(2) },
      )
    }
    return measured
  },
}
