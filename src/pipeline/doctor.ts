import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { isCoveredYear, lastCoveredYear } from '../process/working-days.ts'
import { inspectEnvironment } from './print/inspect.ts'
import { fontFolders } from './print/installed.ts'
import { castFonts } from './print/system-fonts.ts'
import { today } from './reading/as-of.ts'

/** One thing looked at: whether it will do, what was found, and how to mend it. */
export interface DoctorFinding {
  readonly name: string
  readonly ok: boolean
  readonly found: string
  /** '' where nothing needs mending. */
  readonly mend: string
}

/** Looks at everything the program needs of the machine. */
export async function doctor(options: { readonly cacheDir: string }): Promise<DoctorFinding[]> {
  return [nodeVersion(), gitVersion(), holidays(), ...(await printing(options)), await officialFonts()]
}

const finding = (name: string, ok: boolean, found: string, mend: string): DoctorFinding => ({
  name,
  ok,
  found,
  mend: ok ? '' : mend,
})

function nodeVersion(): DoctorFinding {
  const [major = 0] = process.versions.node.split('.').map(Number)
  return finding('Node', major >= 22, process.versions.node, '运行 npm ci，项目会带来合用的 Node')
}

function gitVersion(): DoctorFinding {
  const { status, stdout } = spawnSync('git', ['--version'], { encoding: 'utf8' })
  const found = status === 0 ? stdout.trim().replace('git version ', '') : '没有找到'
  return finding('git', status === 0, found, '安装 git：https://git-scm.com')
}

function holidays(): DoctorFinding {
  const covered = isCoveredYear(today().slice(0, 4))
  return finding('节假日数据', covered, `到 ${lastCoveredYear()} 年`, '升级：npm install chinese-days@latest')
}

async function printing(options: { readonly cacheDir: string }): Promise<DoctorFinding[]> {
  const inspection = await inspectEnvironment({ cacheDir: resolve(options.cacheDir) })
  if (inspection.kind === 'problem') {
    return [finding('浏览器和字体', false, inspection.message, inspection.mend)]
  }
  const { browser, fonts } = inspection
  return [
    finding('浏览器', true, `${browser.version}　${browser.executable}`, ''),
    finding('字体', true, fonts.join('、'), ''),
  ]
}

/** Only `--fonts system` needs them, so that none is no fault of the machine. */
async function officialFonts(): Promise<DoctorFinding> {
  const folders = fontFolders({ platform: process.platform, env: process.env })
  const castings = await castFonts(folders)
  const said = castings.map(({ role, font }) => `${role.role} ${font?.names[0] ?? '没有'}`)
  return finding('公文字体', true, `${said.join('、')}（只有 --fonts system 用）`, '')
}
