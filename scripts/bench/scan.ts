import sharp from 'sharp'

/** What a scanner, a clerk and a seal do to a page. */
export interface Damage {
  /** Resolution of the scan. */
  readonly dpi: number
  readonly colour: 'grey' | 'colour'
  /** Degrees clockwise by which the page lies askew. */
  readonly skew: number
  /** Quarter turns clockwise. */
  readonly turns: 0 | 1 | 2 | 3
  /** Standard deviation of the noise, of 255. */
  readonly noise: number
  /** Standard deviation of the blur in pixels; 0 for none. */
  readonly blur: number
  /** Quality of the JPEG. */
  readonly quality: number
  /** A red seal of 42 mm: its middle in mm from the upper left of the page, and how dark it is, 0 to 1. */
  readonly seal: { readonly x: number; readonly y: number; readonly ink: number } | null
}

export const UNDAMAGED: Damage = {
  dpi: 150,
  colour: 'colour',
  skew: 0,
  turns: 0,
  noise: 0,
  blur: 0,
  quality: 80,
  seal: null,
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const PAGE = { width: 210, height: 297 }

/** A scan, as JPEG, of a page given as a picture of any size. */
export async function scanOf(page: Uint8Array, damage: Damage, random: () => number): Promise<Buffer> {
  const pixels = (length: number) => Math.round((length / 25.4) * damage.dpi)
  const size = { width: pixels(PAGE.width), height: pixels(PAGE.height) }
  const sheet = sharp(page)
    .resize({ ...size, fit: 'fill' })
    .toColourspace('srgb')
    .removeAlpha()
  const sealed = await sheet
    .composite(damage.seal ? [{ input: sealOf(damage.seal, size), blend: 'multiply' }] : [])
    .png()
    .toBuffer()
  const skewed = await sharp(sealed)
    .rotate(damage.skew, { background: '#fff' })
    .resize({ ...size, fit: 'cover', position: 'centre' })
    .png()
    .toBuffer()
  const turned = sharp(skewed).rotate(90 * damage.turns)
  const blurred = damage.blur > 0 ? turned.blur(damage.blur) : turned
  const { data, info } = await blurred
    .toColourspace(damage.colour === 'grey' ? 'b-w' : 'srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  return sharp(withNoise(data, damage.noise, random), { raw: { width, height, channels } })
    .withMetadata({ density: damage.dpi })
    .jpeg({ quality: damage.quality })
    .toBuffer()
}

/** Ring, star and letters in red; between them the page shows. */
function sealOf({ x, y, ink }: NonNullable<Damage['seal']>, size: { width: number; height: number }): Buffer {
  const letters = Array.from('示例市场监督管理局', (letter, i) => {
    const angle = -120 + i * 30
    return `<text transform="rotate(${angle} ${x} ${y}) translate(${x} ${y - 14.5})" text-anchor="middle" font-size="5" font-family="Noto Sans SC, sans-serif" font-weight="700">${letter}</text>`
  }).join('')
  const star = Array.from({ length: 10 }, (_, i) => {
    const radius = i % 2 === 0 ? 7 : 2.7
    const angle = (Math.PI / 5) * i - Math.PI / 2
    return `${x + radius * Math.cos(angle)},${y + radius * Math.sin(angle)}`
  }).join(' ')
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${PAGE.width} ${PAGE.height}">
<rect width="100%" height="100%" fill="#fff"/>
<g fill="#d7141a" opacity="${ink}"><circle cx="${x}" cy="${y}" r="20.4" fill="none" stroke="#d7141a" stroke-width="1.2"/><polygon points="${star}"/>${letters}</g></svg>`)
}

/** Gaussian noise by Box and Muller. */
function withNoise(data: Buffer, deviation: number, random: () => number): Buffer {
  if (deviation === 0) return data
  const noisy = Buffer.alloc(data.length)
  for (let i = 0; i < data.length; i += 2) {
    const radius = deviation * Math.sqrt(-2 * Math.log(1 - random()))
    const angle = 2 * Math.PI * random()
    noisy[i] = clamped((data[i] ?? 0) + radius * Math.cos(angle))
    if (i + 1 < data.length) noisy[i + 1] = clamped((data[i + 1] ?? 0) + radius * Math.sin(angle))
  }
  return noisy
}

const clamped = (value: number): number => Math.max(0, Math.min(255, Math.round(value)))
