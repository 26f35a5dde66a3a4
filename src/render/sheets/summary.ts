import type { UnitPath } from '../../model/division.ts'
import { fmeaFields } from '../../model/fmea.ts'
import { practiceFields } from '../../model/practice.ts'
import { type Submission, type Track, titleOf } from '../../model/submission.ts'
import { labelOf } from './fields.ts'
import { cell, type Fill, type FillPiece, type Table, type TableRow } from './page.ts'
import type { Sheet } from './sheet.ts'
import { partsOfAddress } from './typography.ts'

/** What a recommending unit hands on in one track. */
export interface Summary {
  readonly unit: UnitPath
  readonly contact: string
  readonly phone: string
  /** In the order of the table. */
  readonly submissions: readonly Submission[]
}

const FORMS = {
  practice: {
    id: 'annex5',
    annex: '附件5',
    name: '产品质量可靠性创新“最佳实践”推荐汇总表',
    title: '产品名称',
  },
  fmea: {
    id: 'annex6',
    annex: '附件6',
    name: 'FMEA应用典型案例推荐汇总表',
    title: labelOf(fmeaFields, 'title'),
  },
} as const satisfies Record<Track, unknown>

const COLUMNS = [12, 50, 50, 45, 18, 50]
/** Rows of the notice's blank table. */
const BLANK_ROWS = 4
const HEIGHT = 12.5

/**
 * Annex 5 or 6, 推荐汇总表: wording and columns as in the notice, one row a submission.
 * Without a summary the blank form.
 */
export function summarySheet(track: Track, summary: Summary | null): Sheet {
  const { id, annex, name } = FORMS[track]
  return {
    id,
    title: name,
    parts: [
      {
        kind: 'page',
        orientation: 'landscape',
        items: [
          { kind: 'line', role: 'annex', text: annex },
          { kind: 'line', role: 'title', text: name },
          unitLine(summary?.unit ?? []),
          table(track, summary?.submissions ?? []),
          contactLine(summary),
        ],
      },
    ],
  }
}

const words = (text: string): FillPiece => ({ kind: 'words', text })
const blank = (text: string, width: number): FillPiece => ({ kind: 'blank', text, width })

/** The unit as the notice writes it: 河北 省（市）保定 市 莲池 区（县）市场监管局. */
function unitLine(unit: UnitPath): Fill {
  const placeAt = (tier: UnitPath[number]['tier']) => unit.find((each) => each.tier === tier)?.place ?? ''
  return {
    kind: 'fill',
    place: 'above',
    pieces: [
      words('推荐单位：'),
      blank(bare(placeAt('province')), 21),
      words('省（市）'),
      blank(bare(placeAt('city')), 21),
      words('市'),
      blank(bare(placeAt('county')), 21),
      words('区（县）市场监管局'),
    ],
  }
}

/** A place without the word for its kind, which the form prints: not 两江新区, nor names of two characters. */
const bare = (place: string): string => place.replace(/(?<=..)(?<!新|发|治)[省市区县]$/u, '')

const contactLine = (summary: Summary | null): Fill => ({
  kind: 'fill',
  place: 'below',
  pieces: [
    words('推荐单位联系人：'),
    blank(summary?.contact ?? '', 47),
    words('　　联系电话：'),
    blank(summary?.phone ?? '', 47),
  ],
})

const table = (track: Track, submissions: readonly Submission[]): Table => ({
  kind: 'table',
  columns: COLUMNS,
  head: [{ height: 0, cells: headsOf(track).map((lines) => cell('head', lines)) }],
  groups: (submissions.length > 0
    ? submissions.map(rowOf)
    : Array.from({ length: BLANK_ROWS }, () => EMPTY_ROW)
  ).map((row) => [row]),
})

const headsOf = (track: Track): string[][] => [
  ['序号'],
  [labelOf(practiceFields, 'company')],
  [labelOf(practiceFields, 'address')],
  [FORMS[track].title],
  ['联系人'],
  ['联系方式', '（手机与邮箱）'],
]

const EMPTY_ROW: TableRow = { height: HEIGHT, cells: COLUMNS.map(() => cell('text', [''])) }

function rowOf(submission: Submission, index: number): TableRow {
  const { company, contact } = submission.form
  return {
    height: HEIGHT,
    cells: [
      cell('center', [String(index + 1)]),
      cell('text', [company]),
      cell('text', [addressOf(submission)]),
      cell('text', [titleOf(submission)]),
      cell('center', [contact.name]),
      cell('text', [contact.phone, partsOfAddress(contact.email)]),
    ],
  }
}

/** An address in two parts, the district and what comes after it, where it begins with the unit's place. */
function addressOf({ form: { address }, unit }: Submission): string[] {
  const district = unit.map(({ place }) => place).reduceRight((before, place) => before + place, '')
  const rest = address.slice(district.length)
  return address.startsWith(district) && rest ? [district, rest] : [address]
}
