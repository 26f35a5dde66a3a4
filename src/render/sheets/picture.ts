import { PHOTO } from './measures.ts'

/** An image ready to be placed: its bytes, really of that type, without metadata. Sizes in pixels. */
export interface Picture {
  readonly bytes: Uint8Array
  readonly type: 'png' | 'jpg'
  readonly width: number
  readonly height: number
}

/** Pictures by path relative to the content root. */
export type Pictures = ReadonlyMap<string, Picture>

/** What is printed of an image: which file, what it shows, the words under it. */
export interface Illustration {
  readonly path: string
  readonly alt: string
  readonly caption: string | null
}

/** An illustration with its size on paper in millimetres. */
export interface Placed extends Illustration {
  readonly picture: Picture
  readonly width: number
  readonly height: number
}

/** 96 pixels an inch. */
const MM_PER_PIXEL = 25.4 / 96

/**
 * Sizes illustrations, none higher than `most` mm, and arranges them in rows: one beneath the other, two
 * abreast where both are upright.
 * @throws where a picture is not among those given
 */
export function arrange(
  illustrations: readonly Illustration[],
  pictures: Pictures,
  most: number = PHOTO.height,
): Placed[][] {
  const rows: Placed[][] = []
  for (const each of illustrations) {
    const picture = pictures.get(each.path)
    if (!picture) throw new Error(`picture ${each.path} was not read`)
    const placed = place(each, picture, most)
    const last = rows.at(-1)
    if (last?.length === 1 && last.every(isUpright) && isUpright(placed)) last.push(placed)
    else rows.push([placed])
  }
  return rows
}

const isUpright = ({ picture }: Placed): boolean => picture.height > picture.width

function place(illustration: Illustration, picture: Picture, height: number): Placed {
  const natural = { width: picture.width * MM_PER_PIXEL, height: picture.height * MM_PER_PIXEL }
  const width = picture.height > picture.width ? PHOTO.pair : PHOTO.width
  const scale = Math.min(1, width / natural.width, height / natural.height)
  return { ...illustration, picture, width: natural.width * scale, height: natural.height * scale }
}
