import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Benchmark } from './benchmark.ts'
import { buildBenchmark } from './build.ts'
import { checkBenchmark } from './check.ts'
import { formsBenchmark } from './forms.ts'
import { memoryBenchmark } from './memory.ts'
import { siteBenchmark } from './site.ts'
import { typstBenchmark } from './typst.ts'
import { verifyBenchmark } from './verify.ts'

/** Every benchmark, in the order of the table; names given on the command line choose among them. */
const benchmarks: readonly Benchmark[] = [
  checkBenchmark,
  siteBenchmark,
  buildBenchmark,
  verifyBenchmark,
  formsBenchmark,
  memoryBenchmark,
  typstBenchmark,
]

/** `npm run bench -- site 100 1000`: names of benchmarks, and sizes for those that take any. */
const words = process.argv.slice(2)
const asked = words.filter((word) => !/^\d+$/.test(word))
const sizes = words.filter((word) => /^\d+$/.test(word)).map(Number)
const wanted = benchmarks.filter(({ name, onlyWhenAsked = false }) =>
  asked.length === 0 ? !onlyWhenAsked : asked.includes(name),
)
for (const { name, run } of wanted) {
  const folder = mkdtempSync(join(tmpdir(), 'kekao-bench-'))
  try {
    process.stdout.write(`${name}\n`)
    for (const { what, figure } of await run(folder, sizes))
      process.stdout.write(`  ${figure.padStart(12)}  ${what}\n`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
