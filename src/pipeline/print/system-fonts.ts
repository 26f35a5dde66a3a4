import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import { EnvironmentError } from '../environment-error.ts'
import { sha256 } from '../hash.ts'
import { writeWhole } from '../output.ts'
import { fontAlone } from './collection.ts'
import { coverageOf } from './coverage.ts'
import type { FaceFile } from './faces.ts'
import { type InstalledFont, installedFonts } from './installed.ts'
import { LATIN, RARE, ROLES, type Role } from './roles.ts'

/** Which font plays a role; null where none does. */
export interface Casting {
  readonly role: Role
  readonly font: InstalledFont | null
  /** Fonts of the right name that a browser cannot embed. */
  readonly unfit: readonly InstalledFont[]
}

/** Finds a font for each role among those installed; those of rare characters as many as there are. */
export async function castFonts(folders: readonly string[]): Promise<Casting[]> {
  const fonts = await installedFonts(folders)
  const rare = RARE.names.flatMap((name) => {
    const found = fonts.find((font) => font.embeds && font.regular && isCalled(font, name))
    return found ? [found] : []
  })
  return [
    ...[...ROLES, LATIN].map((role) => castOne(role, fonts)),
    ...[...new Set(rare)].map((font, i) => ({
      role: { ...RARE, family: `${RARE.family} ${i + 1}` },
      font,
      unfit: [],
    })),
  ]
}

function castOne(role: Role, fonts: readonly InstalledFont[]): Casting {
  const named = role.names.flatMap((name) => fonts.filter((font) => isCalled(font, name)))
  return {
    role,
    font: named.find(({ embeds, regular }) => embeds && regular) ?? null,
    unfit: named.filter(({ embeds }) => !embeds),
  }
}

const plain = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '')
const isCalled = ({ names }: InstalledFont, name: string): boolean =>
  names.some((each) => plain(each) === plain(name))

/**
 * The roles as faces, each a file of its own in the cache.
 * @throws EnvironmentError where one of the four roles has no font
 */
export async function systemFaces(castings: readonly Casting[], cacheDir: string): Promise<FaceFile[]> {
  const lacking = castings.filter(({ role, font }) => !font && ROLES.includes(role))
  if (lacking.length > 0) throw lackingFonts(lacking)
  const folder = join(cacheDir, 'system-fonts')
  return Promise.all(castings.flatMap(({ role, font }) => (font ? [faceOf(role, font, folder)] : [])))
}

async function faceOf(role: Role, font: InstalledFont, folder: string): Promise<FaceFile> {
  const whole = fontAlone(await readFile(font.path), font.index)
  const bytes = role === LATIN ? await subsetFont(whole, WESTERN, { targetFormat: 'sfnt' }) : whole
  // One file a role: two roles may be played by the same font.
  const path = join(folder, `${sha256(bytes).slice(0, 16)}-${role.family.replaceAll(' ', '-')}.ttf`)
  await writeWhole(path, bytes)
  const sample = role.sample || String.fromCodePoint((await coverageOf(path)).at(-1)?.[0] ?? 0x20)
  return { family: role.family, weight: 400, name: font.postScript.replace(/[^\w-]/g, ''), sample, path }
}

/** Letters, figures and signs of Western languages; quotation marks, dashes and the like stay Chinese. */
const WESTERN = String.fromCodePoint(
  ...Array.from({ length: 0x250 }, (_, i) => i).filter((i) => (i >= 0x20 && i < 0x7f) || i >= 0xc0),
)

function lackingFonts(lacking: readonly Casting[]): EnvironmentError {
  const lines = lacking.map(({ role, unfit }) => {
    const found = unfit.map(({ names, path }) => `${names[0]}（${path}）不是静态 TrueType 字体，不能用`)
    return `  ${role.role}：要有 ${role.names.slice(0, 4).join('、')} 之一${found.length > 0 ? `；${found.join('；')}` : ''}`
  })
  return new EnvironmentError(`本机没有公文字体：\n${lines.join('\n')}`, {
    mend: '装上这些字体后重试；或去掉 --fonts system，用程序自带的字体',
  })
}
