import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fontAlone } from '../../../src/pipeline/print/collection.ts'
import { prepareFonts } from '../../../src/pipeline/print/fonts.ts'
import { fontFolders, installedFonts } from '../../../src/pipeline/print/installed.ts'
import { openPrinter } from '../../../src/pipeline/print/printer.ts'
import { castFonts } from '../../../src/pipeline/print/system-fonts.ts'
import { toHtml } from '../../../src/render/html/to-html.ts'
import { annex4 } from '../../../src/render/sheets/annex4.ts'
import { fmea, images, settings } from '../../render/example.ts'
import { fontsOf } from './fonts-of.ts'
import { readPages, textOf } from './read-pdf.ts'
import { collectionOf, renamedFont } from './renamed-font.ts'

const cacheDir = join(process.cwd(), '.kekao')
const finishing = { date: '2025-09-30', author: '' }
const root = mkdtempSync(join(tmpdir(), 'kekao-fonts-'))
const whole = join(root, 'whole')
const partly = join(root, 'partly')

/** Faces of the program under the names of government fonts: three files of their own and a collection. */
beforeAll(async () => {
  const faces = await prepareFonts(cacheDir)
  const fileOf = (family: string, weight: number): Uint8Array =>
    readFileSync(faces.find((face) => face.family === family && face.weight === weight)?.path ?? '')
  const [song, hei] = [fileOf('Kekao Song', 400), fileOf('Kekao Hei', 400)]
  const write = (path: string, family: string, name: string, font = song) =>
    writeFileSync(path, renamedFont(font, family, name))
  for (const folder of [whole, partly]) mkdirSync(folder)
  write(join(whole, 'fzxbs.ttf'), '方正小标宋简体', 'FZXBSJW--GB1-0')
  write(join(whole, 'simfang.TTF'), '仿宋', 'FangSong')
  write(join(whole, 'kai.ttf'), 'STKaiti', 'STKaiti')
  writeFileSync(
    join(whole, 'hei.ttc'),
    collectionOf([renamedFont(hei, 'Some Sans', 'SomeSans'), renamedFont(hei, 'SimHei', 'SimHei')]),
  )
  writeFileSync(join(whole, 'broken.ttf'), 'no font')
  write(join(partly, 'kaiti.ttf'), '楷体_GB2312', 'KaiTi_GB2312')
}, 60_000)
afterAll(() => rmSync(root, { recursive: true }))

describe('fonts of the machine', () => {
  it('are found by their names, in collections too; what is no font is passed over', async () => {
    const found = await installedFonts([whole])
    expect(found.map(({ postScript, index }) => `${postScript} ${index}`).sort()).toEqual([
      'FZXBSJW--GB1-0 0',
      'FangSong 0',
      'STKaiti 0',
      'SimHei 1',
      'SomeSans 0',
    ])
    expect(found.every(({ embeds, regular }) => embeds && regular)).toBe(true)
  })

  it('play the roles their names fit', async () => {
    const castings = await castFonts([whole])
    const cast = castings.map(({ role, font }) => [role.family, font?.postScript])
    expect(cast).toEqual([
      ['Kekao Title', 'FZXBSJW--GB1-0'],
      ['Kekao Fang', 'FangSong'],
      ['Kekao Kai', 'STKaiti'],
      ['Kekao Black', 'SimHei'],
      ['Kekao Latin', undefined],
    ])
  })

  it.each([
    ['linux', { HOME: '/home/li' }, '/home/li/.local/share/fonts'],
    ['linux', { HOME: '/home/li' }, '/opt/kingsoft/wps-office/office6/fonts'],
    ['darwin', { HOME: '/Users/li' }, '/Users/li/Library/Fonts'],
    ['win32', { WINDIR: 'C:/Windows', LOCALAPPDATA: 'C:/L' }, 'C:/Windows/Fonts'],
  ] as const)('are looked for on %s %j in %s', (platform, env, folder) => {
    expect(fontFolders({ platform, env })).toContain(folder)
  })

  it('come out of a collection whole', () => {
    const font = readFileSync(join(whole, 'kai.ttf'))
    const other = readFileSync(join(whole, 'simfang.TTF'))
    const both = Buffer.from(collectionOf([font, other]))
    expect(Buffer.from(fontAlone(both, 1)).equals(other)).toBe(true)
    expect(fontAlone(font, 0)).toBe(font)
  })
})

describe('printing with them', () => {
  const html = toHtml(annex4(fmea, settings), { images })

  it('embeds them, each in its role, and says which plays which', async () => {
    const printer = await openPrinter({ cacheDir, fonts: 'system', fontFolders: [whole] })
    try {
      expect(printer.typefaces.roles[1]).toContain('仿宋（正文）：仿宋')
      const pdf = await printer.print(html, finishing)
      expect(await fontsOf(pdf)).toEqual(['FZXBSJW--GB1-0', 'FangSong', 'STKaiti', 'SimHei'])
      expect(await printer.print(html, finishing)).toEqual(pdf)
      // What the government fonts have not, the faces of the program print.
      const rare = await printer.print(html.replaceAll('示例精密', '䶮𬭚'), finishing)
      expect(textOf(await readPages(rare))).toContain('䶮𬭚轴承')
      await expect(printer.print(html.replaceAll('示例', '𠮷'), finishing)).rejects.toMatchObject({
        characters: ['𠮷'],
      })
    } finally {
      await printer.close()
    }
  }, 60_000)

  it('is refused with the roles named that nothing plays', async () => {
    const opened = openPrinter({ cacheDir, fonts: 'system', fontFolders: [partly] })
    await expect(opened).rejects.toMatchObject({ name: 'EnvironmentError', exitCode: 4 })
    const message = await opened.catch((error: unknown) => String(error))
    for (const role of ['小标宋', '仿宋', '黑体']) expect(message).toContain(role)
    expect(message).not.toContain('楷体（')
  })
})
