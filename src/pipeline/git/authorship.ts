import type { Repository } from './repository.ts'
import { git } from './run.ts'

/** A commit of a change with what git knows of who made it. */
export interface Authorship {
  readonly commit: string
  /** The author's e-mail, as the commit itself says. */
  readonly author: string
  /** Signed by a key that git trusts and that is the author's; signed otherwise; not signed. */
  readonly signature: 'own' | 'other' | 'none'
}

/** Good, and good of unknown validity where the key is one the reader has taken in. */
const GOOD = ['G', 'U']
const BETWEEN = '\u0002'

/** Who made the commits of a head that its base lacks, oldest first, signatures checked by git. */
export function authorshipSince({ folder }: Repository, base: string, head: string): Authorship[] {
  const format = ['%H', '%ae', '%G?', '%GS'].join(BETWEEN)
  const output = git(folder, ['log', '-z', '--reverse', `--format=${format}`, `${base}..${head}`])
  return output
    .toString('utf8')
    .split('\0')
    .filter(Boolean)
    .map((line) => {
      const [commit = '', author = '', state = 'N', signer = ''] = line.split(BETWEEN)
      const isOwn = GOOD.includes(state) && signer.toLowerCase().includes(author.toLowerCase())
      return { commit, author, signature: state === 'N' ? 'none' : isOwn ? 'own' : 'other' }
    })
}
