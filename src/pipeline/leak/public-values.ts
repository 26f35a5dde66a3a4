import type { Dossier } from '../../model/dossier.ts'
import { titleOf } from '../../model/submission.ts'
import { shapesIn, unhidden } from '../../process/personal-data.ts'
import { isKnown } from './private-values.ts'

/**
 * What the public may see though it resembles something private: names of listed companies and products,
 * units, the notice's and the office's own telephones and addresses.
 */
export function publicValues({ editions, site, asOf }: Dossier): string[] {
  const own = [site.email ?? '', site.issuer, site.host]
  return editions.reduce((all, dossier) => {
    const { settings, publicity } = dossier.edition
    const known = dossier.entries.filter((entry) => isKnown(dossier, entry, asOf))
    all.push(
      ...known.flatMap(({ submission }) => [
        submission.form.company,
        titleOf(submission),
        ...submission.unit.map(({ name }) => name),
        ...(settings.publicity.showUscc ? [submission.form.uscc] : []),
      ]),
      ...settings.provinces.flatMap(({ phone, regulator }) => [phone, regulator]),
      ...(publicity ? Object.values(publicity.office) : []),
    )
    return all
  }, own)
}

/** Fields of a submission's form that are nobody's business; all others are the applicant's published words. */
const WITHHELD = new Set(['contact', 'address', 'uscc', 'declaration', 'withdrawal'])

function* wordsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (Array.isArray(value)) for (const each of value) yield* wordsIn(each)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) if (!WITHHELD.has(key)) yield* wordsIn(each)
  }
}

/** The rules, the notice and the help pages: nobody's data. */
const ruleWords = ({ editions, guides }: Dossier): string[] => [
  ...wordsIn([
    guides,
    ...editions.map(({ edition: { settings, notice, rubrics } }) => [settings, notice, rubrics]),
  ]),
]

/** Telephone numbers and addresses that rules and help pages name: offices, and made-up examples. */
export const publishedShapes = (dossier: Dossier): string[] =>
  shapesIn(unhidden(ruleWords(dossier).join('\n'))).map(({ text }) => text)

/** Everything that the rules and help pages say, and each known applicant. */
export function* publishedTexts(dossier: Dossier): Generator<string> {
  yield ruleWords(dossier).join('\n')
  for (const edition of dossier.editions) {
    for (const entry of edition.entries) {
      if (isKnown(edition, entry, dossier.asOf)) yield [...wordsIn(entry.submission)].join('\n')
    }
  }
}
