/** Whom each task may go to and has, and how much everybody has to do. */
export interface Balancing {
  /** Workers in the order in which equals are taken. */
  readonly workers: readonly string[]
  /** Tasks in order, each with the number of different workers still wanted. */
  readonly tasks: readonly { readonly id: string; readonly wanted: number }[]
  readonly isAllowed: (task: string, worker: string) => boolean
  /** Work that everybody has already. */
  readonly load: ReadonlyMap<string, number>
  /** The most anybody may have, work there already included; null without a bound. */
  readonly most: number | null
}

/** Tasks that cannot all have what they want: together they can only go to these workers. */
export interface Shortage {
  readonly tasks: readonly string[]
  readonly workers: readonly string[]
  /** Slots of the tasks, and how many of them can be filled. */
  readonly wanted: number
  readonly possible: number
}

export interface Balanced {
  readonly plan: ReadonlyMap<string, readonly string[]>
  readonly shortages: readonly Shortage[]
}

/** A way to a worker: which task takes them on, and whom that task lets go of for it. */
interface Way {
  readonly worker: string
  readonly task: string
  readonly insteadOf: Way | null
}

/** Who does what so far, both ways. */
interface Plan {
  readonly workersOf: Map<string, Set<string>>
  readonly tasksOf: Map<string, Set<string>>
}

/**
 * Spreads tasks over workers as evenly as what is allowed permits: each slot goes, by a chain of
 * exchanges, to the least loaded worker within reach. The loads are optimal (Harvey, Ladner, Lovász,
 * Tamir: Semi-matchings for bipartite graphs and load balancing, J. Algorithms 59, 2006, ASM2). As many
 * slots as possible are filled; what keeps the others empty is told. Same input, same plan.
 */
export function balance(balancing: Balancing): Balanced {
  const { workers, tasks, load, most } = balancing
  const plan: Plan = {
    workersOf: new Map(tasks.map(({ id }) => [id, new Set()])),
    tasksOf: new Map(workers.map((worker) => [worker, new Set()])),
  }
  const loads = new Map(workers.map((worker) => [worker, load.get(worker) ?? 0]))
  const loadOf = (worker: string) => loads.get(worker) ?? 0
  const isFree = ({ worker }: Way) => most === null || loadOf(worker) < most
  const short: { readonly id: string; readonly ways: readonly Way[] }[] = []
  for (const { id, wanted } of tasks) {
    for (let slot = 0; slot < wanted; slot += 1) {
      const ways = waysFrom(id, balancing, plan)
      const best = leastLoaded(ways.filter(isFree), loadOf)
      if (!best) {
        short.push({ id, ways })
        break
      }
      take(best, plan)
      loads.set(best.worker, loadOf(best.worker) + 1)
    }
  }
  return {
    plan: new Map(
      [...plan.workersOf].map(([task, chosen]) => [task, workers.filter((worker) => chosen.has(worker))]),
    ),
    shortages: shortagesOf(short, balancing, plan),
  }
}

function leastLoaded(ways: readonly Way[], loadOf: (worker: string) => number): Way | null {
  let best: Way | null = null
  for (const way of ways) if (!best || loadOf(way.worker) < loadOf(best.worker)) best = way
  return best
}

/** Every worker a task can be given to, directly or by exchanges, the shortest ways first. */
function waysFrom(start: string, { workers, isAllowed }: Balancing, plan: Plan): Way[] {
  const reached = new Set<string>()
  const opened = new Set<string>()
  const ways: Way[] = []
  const open = (task: string, insteadOf: Way | null): void => {
    if (opened.has(task)) return
    opened.add(task)
    const chosen = plan.workersOf.get(task)
    for (const worker of workers) {
      if (reached.has(worker) || chosen?.has(worker) || !isAllowed(task, worker)) continue
      reached.add(worker)
      ways.push({ worker, task, insteadOf })
    }
  }
  open(start, null)
  // Ways found later are appended and walked in turn.
  for (const way of ways) {
    if (reached.size === workers.length) break
    for (const task of plan.tasksOf.get(way.worker) ?? []) open(task, way)
  }
  return ways
}

/** Gives the last task on a way its worker, and each task before it the one who became free. */
function take(way: Way, { workersOf, tasksOf }: Plan): void {
  for (let step: Way | null = way; step; step = step.insteadOf) {
    const { worker, task, insteadOf } = step
    if (insteadOf) {
      workersOf.get(task)?.delete(insteadOf.worker)
      tasksOf.get(insteadOf.worker)?.delete(task)
    }
    workersOf.get(task)?.add(worker)
    tasksOf.get(worker)?.add(task)
  }
}

/** Tasks left short that have to do with each other, and everybody they reach. */
interface Knot {
  readonly ids: readonly string[]
  readonly reached: ReadonlySet<string>
  /** Could others be asked to give way? */
  readonly isBound: boolean
}

/**
 * What stands in the way of the tasks left short, those that reach the same workers told together. By
 * Hall's theorem the workers within reach and the tasks they are bound to are where it is too narrow.
 */
function shortagesOf(
  short: readonly { readonly id: string; readonly ways: readonly Way[] }[],
  { tasks }: Balancing,
  { workersOf, tasksOf }: Plan,
): Shortage[] {
  const knots = short.reduce<readonly Knot[]>((before, { id, ways }) => {
    const reached = new Set([...(workersOf.get(id) ?? []), ...ways.map(({ worker }) => worker)])
    return tied({ ids: [id], reached, isBound: ways.length > 0 }, before)
  }, [])
  return knots.map(({ ids, reached, isBound }) => {
    const bound = isBound ? [...reached].flatMap((worker) => [...(tasksOf.get(worker) ?? [])]) : []
    const concerned = new Set([...ids, ...bound])
    const involved = tasks.filter(({ id }) => concerned.has(id))
    return {
      tasks: involved.map(({ id }) => id),
      workers: [...reached].sort(),
      wanted: involved.reduce((sum, { wanted }) => sum + wanted, 0),
      possible: involved.reduce((sum, { id }) => sum + (workersOf.get(id)?.size ?? 0), 0),
    }
  })
}

/** A knot joined with those it shares a worker with. */
function tied(knot: Knot, others: readonly Knot[]): readonly Knot[] {
  const touching = others.filter(({ reached }) => [...reached].some((worker) => knot.reached.has(worker)))
  const all = [...touching, knot]
  const one: Knot = {
    ids: all.flatMap(({ ids }) => ids),
    reached: new Set(all.flatMap(({ reached }) => [...reached])),
    isBound: all.some(({ isBound }) => isBound),
  }
  return [...others.filter((each) => !touching.includes(each)), one]
}
