import { brandName, groupName, plainName } from '../../compute/scoring/group-name.ts'
import type { Submission } from '../../model/submission.ts'

/** What stands in the place of what was taken out. */
export const MARKS = {
  company: '〔企业〕',
  model: '〔型号〕',
  unit: '〔监管部门〕',
  address: '〔地址〕',
  place: '〔地名〕',
  person: '〔人名〕',
  code: '〔略〕',
} as const
export type IdentityKind = keyof typeof MARKS

/** A text that would tell who hands in. */
export interface IdentityTerm {
  readonly kind: IdentityKind
  readonly text: string
}

/** Shorter texts occur by chance. */
const SHORTEST = 2
/** A trade name mostly is the first two characters of what distinguishes a company. */
const TRADE_NAME = 2

const terms = (kind: IdentityKind, texts: readonly string[]): IdentityTerm[] =>
  texts
    .map((text) => text.trim())
    .filter((text) => text.length >= SHORTEST && text !== '无')
    .map((text) => ({ kind, text }))

/** A place without what kind of place it is: 莲池 of 莲池区. */
const shortPlace = (place: string): string =>
  place.replace(/(?:特别行政区|自治[区州县]|经济技术开发区|新区|[省市区县])$/u, '')

/** Names of a company: in full, without brackets, what distinguishes it, its brand. */
function companyNames(company: string, places: readonly string[]): string[] {
  const core = groupName(company, places)
  const brand = brandName(core)
  const trade = brand.length >= 4 ? [brand.slice(0, TRADE_NAME)] : []
  return [company, plainName(company), core, brand, ...trade]
}

/** `shili` of `zhang@mail.shili.com.cn`, the host itself, and the name before the @. */
function mailNames(email: string): string[] {
  const [, host = ''] = email.toLowerCase().split('@')
  const labels = host
    .split('.')
    .filter((label) => !/^(?:com|cn|net|org|gov|edu|mail|example|www)$/u.test(label))
  const isOwn =
    labels.length > 0 &&
    !/^(?:qq|163|126|sina|sohu|foxmail|gmail|outlook|hotmail|139|189)$/u.test(labels[0] ?? '')
  return isOwn ? [host, ...labels.filter((label) => label.length >= 3)] : []
}

/** Names, codes, addresses and brands of a submission, longest first: all that would tell whose it is. */
export function identityOf(submission: Submission): IdentityTerm[] {
  const { form, unit, slug } = submission
  const { name, phone, email } = form.contact
  const places = unit.map(({ place }) => place)
  const models = submission.track === 'practice' ? submission.form.product.model.split(/[、，,;；/\s]+/u) : []
  const street = places.toReversed().reduce((rest, place) => rest.replace(place, ''), form.address)
  return distinct([
    ...terms('company', [...companyNames(form.company, places.toReversed()), ...mailNames(email)]),
    ...terms('model', models),
    ...terms(
      'unit',
      unit.map((each) => each.name),
    ),
    ...terms('address', [form.address, street]),
    ...terms(
      'place',
      places.flatMap((place) => [place, shortPlace(place)]),
    ),
    ...terms('person', [name]),
    ...terms('code', [phone, phone.replace(/\D/gu, ''), email, form.uscc, slug]),
  ])
}

/** What would tell of other applicants of the edition: full names and what belongs to nobody else. */
export function identityOfOther({ form }: Submission): IdentityTerm[] {
  return distinct([
    ...terms('company', [form.company]),
    ...terms('code', [form.uscc, form.contact.email, form.contact.phone]),
  ])
}

const distinct = (all: readonly IdentityTerm[]): IdentityTerm[] =>
  [...new Map(all.toReversed().map((term) => [term.text, term])).values()].sort(
    (a, b) => b.text.length - a.text.length || (a.text < b.text ? -1 : 1),
  )
