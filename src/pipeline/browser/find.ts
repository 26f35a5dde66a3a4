import { existsSync } from 'node:fs'
import { EnvironmentError } from '../environment-error.ts'
import { findInstalled } from './candidates.ts'
import { unpackChromium } from './unpack.ts'

/** A browser that can be started, and how it was found. */
export interface FoundBrowser {
  readonly executable: string
  /** Folder of shared libraries it needs beside those of the system. */
  readonly libraries: string | null
  readonly source: 'variable' | 'installed' | 'package'
}

interface FindOptions {
  /** Folder for what is unpacked once and used again. */
  readonly cacheDir: string
  readonly platform?: NodeJS.Platform
  readonly arch?: string
  readonly env?: Readonly<Record<string, string | undefined>>
}

const MEND =
  '安装 Google Chrome、Microsoft Edge 或 Chromium（Debian、Ubuntu：sudo apt-get install chromium），或用环境变量 PUPPETEER_EXECUTABLE_PATH 指明浏览器文件'

/**
 * Finds a browser: the one `PUPPETEER_EXECUTABLE_PATH` names, one installed on the machine, or on
 * Linux x64 the one of the npm package.
 * @throws EnvironmentError where there is none
 */
export async function findBrowser(options: FindOptions): Promise<FoundBrowser> {
  const { cacheDir, platform = process.platform, arch = process.arch, env = process.env } = options
  const named = env.PUPPETEER_EXECUTABLE_PATH
  if (named) return namedBrowser(named)
  const installed = findInstalled({ platform, env })
  if (installed) return { executable: installed, libraries: null, source: 'installed' }
  if (platform !== 'linux' || arch !== 'x64')
    throw new EnvironmentError('没有找到打印 PDF 所需的浏览器', { mend: MEND })
  return { ...(await unpacked(cacheDir)), source: 'package' }
}

function namedBrowser(executable: string): FoundBrowser {
  if (existsSync(executable)) return { executable, libraries: null, source: 'variable' }
  throw new EnvironmentError(`环境变量 PUPPETEER_EXECUTABLE_PATH 所指的文件不存在：${executable}`, {
    mend: '改正或删除这个环境变量',
  })
}

async function unpacked(cacheDir: string) {
  try {
    return await unpackChromium(cacheDir)
  } catch (cause) {
    throw new EnvironmentError(`浏览器不能解压到 ${cacheDir}`, {
      mend: '确认这个文件夹可写、磁盘至少有 300 MB 空间，并已运行 npm ci；或安装 Chromium',
      cause,
    })
  }
}
