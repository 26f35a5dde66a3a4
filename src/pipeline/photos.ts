import { mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import pMap from 'p-map'
import sharp from 'sharp'
import type { Dossier } from '../model/dossier.ts'
import { PUBLISHED_STAGES } from '../model/dossier.ts'
import type { PublicPhoto } from '../model/public.ts'
import type { Photo, Submission } from '../model/submission.ts'
import type { ContentFile } from '../parse/content-file.ts'

/** Widths a published photo is offered in, as far as the original reaches. */
const WIDTHS = [480, 960, 1600]

interface PhotoOptions {
  readonly files: readonly ContentFile[]
  /** Folder that becomes the root of the site. */
  readonly publicDir: string
}

/**
 * Re-encodes the photos of every published submission as WebP in several widths; whatever metadata
 * the originals carried (EXIF, GPS) does not survive. Keys are paths relative to the content root.
 */
export async function publishPhotos(
  dossier: Dossier,
  { files, publicDir }: PhotoOptions,
): Promise<Map<string, PublicPhoto>> {
  const bytes = new Map(files.map((file) => [file.path, file.bytes]))
  const entries = dossier.editions
    .flatMap((edition) => edition.entries)
    .filter(({ standing }) => PUBLISHED_STAGES.includes(standing.stage))
  const photos = entries.flatMap(({ submission }) =>
    submission.photos.map((photo) => ({ photo, submission })),
  )
  const published = await pMap(
    photos,
    async ({ photo, submission }) => {
      const original = bytes.get(photo.path)
      if (!original) throw new Error(`photo ${photo.path} was checked but is gone`)
      return [photo.path, await publish(photo, { submission, original: original(), publicDir })] as const
    },
    { concurrency: 2 },
  )
  return new Map(published)
}

interface PublishOptions {
  readonly submission: Submission
  readonly original: Uint8Array
  readonly publicDir: string
}

async function publish(
  photo: Photo,
  { submission, original, publicDir }: PublishOptions,
): Promise<PublicPhoto> {
  const folder = `photos/${submission.year}/${submission.slug}`
  const name = basename(photo.path, extname(photo.path))
  const widths = WIDTHS.filter((width) => width < photo.width)
  const sources: { width: number; url: string }[] = []
  for (const width of widths.length < WIDTHS.length ? [...widths, photo.width] : widths) {
    const url = `${folder}/${name}-${width}.webp`
    await mkdir(join(publicDir, folder), { recursive: true })
    await writeFile(join(publicDir, url), await encode(original, width))
    sources.push({ width, url })
  }
  const path = photo.path.slice(dirname(submission.file).length + 1)
  return { path, alt: photo.alt, caption: photo.caption, width: photo.width, height: photo.height, sources }
}

const encode = (original: Uint8Array, width: number): Promise<Uint8Array> =>
  sharp(original).rotate().resize({ width, withoutEnlargement: true }).webp({ quality: 82 }).toBuffer()
