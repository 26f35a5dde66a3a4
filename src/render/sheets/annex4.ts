import type { EditionSettings } from '../../model/edition.ts'
import { fmeaFields, fmeaSections } from '../../model/fmea.ts'
import type { FmeaSubmission } from '../../model/submission.ts'
import { answer, labelOf, roomOf, textOf } from './fields.ts'
import { ROW, TYPE_AREA } from './measures.ts'
import type { Content, Flow, Passage, Row, Sheet } from './sheet.ts'
import { commitment, opinion } from './signatures.ts'

const NAME = 'FMEA应用典型案例'
const NUMERALS = '一二三四五'

/**
 * Annex 4, FMEA应用典型案例推荐表: wording and rows as in the notice.
 * Without a submission the blank form, with the notice's prompts.
 */
export function annex4(submission: FmeaSubmission | null, settings: EditionSettings): Sheet {
  const form = submission?.form
  const blanks = [
    answer('title', labelOf(fmeaFields, 'title'), form?.title ?? null),
    answer('company', '推荐企业', form?.company ?? null),
    answer('unit', '推荐单位', submission?.unit[0]?.name ?? null),
  ]
  return {
    id: 'annex4',
    title: `${NAME}推荐表`,
    parts: [
      { kind: 'cover', annex: '附件4', name: NAME, form: '推　荐　表', blanks },
      {
        kind: 'grid',
        columns: [TYPE_AREA.width],
        padding: 3.3,
        rows: [
          row('leading', 0, { kind: 'heading', text: '一、案例简介' }),
          ...summary(submission, settings),
          row('leading', 0, { kind: 'heading', text: '二、案例内容' }),
          content(submission, settings),
          row('closing', 0, commitment('企业承诺申明：')),
          row('closing', 0, opinion('推荐单位意见：', '盖　章：')),
        ],
      },
    ],
  }
}

const row = (flow: Flow, height: number, content: Content): Row => ({
  flow,
  height,
  cells: [{ span: 1, content }],
})

const summary = (submission: FmeaSubmission | null, settings: EditionSettings): Row[] =>
  fmeaSections
    .filter(({ limit }) => limit === 'caseSummary')
    .map((section) => {
      const passages = [textOf(submission, section, { settings, rank: 1 })]
      return row('long', submission ? 0 : roomOf(section, settings), { kind: 'body', passages })
    })

/** The five parts of the case share one cell and one limit. */
function content(submission: FmeaSubmission | null, settings: EditionSettings): Row {
  const passages: Passage[] = fmeaSections
    .filter(({ limit }) => limit === 'caseContent')
    .flatMap((section, i) => [
      { kind: 'title', text: `${NUMERALS.charAt(i)}、${section.label}` },
      textOf(submission, section, { settings, rank: 2 }),
    ])
  if (!submission) passages.push({ kind: 'prompt', text: `（${settings.limits.caseContent}字以内）` })
  return row('long', submission ? 0 : ROW.beyond, { kind: 'body', passages })
}
