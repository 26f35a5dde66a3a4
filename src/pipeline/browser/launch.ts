import puppeteer, { type Browser } from 'puppeteer'
import { EnvironmentError } from '../environment-error.ts'
import type { FoundBrowser } from './find.ts'

interface LaunchOptions {
  /** Added to the browser's environment only: nothing of it reaches this process or its other children. */
  readonly env?: Readonly<Record<string, string>>
}

const ARGUMENTS = [
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--host-resolver-rules=MAP * ~NOTFOUND',
]

/** Root may not use Chromium's sandbox; nobody else goes without it. */
const isRoot = (): boolean => process.getuid?.() === 0

/**
 * Starts a browser that reaches no network.
 * @throws EnvironmentError where it does not start
 */
export async function launchBrowser(found: FoundBrowser, { env = {} }: LaunchOptions = {}): Promise<Browser> {
  const libraries = found.libraries ? { LD_LIBRARY_PATH: found.libraries } : {}
  try {
    return await puppeteer.launch({
      executablePath: found.executable,
      headless: 'shell',
      pipe: true,
      args: isRoot() ? ['--no-sandbox', ...ARGUMENTS] : ARGUMENTS,
      env: { ...process.env, ...libraries, ...env },
    })
  } catch (cause) {
    throw new EnvironmentError(`浏览器不能启动：${found.executable}`, { mend: mendFor(cause), cause })
  }
}

function mendFor(cause: unknown): string {
  const text = String(cause)
  if (text.includes('sandbox'))
    return '系统不允许浏览器使用沙箱：安装系统自带的 Chrome 或 Chromium，或运行 sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0'
  if (text.includes('shared libraries'))
    return '浏览器缺少系统库：安装系统自带的 Chromium（Debian、Ubuntu：sudo apt-get install chromium）'
  return '换一个浏览器，并用环境变量 PUPPETEER_EXECUTABLE_PATH 指明它的文件'
}
