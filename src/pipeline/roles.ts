import type { Finding } from '../diagnostics/complaint.ts'
import { FILE_START } from '../diagnostics/place.ts'
import type { EditionDossier } from '../model/dossier.ts'
import { type Roles, rolesSchema } from '../model/roles.ts'
import type { ContentFile } from '../parse/content-file.ts'
import { readForm } from '../validate/reading/form.ts'
import { EXIT, Problem } from './problem.ts'

/** The table of roles, relative to the content root. */
export const ROLES_FILE = 'roles.yaml'

/** The table of roles among some files, or what is wrong with it. */
export function readRoles(files: readonly ContentFile[]): { roles: Roles | null; findings: Finding[] } {
  const file = files.find(({ path }) => path === ROLES_FILE)
  if (!file)
    return {
      roles: null,
      findings: [noRoles('没有这份文件', '基准版本里没有角色表 roles.yaml，无法判断谁能改什么。')],
    }
  const { form, findings } = readForm(rolesSchema, file)
  if (form?.whole) return { roles: form.whole, findings: [] }
  return {
    roles: null,
    findings: [noRoles('读不出来', '基准版本的角色表 roles.yaml 有错误，无法判断谁能改什么。'), ...findings],
  }
}

const noRoles = (actual: string, message: string): Finding => ({
  rule: 'policy-roles',
  file: ROLES_FILE,
  place: FILE_START,
  message,
  actual,
  expected: '内容文件夹里有可以读出的 roles.yaml',
  fix: '请秘书处在目标分支上补上或改正 roles.yaml',
})

/** @throws Problem where the table of roles names no reviewer for an edition */
export function assertReviewers({ edition }: EditionDossier, root: string): void {
  if (edition.reviewers.length > 0) return
  throw new Problem(`${ROLES_FILE} 里没有 ${edition.settings.year} 年度可以读出的评审专家`, {
    exitCode: EXIT.unreadable,
    mend: `在 ${root}/${ROLES_FILE} 的“评审专家”里逐位写明邮箱、代码和单位`,
  })
}
