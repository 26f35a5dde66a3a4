import { strFromU8, unzipSync } from 'fflate'
import { allNamed, childNamed, childrenNamed, type Element, elementsOf, parseXml, valIn } from './xml-tree.ts'

/** A field of a form as a program finds it again: by its tag alone. */
export interface ReadField {
  readonly tag: string
  /** Name for people. */
  readonly alias: string
  /** Still a prompt: nothing is filled in. */
  readonly empty: boolean
  /** Text as one line; a line that was broken for its width is one again. */
  readonly text: string
  /** Text as lines: paragraphs, list items, `| a | b |` of tables, `![what it shows]` of pictures. */
  readonly lines: readonly string[]
  /** Bytes of its pictures, in order. */
  readonly pictures: readonly Uint8Array[]
}

/** Every field of a Word form, in order. */
export function readFields(docx: Uint8Array): ReadField[] {
  const files = unzipSync(docx)
  const part = (name: string): Element => parseXml(strFromU8(files[name] ?? new Uint8Array()))
  const relations = new Map(
    elementsOf(part('word/_rels/document.xml.rels')).map(({ attributes }) => [
      attributes.get('Id') ?? '',
      attributes.get('Target') ?? '',
    ]),
  )
  return allNamed(part('word/document.xml'), 'w:sdt').map((control) => fieldOf(control, relations, files))
}

type Targets = ReadonlyMap<string, string>

function fieldOf(
  control: Element,
  relations: Targets,
  files: Readonly<Record<string, Uint8Array>>,
): ReadField {
  const properties = childNamed(control, 'w:sdtPr')
  const content = childNamed(control, 'w:sdtContent')
  if (!properties || !content) throw new Error('a control without properties or content')
  const pictures = allNamed(content, 'a:blip').map(({ attributes }) => {
    const bytes = files[`word/${relations.get(attributes.get('r:embed') ?? '')}`]
    if (!bytes) throw new Error('a picture without bytes')
    return bytes
  })
  return {
    tag: valIn(properties, 'w:tag') ?? '',
    alias: valIn(properties, 'w:alias') ?? '',
    empty: childNamed(properties, 'w:showingPlcHdr') !== undefined,
    text: allNamed(content, 'w:t')
      .map(({ children }) => children.join(''))
      .join(''),
    lines: linesOf(elementsOf(content), relations),
    pictures,
  }
}

const linesOf = (blocks: readonly Element[], relations: Targets): string[] =>
  blocks.flatMap((block) => {
    if (block.name === 'w:p') return paragraphLines(block, relations)
    if (block.name === 'w:tbl') return tableLines(block, relations)
    return []
  })

/** Two characters of 12 pt, by which each level of a list stands in. */
const STEP = 480

function paragraphLines(paragraph: Element, relations: Targets): string[] {
  const properties = childNamed(paragraph, 'w:pPr')
  const style = properties && valIn(properties, 'w:pStyle')
  if (style === 'gap') return properties && childNamed(properties, 'w:pBdr') ? ['---'] : []
  const left = Number(properties && childNamed(properties, 'w:ind')?.attributes.get('w:left')) || 0
  const rank = ['first', 'second', 'third'].indexOf(style ?? '')
  const text = inlineOf(paragraph, relations)
  return [`${'  '.repeat(Math.round(left / STEP))}${rank >= 0 ? `${'#'.repeat(rank + 1)} ` : ''}${text}`]
}

/** Pictures abreast stand in a table without rules. */
function tableLines(table: Element, relations: Targets): string[] {
  const rows = childrenNamed(table, 'w:tr').map((row) => childrenNamed(row, 'w:tc'))
  if (allNamed(table, 'w:drawing').length > 0)
    return rows.flat().flatMap((cell) => linesOf(elementsOf(cell), relations))
  return rows.map(
    (cells) => `| ${cells.map((cell) => linesOf(elementsOf(cell), relations).join('')).join(' | ')} |`,
  )
}

const inlineOf = (parent: Element, relations: Targets): string =>
  elementsOf(parent)
    .map((child) => {
      if (child.name === 'w:hyperlink')
        return `[${inlineOf(child, relations)}](${relations.get(child.attributes.get('r:id') ?? '')})`
      return child.name === 'w:r' ? runText(child) : ''
    })
    .join('')

function runText(run: Element): string {
  const [drawing] = allNamed(run, 'wp:docPr')
  if (drawing) return `![${drawing.attributes.get('descr')}]`
  const text = elementsOf(run)
    .map((child) => (child.name === 'w:br' ? '\n' : child.name === 'w:t' ? child.children.join('') : ''))
    .join('')
  const format = childNamed(run, 'w:rPr')
  return format ? marked(text, format) : text
}

function marked(text: string, format: Element): string {
  const code = valIn(format, 'w:rStyle') === 'codeWords' ? `\`${text}\`` : text
  const deleted = childNamed(format, 'w:strike') ? `~~${code}~~` : code
  const stressed = childNamed(format, 'w:em') ? `*${deleted}*` : deleted
  return childNamed(format, 'w:b') ? `**${stressed}**` : stressed
}
