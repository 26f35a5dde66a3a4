import type { Finding } from '../../diagnostics/complaint.ts'
import type { Place } from '../../diagnostics/place.ts'
import type { Photo } from '../../model/submission.ts'
import { type ProbedImage, probeImage } from '../../parse/image.ts'
import { type FolderReader, fileNamed } from './folder.ts'

/** A picture as a form or text names it. */
export interface NamedPhoto {
  readonly path: string
  readonly alt: string
  readonly caption: string | null
  readonly place: Place
}

/** A picture of the submission, with its file. */
export interface PhotoSource {
  readonly photo: Photo
  readonly bytes: number
  readonly place: Place
  /** Photos of different fingerprints are different. */
  readonly fingerprint: number
}

const PHOTO_BYTES_MAX = 10 * 1024 * 1024
const PIXELS_MAX = 50_000_000
/** What is read of a picture: its type and size stand there. */
export const HEAD_BYTES = 64 * 1024
const SUFFIXES: Record<ProbedImage['type'], RegExp> = { png: /\.png$/i, jpg: /\.jpe?g$/i, webp: /\.webp$/i }
const TYPE_NAMES: Record<ProbedImage['type'], string> = { png: 'PNG', jpg: 'JPEG', webp: 'WebP' }

/** The pictures that are really there, each once: a caption of the text is taken for one named twice. */
export function readPhotos(reader: FolderReader, named: readonly NamedPhoto[]): PhotoSource[] {
  const photos = new Map<string, PhotoSource | null>()
  for (const each of named) {
    const known = photos.get(each.path)
    if (known) photos.set(each.path, captioned(known, each))
    else if (known === undefined) photos.set(each.path, readPhoto(reader, each))
    else if (!reader.files.has(each.path)) fileNamed(reader, each.path, each.place)
  }
  return [...photos.values()].filter((each) => each !== null)
}

const captioned = (known: PhotoSource, { alt, caption }: NamedPhoto): PhotoSource => ({
  ...known,
  photo: { ...known.photo, alt: alt || known.photo.alt, caption: caption ?? known.photo.caption },
})

function readPhoto(reader: FolderReader, named: NamedPhoto): PhotoSource | null {
  const file = fileNamed(reader, named.path, named.place)
  if (!file) return null
  const complain = (rule: 'image-type' | 'image-size', words: Omit<Finding, 'rule' | 'file' | 'place'>) => {
    reader.findings.push({ rule, file: reader.index, place: named.place, ...words })
    return null
  }
  if (file.size > PHOTO_BYTES_MAX) return complain('image-size', tooHeavy(named.path, file.size))
  const head = file.bytes(HEAD_BYTES).subarray(0, HEAD_BYTES)
  // A camera may write more than that before the size of the picture.
  const probed = probeImage(head) ?? (file.size > HEAD_BYTES ? probeImage(file.bytes()) : null)
  if (!probed) return complain('image-type', noImage(named.path))
  if (!SUFFIXES[probed.type].test(named.path)) complain('image-type', otherType(named.path, probed.type))
  if (probed.width * probed.height > PIXELS_MAX) return complain('image-size', tooLarge(named.path, probed))
  const { alt, caption, place } = named
  return {
    photo: { path: file.path, ...probed, alt, caption },
    bytes: file.size,
    place,
    fingerprint: fingerprintOf(head),
  }
}

const SAMPLES = 4096

/** FNV-1a over bytes taken evenly from the beginning: only tells which photos are worth comparing. */
function fingerprintOf(bytes: Uint8Array): number {
  const step = Math.max(1, Math.floor(bytes.length / SAMPLES))
  let hash = 0x811c9dc5
  for (let at = 0; at < bytes.length; at += step) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193)
  return hash
}

const tooHeavy = (path: string, bytes: number) => ({
  message: `图片“${path}”有 ${(bytes / 1024 / 1024).toFixed(1)} MB，超过 10 MB。`,
  actual: `${(bytes / 1024 / 1024).toFixed(1)} MB`,
  expected: '不超过 10 MB',
  fix: '把图片缩小到宽 2000 像素左右再保存',
})

const tooLarge = (path: string, { width, height }: ProbedImage) => ({
  message: `图片“${path}”有 ${width} × ${height} 像素，超过 5000 万像素。`,
  actual: `${width} × ${height}`,
  expected: '不超过 5000 万像素',
  fix: '把图片缩小到宽 2000 像素左右再保存',
})

const noImage = (path: string) => ({
  message: `“${path}”不是 PNG、JPEG 或 WebP 图片，或者已经损坏。`,
  actual: path,
  expected: 'PNG、JPEG 或 WebP 图片',
  fix: '用看图软件打开后另存为 JPEG 或 PNG',
})

const otherType = (path: string, type: ProbedImage['type']) => ({
  message: `“${path}”其实是 ${TYPE_NAMES[type]} 图片，与文件名的后缀不符。`,
  actual: TYPE_NAMES[type],
  expected: '文件名的后缀与图片的类型一致',
  fix: `把后缀改成 .${type}，或另存为后缀所说的类型`,
})
