import { type IParagraphOptions, Paragraph, type XmlComponent } from 'docx'
import { run } from './run.ts'
import type { Role } from './styles.ts'

type Options = Omit<IParagraphOptions, 'style' | 'children' | 'text'>

/** A paragraph in one of the form's roles. */
export function paragraph(
  role: Role,
  content: string | NonNullable<IParagraphOptions['children']>,
  options: Options = {},
): Paragraph {
  const children = typeof content === 'string' ? [run(content)] : content
  return new Paragraph({ ...options, style: role, children })
}

/** What a cell must end with; a point high. */
export const gap = (options: Options = {}): XmlComponent => paragraph('gap', [], options)
