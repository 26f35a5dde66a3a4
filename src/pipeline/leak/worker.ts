import { parentPort, workerData } from 'node:worker_threads'
import pMap from 'p-map'
import { type Inspection, inspector } from './inspect.ts'

/** Files read at the same time. */
const AT_ONCE = 2

// Only the crew starts this file, and sends nothing but names of files.
const inspect = inspector(workerData as Inspection)
parentPort?.on('message', async (batch: readonly string[]) => {
  parentPort?.postMessage(await pMap(batch, inspect, { concurrency: AT_ONCE }))
})
