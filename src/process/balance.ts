/** Whom each task may go to and has, and how much everybody has to do. */
export interface Balancing {
  /** Workers in the order in which equals are taken. */
  readonly workers: readonly string[]
  /** Tasks in order, each with the number of different workers still wanted. */
  readonly tasks: readonly { readonly id: string; readonly wanted: number }[]
  readonly isAllowed: (task: string, worker: string) => boolean
  /** Work that everybody has already. */
  readonly load: ReadonlyMap<string, number>
}

type Plan = Map<string, Set<string>>

/** A way to a worker: which task takes them on, and whom that task lets go of for it. */
interface Way {
  readonly worker: string
  readonly task: string
  readonly insteadOf: Way | null
}

/**
 * Spreads tasks over workers as evenly as what is allowed permits: each slot goes, by a chain of
 * exchanges, to the least loaded worker within reach. The loads are optimal (Harvey, Ladner, Lovász,
 * Tamir: Semi-matchings for bipartite graphs and load balancing, J. Algorithms 59, 2006, ASM2). Tasks get
 * as many workers as can be found for them. Same input, same plan.
 */
export function balance({
  workers,
  tasks,
  isAllowed,
  load,
}: Balancing): ReadonlyMap<string, readonly string[]> {
  const plan: Plan = new Map(tasks.map(({ id }) => [id, new Set()]))
  const loads = new Map(workers.map((worker) => [worker, load.get(worker) ?? 0]))
  const loadOf = (worker: string) => loads.get(worker) ?? 0
  for (const { id, wanted } of tasks) {
    for (let slot = 0; slot < wanted; slot += 1) {
      const ways = waysFrom(id, { workers, isAllowed, plan })
      const [first] = ways
      if (!first) break
      const best = ways.reduce(
        (least, way) => (loadOf(way.worker) < loadOf(least.worker) ? way : least),
        first,
      )
      take(best, plan)
      loads.set(best.worker, loadOf(best.worker) + 1)
    }
  }
  return new Map([...plan].map(([task, chosen]) => [task, workers.filter((worker) => chosen.has(worker))]))
}

interface Search extends Pick<Balancing, 'workers' | 'isAllowed'> {
  readonly plan: Plan
}

/** Every worker a task can be given to, directly or by exchanges, the shortest ways first. */
function waysFrom(start: string, { workers, isAllowed, plan }: Search): Way[] {
  const reached = new Set<string>()
  const open = (task: string, insteadOf: Way | null): Way[] =>
    workers
      .filter((worker) => !reached.has(worker) && !plan.get(task)?.has(worker) && isAllowed(task, worker))
      .map((worker) => {
        reached.add(worker)
        return { worker, task, insteadOf }
      })
  const ways = open(start, null)
  // Ways found later are appended and walked in turn.
  for (const way of ways) {
    for (const [task, chosen] of plan) if (chosen.has(way.worker)) ways.push(...open(task, way))
  }
  return ways
}

/** Gives the last task on a way its worker, and each task before it the one who became free. */
function take(way: Way, plan: Plan): void {
  for (let step: Way | null = way; step; step = step.insteadOf) {
    const chosen = plan.get(step.task)
    if (step.insteadOf) chosen?.delete(step.insteadOf.worker)
    chosen?.add(step.worker)
  }
}
