import type { Dossier, EditionDossier, Entry } from '../../model/dossier.ts'
import { plainText } from '../../model/rich.ts'
import { titleOf } from '../../model/submission.ts'
import { isPublished } from '../../process/public-view.ts'

/** A value of the dossier that must never be published. */
export interface PrivateValue {
  readonly value: string
  /** What it is, for people. */
  readonly kind: string
  /**
   * May an applicant have written the same words? They cannot know who reviews, objects or was declined:
   * where their own published text says it, it tells nothing.
   */
  readonly quotable: boolean
}

/** Shorter sentences are said by everybody. */
const SENTENCE = 12
/** What remains of an address below its county. */
const STREET = 5
/** A position as long as this is somebody's own. */
const POSITION = 8

const firm =
  (kind: string) =>
  (value: string): PrivateValue => ({ value, kind, quotable: false })
const quotable =
  (kind: string) =>
  (value: string): PrivateValue => ({ value, kind, quotable: true })

const sentences = (text: string): string[] =>
  text.split(/[。；;！？!?\n]/u).filter((each) => each.replace(/\s/gu, '').length >= SENTENCE)

/** Does the public know that this submission exists? It is, or was, on a list that has been published. */
export const isKnown = (dossier: EditionDossier, entry: Entry, asOf: string): boolean =>
  isPublished(dossier, entry, asOf) ||
  ((dossier.period?.startsOn ?? '9999') <= asOf &&
    (dossier.edition.publicity?.lists[entry.submission.track].includes(entry.submission.slug) ?? false))

/** Every value of a dossier that must never be published. */
export const privateValues = ({ editions, asOf }: Dossier): PrivateValue[] =>
  editions.flatMap((edition) => [
    ...edition.entries.flatMap((entry) => ofApplicant(entry, edition)),
    ...edition.entries.filter((entry) => !isKnown(edition, entry, asOf)).flatMap(ofUnknown),
    ...ofUnits(edition),
    ...ofReviewers(edition),
    ...ofObjectors(edition),
  ])

function ofApplicant({ submission: { form, unit } }: Entry, { edition }: EditionDossier): PrivateValue[] {
  const { name, phone, email, position } = form.contact
  const places = unit.map(({ place }) => place).reverse()
  const street = places.reduce((rest, place) => rest.replace(place, ''), form.address)
  return [
    firm('联系人姓名')(name),
    firm('联系人电话')(phone),
    firm('联系人邮箱')(email),
    ...(position.length >= POSITION ? [quotable('联系人职务')(position)] : []),
    ...(street.length >= STREET
      ? [firm('企业详细地址')(form.address), quotable('企业详细地址')(street)]
      : []),
    ...(edition.settings.publicity.showUscc ? [] : [firm('统一社会信用代码')(form.uscc)]),
  ]
}

/** What nobody may know of yet: drafts, declined, withdrawn and unlisted submissions. */
const ofUnknown = ({ submission }: Entry): PrivateValue[] => [
  quotable('未公开申报的企业名称')(submission.form.company),
  quotable('未公开申报的名称')(titleOf(submission)),
]

const ofUnits = ({ edition }: EditionDossier): PrivateValue[] =>
  edition.recommendations.flatMap(({ contact, phone, items }) => [
    firm('推荐单位联系人')(contact),
    firm('推荐单位联系电话')(phone),
    ...items.flatMap(({ opinion }) => sentences(opinion)).map(quotable('初审意见')),
  ])

const ofReviewers = ({ edition: { reviews, reviewers } }: EditionDossier): PrivateValue[] => [
  ...reviews.map(({ employer }) => quotable('评审专家单位')(employer)),
  ...reviews.flatMap(({ opinion }) => sentences(plainText(opinion))).map(quotable('评审意见')),
  ...reviewers.flatMap(({ employer, email }) => [
    quotable('评审专家单位')(employer),
    firm('评审专家邮箱')(email),
  ]),
]

const ofObjectors = ({ edition: { objections } }: EditionDossier): PrivateValue[] =>
  objections.flatMap(({ objector, facts, handling }) => [
    (objector.kind === '个人' ? firm : quotable)('异议提出方')(objector.name),
    ...(objector.phone ? [firm('异议提出方电话')(objector.phone)] : []),
    ...sentences(plainText(facts)).map(quotable('异议内容')),
    ...sentences(handling ?? '').map(quotable('异议处理意见')),
  ])

/** Totals that are not public, as they are printed: 86.40. */
export const privateTotals = ({ editions }: Dossier): ReadonlySet<string> =>
  new Set(
    editions
      .filter(({ edition }) => !edition.settings.publicity.showTotals)
      .flatMap(({ entries }) =>
        entries.flatMap(({ assessment: { total } }) =>
          total.kind === 'value' ? [total.value.toFixed(2), String(total.value)] : [],
        ),
      ),
  )
