import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Benchmark } from './benchmark.ts'
import { checkBenchmark } from './check.ts'

/** Every benchmark, in the order of the table; names given on the command line choose among them. */
const benchmarks: readonly Benchmark[] = [checkBenchmark]

const asked = process.argv.slice(2)
for (const { name, run } of benchmarks.filter((each) => asked.length === 0 || asked.includes(each.name))) {
  const folder = mkdtempSync(join(tmpdir(), 'kekao-bench-'))
  try {
    process.stdout.write(`${name}\n`)
    for (const { what, figure } of await run(folder))
      process.stdout.write(`  ${figure.padStart(12)}  ${what}\n`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
