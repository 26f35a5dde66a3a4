import type { FaceFile } from './faces.ts'
import type { FontChoice } from './font-choice.ts'
import { prepareFonts } from './fonts.ts'
import { fontFolders } from './installed.ts'
import { LATIN, RARE } from './roles.ts'
import { castFonts, systemFaces } from './system-fonts.ts'

/** The faces to print with and what the style of the forms has to know of them. */
export interface Typefaces {
  readonly faces: readonly FaceFile[]
  /** Rules that go into each document after its own; '' for the faces the forms are made for. */
  readonly style: string
  /** Which installed font plays which role: a line each, for people; none for the faces of the program. */
  readonly roles: readonly string[]
}

interface TypefaceOptions {
  readonly cacheDir: string
  /** Where installed fonts are looked for. */
  readonly folders?: readonly string[] | undefined
}

/**
 * The faces of a choice, ready in the cache. With those of the system the faces of the program stand by for
 * characters that the government fonts, made for GB 2312, have not.
 * @throws EnvironmentError where a font is missing
 */
export async function typefacesFor(choice: FontChoice, options: TypefaceOptions): Promise<Typefaces> {
  const { cacheDir, folders = fontFolders({ platform: process.platform, env: process.env }) } = options
  const packaged = await prepareFonts(cacheDir)
  if (choice === 'packaged') return { faces: packaged, style: '', roles: [] }
  const castings = await castFonts(folders)
  const cast = await systemFaces(castings, cacheDir)
  const roles = castings.map(
    ({ role, font }) => `${role.role}：${font ? `${font.names[0]}　${font.path}` : '无'}`,
  )
  return { faces: [...cast, ...packaged], style: styleFor(cast), roles }
}

/** The roles of the style, played by government fonts; none of them has a bold weight. */
function styleFor(cast: readonly FaceFile[]): string {
  const families = cast.map(({ family }) => family)
  const latin = families.filter((family) => family === LATIN.family)
  const rare = families.filter((family) => family.startsWith(RARE.family))
  const stack = (first: string, last: string) =>
    [...latin, first, last, 'Noto Serif SC', 'Noto Sans Symbols 2', ...rare]
      .map((each) => `"${each}"`)
      .join(',')
  return `:root{--song:${stack('Kekao Fang', 'Kekao Song')};--hei:${stack('Kekao Black', 'Kekao Hei')};--title:${stack('Kekao Title', 'Kekao Song')};--title-weight:400;--kai:${stack('Kekao Kai', 'Kekao Song')};--kai-weight:400}b,strong,.list .center.marked{font-weight:400}strong{font-family:var(--hei)}`
}
