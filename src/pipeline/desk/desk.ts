import { advise } from '../../compute/scoring/advice.ts'
import { breachesOf } from '../../compute/scoring/breaches.ts'
import { resultOf } from '../../compute/scoring/one-sheet.ts'
import type { Complaint } from '../../diagnostics/complaint.ts'
import type { DeskComplaint } from '../../model/desk/submission.ts'
import type { DeskView } from '../../model/desk/view.ts'
import type { Dossier } from '../../model/dossier.ts'
import type { FiledForm } from '../../process/desk/sources.ts'
import { deskView } from '../../process/desk/view.ts'
import { auditsOf } from './audit.ts'

interface DeskOptions {
  readonly root: string
  readonly complaints: readonly Complaint[]
  readonly files: readonly FiledForm[]
  readonly progress: (text: string) => void
}

/** The desk on a dossier, with what the check, the forms and the history of the repository add to it. */
export const deskOf = (dossier: Dossier, { root, complaints, files, progress }: DeskOptions): DeskView =>
  deskView(dossier, {
    scoring: { advise, breachesOf, resultOf },
    complaints: complaints.map(deskComplaint),
    files,
    auditOf: auditsOf({ root, progress }),
  })

const deskComplaint = ({ file, line, severity, rule, message, fix }: Complaint): DeskComplaint => ({
  file,
  line,
  severity,
  rule,
  message,
  mend: fix,
})
