import type { Edition } from '../../model/corpus.ts'
import type { Entry } from '../../model/dossier.ts'
import type { Block } from '../../model/rich.ts'
import { MARKS } from '../../process/blind/identity.ts'
import { blindAll } from '../../process/blind/rich.ts'
import { type Blinding, blindingOf } from '../../process/blind/text.ts'
import { sheetsOf } from '../../render/sheets/index.ts'
import type { Body, Passage, Sheet } from '../../render/sheets/sheet.ts'
import { evidenceSheet } from '../forms/evidence.ts'

export interface BlindOptions {
  /** 甲-7K3Q */
  readonly code: string
  readonly edition: Edition
  readonly asOf: string
  /** Shall photos be shown? */
  readonly photos: 'shown' | 'left out'
}

/** What a reviewer reads of a submission. */
export interface BlindSheets {
  readonly form: Sheet
  readonly evidence: Sheet
  readonly title: string
  readonly blinding: Blinding
}

/** Fields of the forms of which nothing is shown. */
const HIDDEN = new Map<string, string>([
  ['company', MARKS.company],
  ['address', MARKS.address],
  ['unit', MARKS.unit],
  ['registeredOn', MARKS.code],
  ['uscc', MARKS.code],
  ['contact.name', MARKS.person],
  ['contact.phone', MARKS.code],
  ['contact.position', MARKS.code],
  ['contact.email', MARKS.code],
])

/** The recommendation form and the evidence report of a submission without what tells whose they are. */
export function blindSheets({ submission, assessment }: Entry, options: BlindOptions): BlindSheets {
  const { edition, asOf, code } = options
  const { contact: _, ...form } = submission.form
  const words = JSON.stringify([
    submission.sections,
    form,
    submission.track === 'fmea' && submission.worksheet,
  ])
  const others = edition.submissions.filter((each) => each !== submission)
  const blinding = blindingOf(submission, { words, others })
  const blind = <T>(sheet: T): T => blindAll(sheet, blinding.blind, HIDDEN)
  const [drawn] = sheetsOf(submission, edition.settings)
  if (!drawn) throw new Error(`no form for ${submission.slug}`)
  // Sources are told by the file inside the submission's folder, drawings named by the code.
  const folder = submission.file.slice(0, submission.file.lastIndexOf('/') + 1)
  const nameless = blindAll({ ...assessment, slug: code }, (text) => text.replaceAll(folder, ''))
  const evidence = evidenceSheet({ submission, assessment: nameless }, asOf)
  return {
    form: options.photos === 'shown' ? blind(drawn) : withoutPhotos(blind(drawn)),
    evidence: blind(evidence),
    title: blinding.blind(
      submission.track === 'practice' ? submission.form.product.name : submission.form.title,
    ),
    blinding,
  }
}

const LEFT_OUT = { kind: 'paragraph', children: [{ kind: 'text', text: '（图片略）' }] } as const

/** Photos give way to a line that says so. */
const withoutPhotos = (sheet: Sheet): Sheet => ({
  ...sheet,
  parts: sheet.parts.map((part) =>
    part.kind !== 'grid'
      ? part
      : {
          ...part,
          rows: part.rows.map((row) => ({
            ...row,
            cells: row.cells.map((cell) =>
              cell.content.kind === 'body' ? { ...cell, content: bodyWithoutPhotos(cell.content) } : cell,
            ),
          })),
        },
  ),
})

function withoutImages(block: Block): Block {
  if (block.kind === 'image') return LEFT_OUT
  if (block.kind === 'quote') return { ...block, children: block.children.map(withoutImages) }
  return block.kind === 'list'
    ? { ...block, items: block.items.map((item) => item.map(withoutImages)) }
    : block
}

const bodyWithoutPhotos = (body: Body): Body => ({
  ...body,
  passages: body.passages.flatMap((passage): Passage[] => {
    if (passage.kind === 'photos') return []
    if (passage.kind !== 'text') return [passage]
    return [{ ...passage, blocks: passage.blocks.map(withoutImages) }]
  }),
})
