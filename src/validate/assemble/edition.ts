import type { Edition } from '../../model/corpus.ts'
import type { Reviewer } from '../../model/roles.ts'
import type { EditionReading } from '../edition.ts'

interface Surroundings {
  /** Files with an error. */
  readonly errors: ReadonlySet<string>
  /** By the table of roles, which stands above the editions. */
  readonly reviewers: readonly Reviewer[]
  /** Which submissions are taken in, by slug. */
  readonly wanted: (slug: string) => boolean
}

/**
 * The typed edition: every part without an error. Null when edition.yaml or a rubric has one, since
 * nothing could be judged without them.
 */
export function assembleEdition(
  reading: EditionReading,
  { errors, reviewers, wanted }: Surroundings,
): Edition | null {
  const { own, process, submissions, typed } = reading
  const { practice, fmea } = own.rubrics
  const isSound = (source: { readonly file: string }) => !errors.has(source.file)
  const needed = [own.settings, practice, fmea]
  if (!needed.every((each) => each !== null && isSound(each))) return null
  const settings = own.settings?.whole
  const rubrics = { practice: practice?.whole, fmea: fmea?.whole }
  if (!settings || !rubrics.practice || !rubrics.fmea) return null
  const folders = new Set([...errors].map(folderOf))
  return {
    settings,
    notice: own.notice,
    rubrics: { practice: rubrics.practice, fmea: rubrics.fmea },
    submissions: submissions.flatMap(({ folder, slug }, i) =>
      folders.has(folder) || !wanted(slug) ? [] : (typed[i]?.() ?? []),
    ),
    recommendations: process.recommendations
      .filter(isSound)
      .flatMap(({ whole, file, code }) => (whole ? [{ ...whole, file, code }] : [])),
    reviews: process.reviews
      .filter(isSound)
      .flatMap(({ whole, file, slug, opinion }) => (whole ? [{ ...whole, file, slug, opinion }] : [])),
    reviewers,
    publicity: process.publicity && isSound(process.publicity) ? process.publicity.whole : null,
    objections: process.objections
      .filter(isSound)
      .flatMap(({ whole, file, number, facts }) => (whole ? [{ ...whole, file, number, facts }] : [])),
    recognition: process.recognition && isSound(process.recognition) ? process.recognition.whole : null,
  }
}

/** `editions/2025/practices/pump/` of any file in it. */
const folderOf = (file: string): string => /^editions\/[^/]+\/[^/]+\/[^/]+\//.exec(file)?.[0] ?? file
