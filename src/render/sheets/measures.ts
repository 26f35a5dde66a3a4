/** Measures that every rendering of a form shares, in millimetres (GB/T 9704-2012 for the page). */
export const PAGE = { width: 210, height: 297, top: 37, right: 26, bottom: 35, left: 28 } as const

export const TYPE_AREA = { width: 156, height: 225 } as const

/** From the top of the type area; `pitch` from one blank to the next. */
export const COVER = { name: 50, blanks: 134, label: 28, blank: 100, pitch: 16.5, furtherLine: 12.5 } as const

/** A line of one-line fields, and what a long field leaves free on a blank form. */
export const ROW = { line: 12.5, unlimited: 40, upTo500: 60, beyond: 100 } as const

/** Upper and lower padding of long cells and heading rows. */
export const PADDING = { text: 3, heading: 2.2 } as const

/** Signature line: height, room above it, words and the free line together. Seal: 40 to 42 mm across. */
export const SIGNATURE = {
  hand: 17,
  above: 8,
  handWidth: 82,
  sealHeight: 44,
  sealWidth: 66,
  opinion: 28,
} as const

/** The most a photo takes, two upright ones beside each other, and the height that is left above two seals. */
export const PHOTO = { width: 90, height: 60, pair: 57, sealed: 34 } as const

/**
 * The mark in the head margin: side of the QR code, its distance from the upper edge and from the words left
 * of it, upper edge of the words. Size and leading of the words in points.
 */
export const MARK = { side: 20, top: 9, gap: 4, text: 10.2, size: 9, lead: 18 } as const
