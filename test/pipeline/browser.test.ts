import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { browserPlaces } from '../../src/pipeline/browser/candidates.ts'
import { findBrowser } from '../../src/pipeline/browser/find.ts'
import { launchBrowser } from '../../src/pipeline/browser/launch.ts'
import { unpackChromium } from '../../src/pipeline/browser/unpack.ts'

describe('where browsers are looked for', () => {
  it.each([
    ['linux', {}, '/usr/bin/chromium'],
    ['darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['win32', { PROGRAMFILES: 'C:/Program Files' }, 'C:/Program Files/Google/Chrome/Application/chrome.exe'],
    [
      'win32',
      { 'PROGRAMFILES(X86)': 'C:/Program Files (x86)' },
      'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
    ],
  ] as const)('%s %j', (platform, env, place) => {
    expect(browserPlaces({ platform, env })).toContain(place)
  })
})

describe('findBrowser', () => {
  const cacheDir = join(tmpdir(), 'nothing-here')

  it('takes the browser the environment names', async () => {
    const env = { PUPPETEER_EXECUTABLE_PATH: process.execPath }
    expect(await findBrowser({ cacheDir, env })).toEqual({
      executable: process.execPath,
      libraries: null,
      source: 'variable',
    })
  })

  it.each([
    ['a name that leads nowhere', { env: { PUPPETEER_EXECUTABLE_PATH: '/no/browser' } }, '/no/browser'],
    ['a machine without any', { env: {}, platform: 'win32', arch: 'x64' }, '没有找到'],
    [
      'a folder that cannot be written',
      { env: {}, cacheDir: '/dev/null/cache', platform: 'linux', arch: 'x64' },
      '解压',
    ],
  ] as const)('says how to mend %s', async (_, options, message) => {
    const found = findBrowser({ cacheDir, ...options })
    // A browser of the machine itself would be found before the package is unpacked.
    if (existsSync('/usr/bin/chromium') && message === '解压') return
    await expect(found).rejects.toMatchObject({
      name: 'EnvironmentError',
      exitCode: 4,
      message: expect.stringContaining(message),
    })
    await expect(found).rejects.toHaveProperty('mend', expect.stringMatching(/\S/))
  })
})

describe('launchBrowser', () => {
  it('says which file does not start', async () => {
    const found = { executable: process.execPath, libraries: null, source: 'variable' } as const
    await expect(launchBrowser(found)).rejects.toMatchObject({ name: 'EnvironmentError', exitCode: 4 })
  }, 60_000)
})

describe.runIf(process.platform === 'linux' && process.arch === 'x64')('unpackChromium', () => {
  it('may be done by two at once', async () => {
    const cacheDir = await mkdtemp(join(tmpdir(), 'kekao-'))
    try {
      const [one, other] = await Promise.all([unpackChromium(cacheDir), unpackChromium(cacheDir)])
      expect(one).toEqual(other)
      expect(existsSync(one.executable)).toBe(true)
      expect(await readdir(cacheDir)).toHaveLength(1)
    } finally {
      await rm(cacheDir, { recursive: true })
    }
  }, 120_000)
})
