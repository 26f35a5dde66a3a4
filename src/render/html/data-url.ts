import type { Picture } from '../sheets/picture.ts'

/** Arguments a function call takes without trouble in every engine. */
const CHUNK = 0x8000

/** A picture as a data: URL. */
export function dataUrl({ bytes, type }: Picture): string {
  let binary = ''
  for (let start = 0; start < bytes.length; start += CHUNK)
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK))
  return `data:image/${type === 'jpg' ? 'jpeg' : type};base64,${btoa(binary)}`
}
