import { groupName } from '../compute/scoring/group-name.ts'
import type { Submission } from '../model/submission.ts'

/** A text that would tell who hands in, and what stands in its place. */
interface Mask {
  readonly text: string
  readonly instead: string
}

/** Shorter texts occur by chance. */
const SHORTEST = 2
/** A trade name mostly is the first two characters of what distinguishes a company. */
const TRADE_NAME = 2

const masks = (instead: string, texts: readonly string[]): Mask[] =>
  texts
    .map((text) => text.trim())
    .filter((text) => text.length >= SHORTEST && text !== '无')
    .map((text) => ({ text, instead }))

/** Names, codes, addresses and brands of a submission, longest first. */
function masksOf(submission: Submission): Mask[] {
  const { form, unit } = submission
  const places = unit.map(({ place }) => place)
  const core = groupName(form.company, places.toReversed())
  const models = submission.track === 'practice' ? submission.form.product.model.split(/[、，,;；/\s]+/) : []
  const local = places.flatMap((place) => [
    place,
    place.replace(/(?:特别行政区|自治[区州县]|新区|[省市区县])$/u, ''),
  ])
  return [
    ...masks('某企业', [form.company, core, core.slice(0, TRADE_NAME)]),
    ...masks('某型号', models),
    ...masks(
      '某监管部门',
      unit.map(({ name }) => name),
    ),
    ...masks('某地址', [form.address]),
    ...masks('某地', local),
    ...masks('某人', [form.contact.name]),
    ...masks('（略）', [form.contact.phone, form.contact.email, form.uscc]),
  ].sort((a, b) => b.text.length - a.text.length)
}

/** What tells who somebody is by its shape alone. */
const SHAPES: readonly RegExp[] = [
  /https?:\/\/[^\s)）>]+/giu,
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu,
  /(?<![\d.])1[3-9]\d{9}(?!\d)/gu,
  /(?<!\d)0\d{2,3}-\d{7,8}(?!\d)/gu,
  /(?<![0-9A-Z])[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}(?![0-9A-Z])/gu,
]

/**
 * A text without what tells who hands in: company, trade name, model, units, places, persons, codes,
 * addresses and links. Capitals and letters are taken for the same.
 */
export function blinded(text: string, submission: Submission): string {
  const shapeless = SHAPES.reduce((rest, shape) => rest.replace(shape, '（略）'), text)
  return masksOf(submission).reduce(
    (rest, { text: told, instead }) => rest.replace(literal(told), instead),
    shapeless,
  )
}

const literal = (text: string): RegExp => new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'giu')
