import { mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import pMap from 'p-map'
import sharp, { type Sharp } from 'sharp'
import type { Dossier } from '../../model/dossier.ts'
import type { PhotoSource, PublicPhoto } from '../../model/public.ts'
import type { Photo, Submission } from '../../model/submission.ts'
import type { ContentFile } from '../../parse/content-file.ts'
import { isPublished } from '../../process/public-view.ts'
import { keyOf } from '../cache/key.ts'
import { type CacheOptions, openResults } from '../cache/open.ts'
import type { Store } from '../cache/store.ts'
import { sha256 } from '../hash.ts'

/** Widths a published photo is offered in, as far as the original reaches. */
const WIDTHS = [480, 960, 1600]

interface PhotoOptions extends CacheOptions {
  readonly files: readonly ContentFile[]
  /** Folder that becomes the root of the site. */
  readonly publicDir: string
}

/**
 * Re-encodes the photos of every published submission as WebP and AVIF in several widths; whatever metadata
 * the originals carried (EXIF, GPS) does not survive. Keys are paths relative to the content root.
 */
export async function publishPhotos(
  dossier: Dossier,
  { files, publicDir, ...cache }: PhotoOptions,
): Promise<Map<string, PublicPhoto>> {
  const bytes = new Map(files.map((file) => [file.path, file.bytes]))
  const store = openResults('photos', cache)
  const entries = dossier.editions.flatMap((edition) =>
    edition.entries.filter((entry) => isPublished(edition, entry, dossier.asOf)),
  )
  const photos = entries.flatMap(({ submission }) =>
    submission.photos.map((photo) => ({ photo, submission })),
  )
  const published = await pMap(
    photos,
    async ({ photo, ...of }) => {
      const original = bytes.get(photo.path)
      if (!original) throw new Error(`photo ${photo.path} was checked but is gone`)
      return [photo.path, await publish(photo, { ...of, original: original(), publicDir, store })] as const
    },
    { concurrency: 2 },
  )
  return new Map(published)
}

interface PublishOptions {
  readonly submission: Submission
  readonly original: Uint8Array
  readonly publicDir: string
  readonly store: Store
}

async function publish(
  photo: Photo,
  { submission, original, publicDir, store }: PublishOptions,
): Promise<PublicPhoto> {
  const folder = `photos/${submission.year}/${submission.slug}`
  const name = basename(photo.path, extname(photo.path))
  const hash = sha256(original)
  const make = maker(store)
  await mkdir(join(publicDir, folder), { recursive: true })
  const write = async (width: number, format: Format): Promise<PhotoSource> => {
    const url = `${folder}/${name}-${width}.${format}`
    await writeFile(
      join(publicDir, url),
      await make([hash, width, ENCODING[format]], () => encode[format](resized(original, width))),
    )
    return { width, url }
  }
  const widths = widthsOf(photo)
  const sources = await pMap(widths, (width) => write(width, 'webp'), { concurrency: 1 })
  const avif = await pMap(widths, (width) => write(width, 'avif'), { concurrency: 1 })
  const { alt, caption, width, height } = photo
  const path = photo.path.slice(dirname(submission.file).length + 1)
  return { path, alt, caption, width, height, sources, avif }
}

/** The offered widths below that of the original, and its own where it is below the largest. */
function widthsOf({ width: own }: Photo): number[] {
  const widths = WIDTHS.filter((width) => width < own)
  return widths.length < WIDTHS.length ? [...widths, own] : widths
}

const resized = (original: Uint8Array, width: number): Sharp =>
  sharp(original).rotate().resize({ width, withoutEnlargement: true })

type Format = 'webp' | 'avif'

// More effort makes AVIF smaller by a few per cent and the build several times longer.
const ENCODING = { webp: { quality: 82 }, avif: { quality: 60, effort: 1 } } as const

const encode: Record<Format, (picture: Sharp) => Sharp> = {
  webp: (picture) => picture.webp(ENCODING.webp),
  avif: (picture) => picture.avif(ENCODING.avif),
}

/** Encodes a picture, or takes it from the store where the same was made before by the same libraries. */
const maker =
  (store: Store) =>
  async (recipe: readonly unknown[], draw: () => Sharp): Promise<Uint8Array> => {
    const key = keyOf('photo', sharp.versions, recipe)
    const known = store.read(key)
    if (known) return known
    const made = await draw().toBuffer()
    store.write(key, made)
    return made
  }
