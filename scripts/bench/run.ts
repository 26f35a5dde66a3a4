import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Benchmark } from './benchmark.ts'
import { checkBenchmark } from './check.ts'
import { formsBenchmark } from './forms.ts'
import { memoryBenchmark } from './memory.ts'
import { typstBenchmark } from './typst.ts'
import { verifyBenchmark } from './verify.ts'

/** Every benchmark, in the order of the table; names given on the command line choose among them. */
const benchmarks: readonly Benchmark[] = [
  checkBenchmark,
  verifyBenchmark,
  formsBenchmark,
  memoryBenchmark,
  typstBenchmark,
]

const asked = process.argv.slice(2)
const wanted = benchmarks.filter(({ name, onlyWhenAsked = false }) =>
  asked.length === 0 ? !onlyWhenAsked : asked.includes(name),
)
for (const { name, run } of wanted) {
  const folder = mkdtempSync(join(tmpdir(), 'kekao-bench-'))
  try {
    process.stdout.write(`${name}\n`)
    for (const { what, figure } of await run(folder))
      process.stdout.write(`  ${figure.padStart(12)}  ${what}\n`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
