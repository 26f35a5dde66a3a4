/** A typeface of the printed forms: static TrueType, the only kind Chromium embeds as it is. */
export interface Face {
  /** As the style of the forms calls it. */
  readonly family: string
  readonly weight: 400 | 700
  /** PostScript name, as it stands in a PDF. */
  readonly name: string
  /** A character it has. */
  readonly sample: string
}

/** A face and the file that holds it. */
export interface FaceFile extends Face {
  readonly path: string
}

/** A face out of an npm package: the whole font, or only the characters that are in common use. */
export interface PackagedFace extends Face {
  readonly package: string
  readonly file: string
  readonly extent: 'whole' | 'common'
}

const SONG = 'noto-serif-sc NotoSerifSC'
const HEI = 'noto-sans-sc NotoSansSC'

/**
 * The faces that come with the program. Embedding a font takes time by its whole size, so the forms ask the
 * small files first and the whole fonts only for what these have not.
 */
export const FACES: readonly PackagedFace[] = [
  ...([400, 700] as const).flatMap((weight) => [
    packaged('Kekao Song', SONG, { weight, extent: 'common' }),
    packaged('Kekao Hei', HEI, { weight, extent: 'common' }),
    packaged('Noto Serif SC', SONG, { weight, extent: 'whole' }),
    packaged('Noto Sans SC', HEI, { weight, extent: 'whole' }),
  ]),
  {
    family: 'Noto Sans Symbols 2',
    weight: 400,
    name: 'NotoSansSymbols2-Regular',
    sample: '☑',
    package: '@expo-google-fonts/noto-sans-symbols-2',
    file: '400Regular/NotoSansSymbols2_400Regular.ttf',
    extent: 'whole',
  },
]

function packaged(
  family: string,
  source: string,
  { weight, extent }: Pick<PackagedFace, 'weight' | 'extent'>,
): PackagedFace {
  const [folder, stem] = source.split(' ')
  const style = weight === 400 ? 'Regular' : 'Bold'
  return {
    family,
    weight,
    name: `${stem}-${style}`,
    sample: extent === 'common' ? '可' : '䶮',
    package: `@expo-google-fonts/${folder}`,
    file: `${weight}${style}/${stem}_${weight}${style}.ttf`,
    extent,
  }
}
