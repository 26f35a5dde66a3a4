import { existsSync } from 'node:fs'
import { join } from 'node:path'

interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
}

const LINUX = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge']
const MAC = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Chromium.app/Contents/MacOS/Chromium',
]
const WINDOWS = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']

/** Where browsers of the Chromium family are usually installed, the most likely first. */
export function browserPlaces({ platform, env }: Machine): string[] {
  if (platform === 'darwin')
    return ['/Applications', join(env.HOME ?? '', 'Applications')].flatMap(under(MAC))
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    return roots.filter((root) => root !== undefined).flatMap(under(WINDOWS))
  }
  return ['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap(under(LINUX))
}

const under = (names: readonly string[]) => (root: string) => names.map((name) => join(root, name))

/** A browser installed on the machine, or null. */
export const findInstalled = (machine: Machine): string | null =>
  browserPlaces(machine).find((place) => existsSync(place)) ?? null
