/**
 * A file under the content root. Reading is the caller's: on disk, in a browser's memory, in a test.
 * `bytes` may be called more than once and gives the same bytes; with `most`, at least so many from the start.
 */
export interface ContentFile {
  /** Relative to the content root, with forward slashes. */
  readonly path: string
  readonly size: number
  readonly bytes: (most?: number) => Uint8Array
}
