import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { EXIT, Problem } from '../problem.ts'

/** For whom a build is made. */
export const AUDIENCES = ['public', 'secretariat'] as const
export type Audience = (typeof AUDIENCES)[number]

const NAMES: Record<Audience, string> = { public: '对外公开的版本', secretariat: '秘书处工作台' }

/** Where each audience's build goes unless told otherwise: never into each other's folder. */
export const OUT_DIRS: Record<Audience, string> = { public: 'dist', secretariat: 'dist-desk' }

/** Refuses to put one audience's build in the place of the other's, or inside it. */
export function refuseOtherAudience(outDir: string, audience: Audience): void {
  for (const folder of withParents(resolve(outDir))) {
    const there = audienceOf(folder)
    if (there === null || there === audience) continue
    throw new Problem(`${folder} 里是${NAMES[there]}，${NAMES[audience]}不能放在这里`, {
      exitCode: EXIT.usage,
      mend: `用 --out 指定另一个文件夹，如 --out ${OUT_DIRS[audience]}`,
    })
  }
}

const withParents = (folder: string): string[] =>
  dirname(folder) === folder ? [folder] : [folder, ...withParents(dirname(folder))]

/** For whom the build in a folder was made; null where there is none. */
function audienceOf(folder: string): Audience | null {
  const manifest = join(folder, 'manifest.json')
  if (!existsSync(manifest)) return null
  const text = readFileSync(manifest, 'utf8')
  return AUDIENCES.find((audience) => text.includes(`"audience": "${audience}"`)) ?? null
}
