import type { AuditRemark } from '../../process/audit.ts'
import { dayInChina } from '../git/log.ts'
import type { Repository } from '../git/repository.ts'
import { git } from '../git/run.ts'

/**
 * Commits of an earlier day than one they build on. A wrong clock does that as well as a hand: it is no
 * breach, but the days by which such commits are judged are worth a look.
 */
export function clockRemarks(
  { folder }: Repository,
  roleOf: (author: string) => string | null,
): AuditRemark[] {
  const output = git(folder, ['log', '--reverse', '--topo-order', '-z', '--format=%H%x02%P%x02%ct%x02%ae'])
  const commits = output
    .toString('utf8')
    .split('\0')
    .filter(Boolean)
    .map((line) => {
      const [commit = '', parents = '', seconds = '', author = ''] = line.split('\u0002')
      return {
        commit,
        parents: parents.split(' ').filter(Boolean),
        date: dayInChina(Number(seconds)),
        author,
      }
    })
  const days = new Map(commits.map(({ commit, date }) => [commit, date]))
  return commits.flatMap(({ commit, parents, date, author }) => {
    const later = parents.find((parent) => (days.get(parent) ?? '') > date)
    if (later === undefined) return []
    const message = `提交的日期 ${date} 早于它所接的提交 ${later.slice(0, 8)} 的 ${days.get(later)}：日期由提交者的电脑写，请核实先后`
    return [{ commit, date, author, role: roleOf(author), message }]
  })
}
