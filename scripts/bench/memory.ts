import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { openPrinter } from '../../src/pipeline/print/printer.ts'
import type { Benchmark, Measured } from './benchmark.ts'
import { materialOf } from './material.ts'

const STOPS = [100, 500, 1000]
const AT_ONCE = 50

/** Memory of this process and its browser after so many PDFs: it should not grow (Linux). */
export const memoryBenchmark: Benchmark = {
  name: 'memory',
  run: async (folder) => {
    const material = await materialOf(AT_ONCE, folder)
    const printer = await openPrinter({ cacheDir: resolve('.kekao') })
    const measured: Measured[] = []
    try {
      for (let printed = AT_ONCE; printed <= Math.max(...STOPS); printed += AT_ONCE) {
        await Promise.all(material.map((each) => printer.print(each.html, each)))
        if (!STOPS.includes(printed)) continue
        const [own, browser] = [process.memoryUsage().rss, browserMemory()]
        measured.push({
          what: `打印 ${printed} 份以后的内存：本进程 ${megabytes(own)}，浏览器 ${megabytes(browser)}`,
          figure: megabytes(own + browser),
        })
      }
    } finally {
      await printer.close()
    }
    return measured
  },
}

/** Bytes of the processes started by this one, shared pages divided among those that share them (proc(5), Pss). */
function browserMemory(): number {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        const status = textOf(`/proc/${name}/status`)
        const parent = /^PPid:\s+(\d+)$/m.exec(status)?.[1]
        return parent ? [[name, parent] as const] : []
      }),
  )
  const below = [...parents.keys()].filter((process_) => descends(process_, parents))
  return below.reduce((sum, name) => sum + shareOf(name), 0)
}

function descends(name: string, parents: ReadonlyMap<string, string>): boolean {
  for (let at = parents.get(name); at; at = parents.get(at)) if (at === String(process.pid)) return true
  return false
}

const shareOf = (name: string): number =>
  1024 * Number(/^Pss:\s+(\d+) kB$/m.exec(textOf(`/proc/${name}/smaps_rollup`))?.[1] ?? 0)

/** A process may have ended between the list and the look. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`
