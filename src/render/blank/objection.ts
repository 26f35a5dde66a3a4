import { objectionFields } from '../../model/publicity.ts'
import { blankFields } from './front-matter.ts'

/** A blank record of an objection to a submission. */
export function blankObjection(subject: string): string {
  const fields = blankFields(objectionFields).replace(/^对象:/m, `对象: ${subject}`)
  return `---\n${fields}---\n\n\n`
}
