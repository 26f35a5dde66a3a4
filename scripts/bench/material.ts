import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Submission } from '../../src/model/submission.ts'
import { readPictures } from '../../src/pipeline/forms/pictures.ts'
import { recommendationForms } from '../../src/pipeline/forms/recommendation.ts'
import { dossierOf, editionOf, load } from '../../src/pipeline/load.ts'
import { toHtml } from '../../src/render/html/to-html.ts'
import type { Pictures } from '../../src/render/sheets/picture.ts'
import type { Sheet } from '../../src/render/sheets/sheet.ts'

/** A filled-in recommendation form, ready for every way of making a document of it. */
export interface Material {
  readonly submission: Submission
  readonly sheet: Sheet
  readonly images: Pictures
  readonly html: string
  readonly date: string
  readonly author: string
}

const AS_OF = '2025-11-20'

/** The forms of a generated corpus of a size. */
export async function materialOf(size: number, folder: string): Promise<Material[]> {
  const root = join(folder, `corpus-${size}`)
  const script = join(import.meta.dirname, '../corpus.ts')
  execFileSync(process.execPath, [script, '--size', String(size), '--out', root])
  const loaded = load({ root, asOf: AS_OF })
  const dossier = editionOf(dossierOf(loaded), undefined)
  return Promise.all(
    recommendationForms({ ...dossier, asOf: AS_OF }).flatMap(({ submission, draw, date, creator }) =>
      submission
        ? [
            (async () => {
              const images = await readPictures(submission, loaded.files)
              const sheet = draw()
              return { submission, sheet, images, html: toHtml(sheet, { images }), date, author: creator }
            })(),
          ]
        : [],
    ),
  )
}

/** Milliseconds a document. */
export async function timeEach(documents: number, work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return (performance.now() - began) / documents
}

export const ratio = (ours: number, other: number): string => (ours / other).toFixed(2)
export const milliseconds = (each: number): string => `${each.toFixed(0)} ms`
