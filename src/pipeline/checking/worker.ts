import { join } from 'node:path'
import { workerData } from 'node:worker_threads'
import type { SubmissionFolder } from '../../validate/layout.ts'
import { NO_STORE, openStore } from '../cache/store.ts'
import { contentFile } from '../reading/read.ts'
import { withoutKept } from './crew.ts'
import { type Errand, FINISHED, type Slip, take } from './errand.ts'
import { outcomeOf } from './outcome.ts'

// Only the crew starts this file.
const { root, slips, context, against, storeFolder, counter, port } = workerData as Errand
const store = storeFolder === null ? NO_STORE : openStore({ folder: storeFolder, note: () => undefined })

/** The files of a slip, to be read where they are asked for. */
const folderOf = ({ track, slug, folder, paths }: Slip): SubmissionFolder => ({
  track,
  slug,
  folder,
  files: new Map(paths.map((path) => [path, contentFile(root, join(root, folder, path))])),
})

try {
  for (let taken = take(slips, counter); taken.length > 0; taken = take(slips, counter)) {
    const outcomes = taken.map((slip) => outcomeOf(folderOf(slip), { context, against, store }))
    port.postMessage(outcomes.map((outcome) => withoutKept(outcome, storeFolder)))
  }
} finally {
  Atomics.add(counter, FINISHED, 1)
  Atomics.notify(counter, FINISHED)
}
