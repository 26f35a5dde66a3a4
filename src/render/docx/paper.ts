import { PageOrientation } from 'docx'
import { PAGE } from '../sheets/measures.ts'
import { points, twips } from './xml.ts'

/** The page in twips; A4 is 11906 × 16838, which rounding millimetres misses by one. */
export const PAGE_IN_TWIPS = {
  size: { width: 11906, height: 16838 },
  margin: {
    top: twips(PAGE.top),
    right: twips(PAGE.right),
    bottom: twips(PAGE.bottom),
    left: twips(PAGE.left),
    header: twips(9),
    footer: twips(PAGE.bottom - 7) - points(14),
  },
} as const

/** The library turns width and height itself. */
export const LANDSCAPE_IN_TWIPS = {
  size: { ...PAGE_IN_TWIPS.size, orientation: PageOrientation.LANDSCAPE },
  margin: {
    top: twips(PAGE.left),
    right: twips(PAGE.top),
    bottom: twips(PAGE.right),
    left: twips(PAGE.bottom),
    header: twips(9),
    footer: twips(PAGE.right - 7) - points(14),
  },
} as const
