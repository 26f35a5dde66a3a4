import sharp from 'sharp'
import type { Submission } from '../../model/submission.ts'
import type { ContentFile } from '../../parse/content-file.ts'
import type { Picture, Pictures } from '../../render/sheets/picture.ts'

/** Pixels along the longer side of a printed picture: 90 mm at 300 dpi. */
const LONGEST = 1063

/** The pictures of a submission as forms take them: JPEG on white, no metadata, no larger than paper needs. */
export async function readPictures(submission: Submission, files: readonly ContentFile[]): Promise<Pictures> {
  const pictures = new Map<string, Picture>()
  for (const photo of submission.photos) {
    const file = files.find((each) => each.path === photo.path)
    if (!file) throw new Error(`photo ${photo.path} was checked but is gone`)
    pictures.set(photo.path, await toPicture(file.bytes()))
  }
  return pictures
}

async function toPicture(original: Uint8Array): Promise<Picture> {
  const { data, info } = await sharp(original)
    .rotate()
    .resize({ width: LONGEST, height: LONGEST, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .jpeg({ quality: 86, chromaSubsampling: '4:4:4' })
    .toBuffer({ resolveWithObject: true })
  return { bytes: data, type: 'jpg', width: info.width, height: info.height }
}
