import type { EditionDossier } from '../../model/dossier.ts'
import type { Submission } from '../../model/submission.ts'
import { dossierOf, editionOf, load } from '../load.ts'
import { EXIT, Problem } from '../problem.ts'
import type { NewOptions } from './file.ts'

/** An edition as it stands, with the day for which it was derived. */
export function findEdition({ root, year, asOf }: NewOptions): EditionDossier & { readonly asOf: string } {
  const dossier = dossierOf(load({ root, asOf }))
  return { ...editionOf(dossier, year), asOf: dossier.asOf }
}

/** A submission that can be read, with its edition. */
export function findSubmission(
  slug: string,
  options: NewOptions,
): EditionDossier & { readonly asOf: string; readonly submission: Submission } {
  const found = findEdition(options)
  const submission = found.edition.submissions.find((each) => each.slug === slug)
  if (submission) return { ...found, submission }
  throw new Problem(`没有可读的申报 ${slug}`, {
    exitCode: EXIT.unreadable,
    mend: `运行 kekao check ${slug} 查看其中的错误；kekao status 列出全部申报`,
  })
}
