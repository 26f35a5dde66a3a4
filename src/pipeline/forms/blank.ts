import { TRACKS } from '../../model/submission.ts'
import { annex1 } from '../../render/sheets/annex1.ts'
import { annex3 } from '../../render/sheets/annex3.ts'
import { sheetsOf } from '../../render/sheets/index.ts'
import { summarySheet } from '../../render/sheets/summary.ts'
import type { FormJob, FormMaker } from './job.ts'

/** Every form with nothing filled in, for the public to take away. */
export const blankForms: FormMaker = ({ edition: { settings, rubrics } }) => {
  const sheets = [
    annex1(rubrics.practice, null),
    annex3(rubrics.fmea, null),
    ...sheetsOf(null, settings),
    ...TRACKS.map((track) => summarySheet(track, null)),
  ]
  return sheets.map(
    (sheet): FormJob => ({
      id: sheet.id,
      path: `${settings.year}/blank/${sheet.id}`,
      about: `空白表：${sheet.title}`,
      submission: null,
      illustrated: false,
      forAll: true,
      formats: ['docx', 'pdf'],
      date: settings.notice.date,
      creator: settings.notice.issuer,
      draw: () => sheet,
    }),
  )
}
