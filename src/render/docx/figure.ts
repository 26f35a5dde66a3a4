import { ImageRun, type XmlComponent } from 'docx'
import { arrange, type Illustration, type Pictures, type Placed } from '../sheets/picture.ts'
import { gap, paragraph } from './paragraph.ts'
import { tableOf } from './table.ts'
import { points, twips } from './xml.ts'

const PIXELS_PER_MM = 96 / 25.4
/** Hairline round a photo, in EMU: .75 pt. */
const HAIRLINE = 9525

/** Photos with their captions, one beneath the other or two abreast. */
export const figuresOf = (illustrations: readonly Illustration[], images: Pictures): XmlComponent[] =>
  arrange(illustrations, images).flatMap((row) => (row.length > 1 ? pair(row) : row.flatMap(figure)))

const figure = (placed: Placed): XmlComponent[] => [
  paragraph('picture', [imageOf(placed)], { keepNext: placed.caption !== null }),
  ...(placed.caption ? [paragraph('small', placed.caption, { spacing: { before: points(4) } })] : []),
]

function pair(row: readonly Placed[]): XmlComponent[] {
  const columns = row.map(({ width }) => twips(width + 4))
  const cells = row.map((placed) => ({
    span: 1,
    place: 'top' as const,
    padding: 0,
    edges: [],
    content: figure(placed),
  }))
  const rows = [{ height: 0, breaks: false, repeats: false, cells }]
  return [tableOf({ columns, borders: [], padding: twips(2), align: 'center', rows }), gap()]
}

const imageOf = ({ alt, picture, width, height }: Placed): ImageRun =>
  new ImageRun({
    type: picture.type,
    data: picture.bytes,
    transformation: { width: Math.round(width * PIXELS_PER_MM), height: Math.round(height * PIXELS_PER_MM) },
    altText: { name: alt, title: alt, description: alt },
    outline: { type: 'solidFill', solidFillType: 'rgb', value: '777777', width: HAIRLINE },
  })
