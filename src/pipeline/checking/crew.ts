import { availableParallelism } from 'node:os'
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads'
import type { SubmissionFolder } from '../../validate/layout.ts'
import { type Errand, FINISHED, type Slip, take } from './errand.ts'
import { type Checking, type Outcome, outcomeOf } from './outcome.ts'

/** Fewer submissions than this are checked sooner than a worker has started. */
const WORTH_A_WORKER = 60
const WORKERS_MAX = 7
/** Milliseconds without a worker's coming to its end after which the rest is not waited for. */
const PATIENCE = 30_000
/** Of the memory of a worker what new objects may take: trees are thrown away as fast as they are made. */
const MEMORY = { maxYoungGenerationSizeMb: 64 }

interface Together {
  /** The content root, by its real path. */
  readonly root: string
  readonly checking: Checking
}

/**
 * Checks submissions on all cores at once and answers when all are done: this thread takes its share, then
 * waits for the others. What a worker does not bring back is left out.
 */
export function checkTogether(folders: readonly SubmissionFolder[], { root, checking }: Together): Outcome[] {
  const { context, against, store } = checking
  const isWorthIt = folders.length >= WORTH_A_WORKER
  const counter = new Int32Array(new SharedArrayBuffer(8))
  const slips = folders.map(slipOf)
  const errand = { root, slips, context, against, storeFolder: store.folder, counter }
  const count = isWorthIt ? Math.min(availableParallelism() - 1, WORKERS_MAX) : 0
  const ports = Array.from({ length: count }, () => engage(errand))
  const own: Outcome[] = []
  for (let taken = take(folders, counter); taken.length > 0; taken = take(folders, counter))
    for (const folder of taken) own.push(withoutKept(outcomeOf(folder, checking), store.folder))
  waitFor(count, counter)
  return [...own, ...ports.flatMap(received)]
}

const slipOf = ({ track, slug, folder, files }: SubmissionFolder): Slip => ({
  track,
  slug,
  folder,
  paths: [...files.keys()],
})

/** An outcome without what can be had from the store: of ten thousand all would not fit into memory. */
export const withoutKept = (outcome: Outcome, storeFolder: string | null): Outcome =>
  storeFolder === null ? outcome : { ...outcome, submission: undefined }

/** Starts a worker; its outcomes come through the port. */
function engage(errand: Omit<Errand, 'port'>): MessagePort {
  const { port1, port2 } = new MessageChannel()
  const workerData: Errand = { ...errand, port: port2 }
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData,
    transferList: [port2],
    resourceLimits: MEMORY,
    execArgv: [],
  })
  // Its work is done again by whoever misses it; nothing else depends on it.
  worker.on('error', () => undefined)
  worker.unref()
  port1.unref()
  return port1
}

/** Blocks until all workers have finished. */
function waitFor(count: number, counter: Int32Array<SharedArrayBuffer>): void {
  for (let finished = Atomics.load(counter, FINISHED); finished < count; ) {
    if (Atomics.wait(counter, FINISHED, finished, PATIENCE) === 'timed-out') return
    finished = Atomics.load(counter, FINISHED)
  }
}

/** The outcomes that have come through a port. */
function received(port: MessagePort): Outcome[] {
  const outcomes: Outcome[] = []
  for (let come = receiveMessageOnPort(port); come; come = receiveMessageOnPort(port)) {
    // Only our worker has the other end.
    outcomes.push(...(come.message as Outcome[]))
  }
  port.close()
  return outcomes
}
