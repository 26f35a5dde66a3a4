import { resolve } from 'node:path'
import { openPrinter } from '../../src/pipeline/print/printer.ts'
import type { Benchmark, Measured } from './benchmark.ts'
import { materialOf } from './material.ts'
import { memoryBelow } from './processes.ts'

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
        const [own, browser] = [process.memoryUsage().rss, memoryBelow()]
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

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`
