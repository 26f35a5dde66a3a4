import type { Raster } from './raster.ts'

/** A file of pages; each is made into pixels only when it is asked for. */
export interface ScannedDocument {
  readonly pages: number
  /** @param page from 1 */
  readonly raster: (page: number) => Promise<Raster>
  readonly close: () => Promise<void>
}

/** Opens a PDF for looking at; throws a Problem where it is damaged, locked or has no pages. */
export type PdfOpener = (path: string) => Promise<ScannedDocument>
