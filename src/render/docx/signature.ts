import { AlignmentType, type XmlComponent } from 'docx'
import { SIGNATURE } from '../sheets/measures.ts'
import type { Signature } from '../sheets/sheet.ts'
import { paragraph } from './paragraph.ts'
import { points, twips } from './xml.ts'

/** One line of 12/20 pt. */
const LINE = points(20)
/** Between the name of the seal and the date. */
const APART = points(10)
/** Name of the seal and date stand in the middle of the room for the seal. */
const ABOVE_SEAL = (twips(SIGNATURE.sealHeight) - 2 * LINE - APART) / 2

interface Room {
  /** Width of the text in twips. */
  readonly width: number
  readonly keepNext: boolean
}

/** Words, a line to sign and room for a seal, placed by exact spacing: Word and WPS agree on it. */
export function signatureOf(signature: Signature, { width, keepNext }: Room): XmlComponent[] {
  const { lead, sentence, signer, room, seal, date } = signature
  const kept = { keepNext: true }
  const afterSigner = twips(SIGNATURE.hand) - twips(SIGNATURE.above) - LINE
  const centred = { alignment: AlignmentType.CENTER, indent: { left: width - twips(SIGNATURE.sealWidth) } }
  const above = ABOVE_SEAL + (signer ? afterSigner : 0) + twips(room)
  return [
    ...(lead ? [paragraph('lead', lead, kept)] : []),
    ...(sentence ? [paragraph('text', sentence, kept)] : []),
    ...(signer ? [signerLine(signer, width)] : []),
    paragraph('value', seal, { ...kept, ...centred, spacing: { before: Math.round(above) } }),
    paragraph('value', date, {
      keepNext,
      ...centred,
      spacing: { before: APART, after: Math.round(ABOVE_SEAL) },
    }),
  ]
}

const signerLine = (signer: string, width: number): XmlComponent =>
  paragraph('value', signer, {
    keepNext: true,
    spacing: { before: twips(SIGNATURE.above) },
    indent: { left: width - twips(SIGNATURE.handWidth) },
  })
