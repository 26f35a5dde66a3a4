import { sheetsOf } from '../../render/sheets/index.ts'
import type { FormJob, FormMaker } from './job.ts'

/** Annexes 2 and 4, one a submission. */
export const recommendationForms: FormMaker = ({ edition: { settings }, entries }) =>
  entries.flatMap(({ submission }) =>
    sheetsOf(submission, settings).map(
      (sheet): FormJob => ({
        id: sheet.id,
        path: `${settings.year}/${submission.track}/${submission.slug}/${sheet.id}`,
        about: submission.form.company,
        submission,
        illustrated: true,
        forAll: false,
        formats: ['docx', 'pdf'],
        date: submission.form.handedInOn ?? settings.notice.date,
        creator: submission.form.company,
        draw: () => sheet,
      }),
    ),
  )
