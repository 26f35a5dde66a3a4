import type { DeskAudit } from '../../model/desk/register.ts'
import { type Audit, audit } from '../audit/audit.ts'
import { Problem } from '../problem.ts'

interface HistoryOptions {
  readonly root: string
  readonly progress: (text: string) => void
}

/** What the history tells of each edition; where it cannot be asked, why. */
export function auditsOf({ root, progress }: HistoryOptions): (year: string) => DeskAudit {
  const walked = walk({ root, progress })
  return (year) => (walked instanceof Problem ? unasked(walked) : auditIn(walked, year))
}

function walk({ root, progress }: HistoryOptions): Audit | Problem {
  try {
    return audit({ root, edition: undefined, progress })
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
}

const unasked = ({ message, mend }: Problem): DeskAudit => ({
  kind: 'unasked',
  because: `${message}。${mend}。`,
})

function auditIn({ commits, editions, authors, uncommitted }: Audit, year: string): DeskAudit {
  const own = editions.find((each) => each.year === year)
  if (!own) return { kind: 'unasked', because: `历史里还没有 ${year} 年度：提交之后才能核对。` }
  const byAuthors = authors.breaks.filter(({ files }) =>
    files.some((file) => file.startsWith(`editions/${year}/`)),
  )
  return {
    kind: 'walked',
    commits,
    frozenBy: own.frozenBy,
    breaks: [...own.breaks, ...byAuthors].map(({ commit, date, author, message, files }) => ({
      commit,
      date,
      author,
      message,
      files,
    })),
    strangers: authors.strangers,
    uncommitted,
  }
}
