import { EmphasisMarkType, ExternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from 'docx'
import type { Inline } from '../../model/rich.ts'
import { isLinkable } from '../sheets/typography.ts'

export type Format = Pick<IRunOptions, 'bold' | 'strike' | 'emphasisMark' | 'style' | 'size' | 'underline'>

/** Characters XML 1.0 does not allow (section 2.2). */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** Text of a form; the hint makes Word set quotation marks and dashes in the Chinese face. */
export const run = (text: string, format: Format = {}): TextRun =>
  new TextRun({ ...format, text: text.replace(FORBIDDEN, ''), font: { hint: 'eastAsia' } })

/** Text of a title: the Chinese face is heavy in itself, Latin letters beside it are set bold. */
export const titleRuns = (text: string): TextRun[] =>
  (text.match(/[\u0021-\u007e]+|[^\u0021-\u007e]+/gu) ?? []).map((part) =>
    run(part, /^[\u0021-\u007e]/.test(part) ? { bold: true } : {}),
  )

type Handlers = {
  readonly [K in Inline['kind']]: (inline: Extract<Inline, { kind: K }>, format: Format) => ParagraphChild[]
}

const handlers: Handlers = {
  text: ({ text }, format) => [run(text, format)],
  code: ({ text }, format) => [run(text, { ...format, style: 'codeWords' })],
  strong: ({ children }, format) => runsOf(children, { ...format, bold: true }),
  emphasis: ({ children }, format) =>
    runsOf(children, { ...format, emphasisMark: { type: EmphasisMarkType.DOT } }),
  deleted: ({ children }, format) => runsOf(children, { ...format, strike: true }),
  link: ({ url, children }, format) => {
    const runs = runsOf(children, format)
    return isLinkable(url) ? [new ExternalHyperlink({ link: url, children: runs })] : runs
  },
  break: () => [new TextRun({ break: 1 })],
}

/** Inline content of a text. */
export const runsOf = (children: readonly Inline[], format: Format = {}): ParagraphChild[] =>
  children.flatMap((inline) => runsOfOne(inline, format))

const runsOfOne = <K extends Inline['kind']>(
  inline: Extract<Inline, { kind: K }>,
  format: Format,
): ParagraphChild[] => {
  const handler: Handlers[K] = handlers[inline.kind]
  return handler(inline, format)
}
