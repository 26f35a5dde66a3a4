import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import pMap from 'p-map'
import { type Inspection, inspector, type Verdict } from './inspect.ts'

/** Fewer files than this are searched sooner than a worker has started. */
const WORTH_A_WORKER = 100
const WORKERS_MAX = 8
/** Files given to a worker at a time. */
const BATCH = 16
/** Of the memory of a worker what new objects may take: texts are thrown away as fast as they are made. */
const MEMORY = { maxYoungGenerationSizeMb: 32 }
/** Files read at the same time. */
const AT_ONCE = 4

/** Searches files on all cores; verdicts in the order of the files. What goes wrong in a worker goes wrong here. */
export async function inspectTogether(
  files: readonly string[],
  inspection: Inspection,
): Promise<readonly Verdict[]> {
  const count = files.length < WORTH_A_WORKER ? 0 : Math.min(availableParallelism(), WORKERS_MAX)
  if (count < 2) return pMap(files, inspector(inspection), { concurrency: AT_ONCE })
  const verdicts: Verdict[][] = []
  let next = 0
  const take = () => {
    const from = next
    next += BATCH
    return { number: from / BATCH, batch: files.slice(from, next) }
  }
  await Promise.all(
    Array.from({ length: count }, () =>
      employ(inspection, { take, put: (number, told) => (verdicts[number] = told) }),
    ),
  )
  return verdicts.flat()
}

interface Work {
  readonly take: () => { readonly number: number; readonly batch: readonly string[] }
  readonly put: (number: number, verdicts: Verdict[]) => void
}

/** One worker, given batch after batch until none is left. */
function employ(inspection: Inspection, { take, put }: Work): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: inspection,
    resourceLimits: MEMORY,
    execArgv: [],
  })
  let current = take()
  const give = () => worker.postMessage(current.batch)
  // Only our worker answers: with the verdicts on the batch that it was given.
  worker.on('message', (verdicts: Verdict[]) => {
    put(current.number, verdicts)
    current = take()
    if (current.batch.length > 0) give()
    else resolve(void worker.terminate())
  })
  worker.on('error', reject)
  worker.on('exit', () => reject(new Error('a worker ended before its work was done')))
  give()
  return promise
}
