import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Canvas, createCanvas, GlobalFonts, loadImage, type SKRSContext2D } from '@napi-rs/canvas'
import type { SocialCard } from '../../../model/public.ts'
import { cutTo, linesOf } from './lines.ts'

/** As Open Graph readers expect it, in pixels. */
export const SIZE = { width: 1200, height: 630 } as const

const QUALITY = 84

const FONTS = {
  'Kekao Card Serif': '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  'Kekao Card Sans': '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
} as const

/** The colours of paper, ink and seal: those of the site by day. */
const COLOURS = {
  paper: '#fffdf9',

  ink: '#1c1b19',
  soft: '#5d5a54',
  rule: '#e3ddd2',
  seal: '#a8231a',
}

const LEFT = 72
const PHOTO = { x: 720, y: 88, width: 408, height: 408 }

/** Sizes of a title, the largest that fits taken. */
const TITLE_SIZES = [72, 64, 56, 50, 44]

/** Fewer characters do not stand alone in the last line, if another size avoids it. */
const WIDOW = 4

let ready = false
function fonts(): void {
  if (ready) return
  for (const [name, path] of Object.entries(FONTS)) {
    GlobalFonts.register(readFileSync(fileURLToPath(import.meta.resolve(path))), name)
  }
  ready = true
}

const serif = (size: number) => `${size}px "Kekao Card Serif"`
const sans = (size: number) => `${size}px "Kekao Card Sans"`

interface Text {
  readonly font: string
  readonly colour: string
  readonly x: number
  /** Of the baseline. */
  readonly y: number
}

function write(pen: SKRSContext2D, text: string, { font, colour, x, y }: Text): void {
  pen.font = font
  pen.fillStyle = colour
  pen.fillText(text, x, y)
}

function measured(pen: SKRSContext2D, font: string) {
  return (text: string) => {
    pen.font = font
    return pen.measureText(text).width
  }
}

/** The title in the largest size that needs few enough lines. */
function titleIn(pen: SKRSContext2D, title: string, { width, height }: { width: number; height: number }) {
  const tries = TITLE_SIZES.map((size) => ({
    size,
    lines: linesOf(title, { width, measure: measured(pen, serif(size)) }),
  }))
  const fits = tries.filter(({ size, lines }) => lines.length * size * 1.35 <= height)
  const fitting = fits.find(({ lines }) => (lines.at(-1) ?? '').length >= WIDOW) ?? fits[0]
  const smallest = tries.at(-1)
  return fitting ?? { size: smallest?.size ?? 44, lines: cutTo(4, smallest?.lines ?? []) }
}

async function drawPhoto(pen: SKRSContext2D, bytes: Uint8Array): Promise<void> {
  const image = await loadImage(bytes)
  const { x, y, width, height } = PHOTO
  const scale = Math.min(width / image.width, height / image.height)
  const [wide, high] = [image.width * scale, image.height * scale]
  pen.drawImage(image, x + width - wide, y, wide, high)
}

function drawFoot(pen: SKRSContext2D, { site, sample }: CardSettings): void {
  pen.fillStyle = COLOURS.rule
  pen.fillRect(LEFT, 528, SIZE.width - 2 * LEFT, 1)
  pen.fillStyle = COLOURS.seal
  pen.fillRect(LEFT, 552, 40, 40)
  pen.textAlign = 'center'
  write(pen, '靠', { font: serif(24), colour: COLOURS.paper, x: LEFT + 20, y: 581 })
  pen.textAlign = 'left'
  write(pen, site, { font: sans(24), colour: COLOURS.soft, x: LEFT + 56, y: 581 })
  if (!sample) return
  pen.textAlign = 'right'
  write(pen, '样例数据', { font: sans(24), colour: COLOURS.seal, x: SIZE.width - LEFT, y: 581 })
  pen.textAlign = 'left'
}

function drawWords(pen: SKRSContext2D, { kind, title, line, figure }: SocialCard, width: number): void {
  write(pen, kind, { font: sans(26), colour: COLOURS.seal, x: LEFT, y: 108 })
  const { size, lines } = titleIn(pen, title, { width, height: figure ? 200 : 300 })
  let y = 124
  for (const each of lines) {
    y += size * 1.35
    write(pen, each, { font: serif(size), colour: COLOURS.ink, x: LEFT, y: y - size * 0.2 })
  }
  const room = Math.floor(((figure ? 424 : 500) - y) / 40)
  const below = cutTo(
    Math.min(2, Math.max(1, room)),
    linesOf(line, { width, measure: measured(pen, sans(28)) }),
  )
  for (const each of below) {
    y += 40
    write(pen, each, { font: sans(28), colour: COLOURS.soft, x: LEFT, y: y + 8 })
  }
  if (!figure) return
  write(pen, figure.value, { font: serif(68), colour: COLOURS.ink, x: LEFT, y: 496 })
  const beside = LEFT + measured(pen, serif(68))(figure.value) + 24
  write(pen, figure.label, { font: sans(26), colour: COLOURS.soft, x: beside, y: 494 })
}

export interface CardSettings {
  /** The name of the site. */
  readonly site: string
  /** Does it show sample data? */
  readonly sample: boolean
}

/** Draws the picture beside a shared link: a JPEG of 1200 by 630 px. Same words and photo, same bytes. */
export async function drawCard(
  card: SocialCard,
  photo: Uint8Array | null,
  settings: CardSettings,
): Promise<Uint8Array> {
  fonts()
  const canvas: Canvas = createCanvas(SIZE.width, SIZE.height)
  const pen = canvas.getContext('2d')
  pen.fillStyle = COLOURS.paper
  pen.fillRect(0, 0, SIZE.width, SIZE.height)
  pen.fillStyle = COLOURS.seal
  pen.fillRect(0, 0, SIZE.width, 10)
  if (photo) await drawPhoto(pen, photo)
  drawWords(pen, card, (photo ? PHOTO.x - 48 : SIZE.width - LEFT) - LEFT)
  drawFoot(pen, settings)
  return canvas.encode('jpeg', QUALITY)
}
