import { listedOf } from '../../process/publicity-period.ts'
import { publicitySheet } from '../../render/sheets/publicity.ts'
import type { FormMaker } from './job.ts'

/** The publicity notice, once there is a proposed list. */
export const publicityForms: FormMaker = ({ edition, period, asOf }) => {
  const { settings, publicity } = edition
  if (!publicity || !period) return []
  const sheet = publicitySheet({
    settings,
    period,
    office: publicity.office,
    lists: { practice: listedOf(edition, 'practice'), fmea: listedOf(edition, 'fmea') },
  })
  return [
    {
      id: sheet.id,
      path: `${settings.year}/${sheet.id}`,
      about: sheet.title,
      submission: null,
      illustrated: false,
      forAll: period.startsOn <= asOf,
      formats: ['docx', 'pdf'],
      date: period.startsOn,
      creator: settings.notice.issuer,
      draw: () => sheet,
    },
  ]
}
