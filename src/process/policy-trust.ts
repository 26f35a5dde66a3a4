import { ROLE_LABELS, type Roles, rolesOf } from '../model/roles.ts'
import type { Breach } from './policy.ts'

/** On what it rests that a change is taken to be somebody's. */
export interface Trust {
  /** Git e-mail or login. */
  readonly author: string
  /** What the table of roles calls this person; none for a stranger. */
  readonly roles: readonly string[]
  /** Told by the caller, who knows from the platform; or by the e-mails of the commits alone. */
  readonly from: 'option' | 'commits'
  /** Commits of the change by this author. */
  readonly commits: number
  /** Those of them with the author's own signature. */
  readonly signed: number
}

interface Signed {
  readonly author: string
  readonly signature: 'own' | 'other' | 'none'
}

/** Who is taken to have made the commits of a change: the one named, or every author that they name. */
export function trustIn(commits: readonly Signed[], author: string | undefined, roles: Roles): Trust[] {
  const authors = author === undefined ? [...new Set(commits.map((each) => each.author))].sort() : [author]
  return authors.map((each) => {
    const own = author === undefined ? commits.filter((commit) => commit.author === each) : commits
    return {
      author: each,
      roles: [...new Set(rolesOf(roles, each).map(({ kind }) => ROLE_LABELS[kind]))],
      from: author === undefined ? 'commits' : 'option',
      commits: own.length,
      signed: own.filter(({ signature }) => signature === 'own').length,
    }
  })
}

interface TrustOptions {
  readonly requireSigned: boolean
  readonly rolesFile: string
}

/** Authors known by an e-mail that anybody can write; an error where signatures are asked for. */
export function trustBreaches(trust: readonly Trust[], { requireSigned, rolesFile }: TrustOptions): Breach[] {
  return trust
    .filter(({ commits, signed }) => signed < commits)
    .filter(({ from }) => requireSigned || from === 'commits')
    .map(({ author, commits, signed }) => ({
      rule: requireSigned ? 'policy-signed' : 'policy-trust',
      file: rolesFile,
      message: requireSigned
        ? `${author} 的 ${commits} 次提交里有 ${commits - signed} 次没有本人可信的签名。`
        : `${author} 的身份只凭提交里写的邮箱，没有核实：${commits} 次提交里 ${signed} 次有本人可信的签名。`,
      actual: `${signed} 次有签名`,
      expected: requireSigned ? `${commits} 次都由 ${author} 签名` : '平台核实过的身份，或本人的签名',
      fix: requireSigned
        ? '用 git rebase --exec "git commit --amend --no-edit -S" 补签；公钥先交秘书处登记到 git 认得的地方'
        : '在平台上用 --author 写明核实过的登录名或邮箱；或者请提交者签名（git commit -S），并加上 --require-signed',
    }))
}
