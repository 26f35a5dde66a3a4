import { readdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { type Sfnt, withFonts } from './sfnt.ts'

/** A font installed on the machine. */
export interface InstalledFont {
  readonly path: string
  /** Which one of the file. */
  readonly index: number
  /** Family, full and PostScript names, as they stand in the font. */
  readonly names: readonly string[]
  readonly postScript: string
  /** Neither bold nor italic. */
  readonly regular: boolean
  /** Static outlines in TrueType, the only kind a browser embeds as a font and not as drawings. */
  readonly embeds: boolean
}

interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
}

/** Folders where fonts are installed, those of office programs too. */
export function fontFolders({ platform, env }: Machine): string[] {
  const home = env.HOME ?? homedir()
  if (platform === 'win32')
    return [
      join(env.WINDIR ?? 'C:/Windows', 'Fonts'),
      join(env.LOCALAPPDATA ?? home, 'Microsoft/Windows/Fonts'),
    ]
  if (platform === 'darwin')
    return [
      join(home, 'Library/Fonts'),
      '/Library/Fonts',
      '/System/Library/Fonts',
      '/System/Library/AssetsV2/com_apple_MobileAsset_Font7',
      '/Applications/Microsoft Word.app/Contents/Resources/DFonts',
    ]
  return [
    join(home, '.fonts'),
    join(env.XDG_DATA_HOME ?? join(home, '.local/share'), 'fonts'),
    '/usr/local/share/fonts',
    '/usr/share/fonts',
    '/opt/kingsoft/wps-office/office6/fonts',
  ]
}

/** Every font below some folders, in the order of the folders and then of the paths; what cannot be read is no font. */
export async function installedFonts(folders: readonly string[]): Promise<InstalledFont[]> {
  const files = (await Promise.all(folders.map(fontFilesBelow))).flat()
  const fonts = await Promise.all(files.map((path) => fontsIn(path).catch(() => [])))
  return fonts.flat()
}

async function fontFilesBelow(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  return names
    .filter((name) => /\.(?:ttf|ttc|otf|otc)$/i.test(name))
    .sort()
    .map((name) => join(folder, name))
}

const fontsIn = (path: string): Promise<InstalledFont[]> =>
  withFonts(path, (fonts) =>
    Promise.all(
      fonts.map(async (font, index) => {
        const named = namesIn(await font.table('name'))
        const names = [...new Set(named.map(({ text }) => text))]
        const postScript = named.find(({ id }) => id === POSTSCRIPT)?.text ?? ''
        const style = (await font.table('head')).getUint16(MAC_STYLE)
        return { path, index, names, postScript, regular: style === 0, embeds: isStaticTrueType(font) }
      }),
    ),
  )

/** Offset of the style bits in `head` (OpenType specification, “head”). */
const MAC_STYLE = 44

const isStaticTrueType = ({ tables }: Sfnt): boolean => tables.has('glyf') && !tables.has('fvar')

/** Numbers of names: family, full, PostScript, typographic family (OpenType specification, “name”). */
const NAMES: ReadonlySet<number> = new Set([1, 4, 6, 16])
const POSTSCRIPT = 6

function namesIn(table: DataView): { id: number; text: string }[] {
  const strings = table.getUint16(4)
  return Array.from({ length: table.getUint16(2) }, (_, i) => 6 + 12 * i).flatMap((at) => {
    const id = table.getUint16(at + 6)
    if (!NAMES.has(id)) return []
    const begin = table.byteOffset + strings + table.getUint16(at + 10)
    const bytes = new Uint8Array(table.buffer, begin, table.getUint16(at + 8))
    return [{ id, text: new TextDecoder(encodingOf(table.getUint16(at))).decode(bytes) }]
  })
}

/** Windows and Unicode names are UTF-16; those for old Macintosh systems are taken for ASCII. */
const encodingOf = (platform: number): string => (platform === 1 ? 'latin1' : 'utf-16be')
