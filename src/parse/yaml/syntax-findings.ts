import { type Document, isCollection, isScalar, visit, type YAMLError } from 'yaml'
import type { Finding } from '../../diagnostics/complaint.ts'
import type { Place } from '../../diagnostics/place.ts'
import type { SourceText } from '../text.ts'
import type { Excerpt } from './read.ts'
import { adviceFor, type SyntaxAdvice } from './syntax.ts'
import type { Range } from './walk.ts'

const ERRORS_MAX = 5

/** What keeps a document from being read, one finding a line, the first few. */
export function syntaxFindings(
  excerpt: Excerpt,
  document: Document.Parsed,
  placeOf: (range: Range) => Place,
): Finding[] {
  const linesSeen = new Set<number>()
  const tabs = document.errors.filter(({ code }) => code === 'TAB_AS_INDENT')
  // A tab misleads the reader about the lines that follow.
  return (tabs.length > 0 ? tabs : document.errors)
    .filter(({ code }) => code !== 'TAG_RESOLVE_FAILED' && code !== 'BAD_ALIAS' && code !== 'ALIAS_PROPS')
    .map((error) => ({ error, place: placeOf(rangeOfError(document, error)) }))
    .filter(({ place }) => !linesSeen.has(place.line) && linesSeen.add(place.line))
    .slice(0, ERRORS_MAX)
    .map(({ error, place }) => ({
      rule: 'yaml-syntax',
      file: excerpt.file,
      place,
      ...afterwards(adviceFor(error)),
      actual: lineText(excerpt, place.line),
    }))
}

/** Fields cannot be checked before the YAML can be read: the author should expect more to come. */
const afterwards = (advice: SyntaxAdvice): SyntaxAdvice => ({
  ...advice,
  fix: `${advice.fix}。改正之后才能检查其余各栏`,
})

/** Of a quote or bracket never closed, the text or group it opens; of any other error, its own place. */
function rangeOfError(document: Document.Parsed, { code, pos }: YAMLError): Range {
  const [at] = pos
  let opened: Range | undefined
  if (code === 'MISSING_CHAR' || code === 'BAD_INDENT')
    visit(document, {
      Node: (_, node) => {
        const isOpen = isScalar(node) ? node.type?.startsWith('QUOTE') : isCollection(node) && node.flow
        const [start, end] = node.range ?? [0, 0]
        if (isOpen && start < at && end >= at) opened = [start, start + 1]
      },
    })
  return opened ?? pos
}

const lineText = ({ text }: SourceText, line: number) =>
  (text.split('\n')[line - 1] ?? '').trim().slice(0, 40)
