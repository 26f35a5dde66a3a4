import type { EditionSettings } from '../../model/edition.ts'
import { practiceFields, practiceSections } from '../../model/practice.ts'
import { imagesOf } from '../../model/rich.ts'
import type { SectionField } from '../../model/section.ts'
import { type Photo, type PracticeSubmission, sectionOf } from '../../model/submission.ts'
import { answer, day, folderOf, label, labelOf, roomOf, textOf } from './fields.ts'
import { ROW } from './measures.ts'
import type { Cell, Flow, Passage, Row, Sheet, Value } from './sheet.ts'
import { commitment, opinion } from './signatures.ts'
import { oneLine } from './typography.ts'

const NAME = '产品质量可靠性创新“最佳实践”'

/** Characters on a line of a long cell. */
const LINE = 28

/**
 * Annex 2, 产品质量可靠性创新“最佳实践”推荐表: wording and rows as in the notice.
 * Without a submission the blank form, with the notice's prompts.
 */
export function annex2(submission: PracticeSubmission | null, settings: EditionSettings): Sheet {
  const form = submission?.form
  const blanks = [
    answer('product.name', '推荐产品', form?.product.name ?? null),
    answer('company', '推荐企业', form?.company ?? null),
    answer('unit', '推荐单位', submission?.unit[0]?.name ?? null),
  ]
  return {
    id: 'annex2',
    title: `${NAME}推荐表`,
    parts: [
      { kind: 'cover', annex: '附件2', name: NAME, form: '推　荐　表', blanks },
      {
        kind: 'instructions',
        title: '填报说明',
        paragraphs: [
          '推荐企业应如实填写相应内容，并提供相关说明材料，作为附件一同提交。如没有相关信息，填写无。',
        ],
      },
      {
        kind: 'grid',
        columns: [32, 41, 26, 57],
        padding: 2.3,
        rows: [
          ...lines(submission),
          ...practiceSections.map((section) => sectionRow(section, submission, settings)),
          signed('企业承诺申明', { span: 3, content: commitment(null) }),
          signed('推荐单位意见', { span: 3, content: opinion(null, '（推荐单位公章）') }),
        ],
      },
    ],
  }
}

const row = (flow: Flow, height: number, cells: readonly Cell[]): Row => ({ flow, height, cells })
const line = (...cells: Cell[]): Row => row('whole', ROW.line, cells)
const signed = (name: string, cell: Cell): Row => row('closing', 0, [label(name), cell])
const wide = (content: Value): Cell => ({ span: 3, content })
const narrow = (content: Value): Cell => ({ span: 1, content })

/** The five rows of one-line fields. */
function lines(submission: PracticeSubmission | null): Row[] {
  const form = submission?.form
  const company = labelOf(practiceFields, 'company')
  const address = labelOf(practiceFields, 'address')
  const registered = labelOf(practiceFields, 'registeredOn')
  const uscc = labelOf(practiceFields, 'uscc')
  const contact = labelOf(practiceFields, 'contact')
  return [
    line(label(company), wide(answer('company', company, form?.company ?? null))),
    line(label(address), wide(answer('address', address, form?.address ?? null))),
    line(
      label(registered),
      narrow(day('registeredOn', registered, form?.registeredOn ?? null)),
      label(uscc.slice(0, 4), uscc.slice(4)),
      narrow(answer('uscc', uscc, form?.uscc ?? null)),
    ),
    line(
      label(contact),
      narrow(answer('contact.name', contact, form?.contact.name ?? null)),
      label('联系电话'),
      narrow(answer('contact.phone', '联系电话', form?.contact.phone ?? null)),
    ),
    line(
      label('职务/职称'),
      narrow(answer('contact.position', '职务/职称', form?.contact.position ?? null)),
      label('电子邮箱'),
      narrow(answer('contact.email', '电子邮箱', form?.contact.email ?? null)),
    ),
  ]
}

/** A long field; one short line, as 无 is, takes a low row. */
function sectionRow(
  section: SectionField,
  submission: PracticeSubmission | null,
  settings: EditionSettings,
): Row {
  const text = textOf(submission, section, { settings, rank: 1 })
  const photos = section.key === 'productProfile' && submission ? productPhotos(submission) : []
  const short = photos.length === 0 ? oneLine(text.blocks, LINE) : null
  if (short !== null) return line(label(section.label), wide(answer(text.field, section.label, short)))
  const passages: Passage[] = [text]
  const pictured = section.key === 'productProfile' && (photos.length > 0 || !submission)
  if (pictured) passages.push({ kind: 'photos', field: 'product.photos', label: '产品照片', photos })
  const height = submission ? 0 : roomOf(section, settings)
  return row('long', height, [label(section.label), { span: 3, content: { kind: 'body', passages } }])
}

/** The product's photos that the text itself does not show; one without a caption bears the product's name. */
function productPhotos(submission: PracticeSubmission): Photo[] {
  const folder = folderOf(submission)
  const { name, photos } = submission.form.product
  const shown = imagesOf(sectionOf(submission, 'productProfile')?.blocks ?? []).map(
    ({ path }) => folder + path,
  )
  const wanted = photos.map((path) => folder + path).filter((path) => !shown.includes(path))
  return submission.photos
    .filter(({ path }) => wanted.includes(path))
    .map((photo, i, all) => ({
      ...photo,
      caption: photo.caption ?? (all.length > 1 ? `${name}（${i + 1}）` : name),
    }))
}
