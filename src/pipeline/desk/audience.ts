import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { EXIT, Problem } from '../problem.ts'

/** For whom a build is made. */
export const AUDIENCES = ['public', 'secretariat'] as const
export type Audience = (typeof AUDIENCES)[number]

const NAMES: Record<Audience, string> = { public: '对外公开的版本', secretariat: '秘书处工作台' }

/** Where each audience's build goes unless told otherwise: never into each other's folder. */
export const OUT_DIRS: Record<Audience, string> = { public: 'dist', secretariat: 'dist-desk' }

/** Refuses to put one audience's build in the place of the other's. */
export function refuseOtherAudience(outDir: string, audience: Audience): void {
  const there = audienceOf(outDir)
  if (there === null || there === audience) return
  throw new Problem(`${outDir} 里是${NAMES[there]}，不能换成${NAMES[audience]}`, {
    exitCode: EXIT.usage,
    mend: `用 --out 指定另一个文件夹，如 --out ${OUT_DIRS[audience]}`,
  })
}

/** For whom the build in a folder was made; null where there is none. */
function audienceOf(folder: string): Audience | null {
  const manifest = join(folder, 'manifest.json')
  if (!existsSync(manifest)) return null
  return readFileSync(manifest, 'utf8').includes('"audience": "secretariat"') ? 'secretariat' : 'public'
}
