import type { Entry } from '../../model/dossier.ts'
import type { Suspicion } from '../../process/blind/suspicion.ts'
import type { BlindSheets } from './blind-sheets.ts'

/** One submission of a packet. */
export interface Item extends BlindSheets {
  readonly entry: Entry
  /** 甲-7K3Q */
  readonly code: string
  /** What a person should look at before it is sent. */
  readonly suspicions: readonly Suspicion[]
}
