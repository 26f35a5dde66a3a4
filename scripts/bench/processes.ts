import { readdirSync, readFileSync } from 'node:fs'

/** Bytes of the processes started by this one, shared pages divided among those that share them (proc(5), Pss). */
export const memoryBelow = (): number => processesBelow().reduce((sum, name) => sum + shareOf(name), 0)

/** Ticks of the clock in a second, as the kernel tells times (proc(5)). */
const TICKS = 100

/** Seconds of computing of the processes started by this one and of those that they have waited for. */
export const computingBelow = (): number =>
  processesBelow().reduce((sum, name) => sum + ticksOf(name) / TICKS, 0)

/** Fields 14 to 17 of proc(5) `stat`; the name of the program, the second, may hold blanks. */
function ticksOf(name: string): number {
  const stat = textOf(`/proc/${name}/stat`)
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0)
}

function processesBelow(): string[] {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        const status = textOf(`/proc/${name}/status`)
        const parent = /^PPid:\s+(\d+)$/m.exec(status)?.[1]
        return parent ? [[name, parent] as const] : []
      }),
  )
  return [...parents.keys()].filter((name) => descends(name, parents))
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
