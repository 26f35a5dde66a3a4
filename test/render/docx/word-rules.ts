import { strFromU8, unzipSync } from 'fflate'
import { SEQUENCES } from './schema-sequences.ts'
import {
  allNamed,
  allOf,
  childNamed,
  childrenNamed,
  type Element,
  elementsOf,
  parseXml,
  valIn,
} from './xml-tree.ts'

/** What Word, WPS and the import ask of a file; the breaches of it, none when all is well. */
export function breachesOf(docx: Uint8Array): string[] {
  const files = unzipSync(docx)
  const parts = new Map(
    Object.entries(files)
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, bytes]) => [name, parseXml(strFromU8(bytes))] as const),
  )
  const story = parts.get('word/document.xml')
  const styles = parts.get('word/styles.xml')
  if (!story || !styles) return ['no document or no styles']
  return [
    ...[...parts].flatMap(([name, part]) => orderBreaches(part).map((breach) => `${name}: ${breach}`)),
    ...relationBreaches(parts, new Set(Object.keys(files))),
    ...styleBreaches(story, styles),
    ...idBreaches(story),
    ...allNamed(story, 'w:tbl').flatMap(tableBreaches),
    ...allNamed(story, 'w:r').flatMap(runBreaches),
    ...controlBreaches(story),
  ]
}

function orderBreaches(part: Element): string[] {
  return allOf(part).flatMap((element) => {
    const sequence = SEQUENCES.get(element.name)
    if (!sequence) return []
    const places = elementsOf(element).map(({ name }) => sequence.indexOf(name))
    const unknown = elementsOf(element).filter((_, i) => places[i] === -1)
    const late = elementsOf(element).filter((_, i) => i > 0 && (places[i] ?? 0) < (places[i - 1] ?? 0))
    return [
      ...unknown.map(({ name }) => `${name} may not stand in ${element.name}`),
      ...late.map(({ name }) => `${name} stands too late in ${element.name}`),
    ]
  })
}

/** Every reference has a relation, every relation a part, every part a type. */
function relationBreaches(parts: ReadonlyMap<string, Element>, names: ReadonlySet<string>): string[] {
  const types = parts.get('[Content_Types].xml')
  const typed = new Set(
    types
      ? elementsOf(types).map(({ attributes }) => attributes.get('PartName') ?? attributes.get('Extension'))
      : [],
  )
  const untyped = [...names].filter(
    (name) =>
      name !== '[Content_Types].xml' &&
      !typed.has(`/${name}`) &&
      !typed.has(name.slice(name.lastIndexOf('.') + 1)),
  )
  const dangling = [...parts].flatMap(([name, part]) => {
    const folder = name.slice(0, name.lastIndexOf('/') + 1)
    const relations = parts.get(`${folder}_rels/${name.slice(folder.length)}.rels`)
    const targets = new Map(
      (relations ? elementsOf(relations) : []).map(
        ({ attributes }) => [attributes.get('Id'), attributes] as const,
      ),
    )
    const used = allOf(part).flatMap(({ attributes }) =>
      ['r:id', 'r:embed', 'r:link'].flatMap((key) => attributes.get(key) ?? []),
    )
    const missing = used.filter((id) => !targets.has(id)).map((id) => `${name}: no relation ${id}`)
    const gone = [...targets.values()]
      .filter((target) => target.get('TargetMode') !== 'External')
      .map((target) => folder + (target.get('Target') ?? ''))
      .filter((target) => !names.has(target))
    return [...missing, ...gone.map((target) => `${name}: no part ${target}`)]
  })
  return [...untyped.map((name) => `${name} has no content type`), ...dangling]
}

function styleBreaches(story: Element, styles: Element): string[] {
  const known = new Set(childrenNamed(styles, 'w:style').map(({ attributes }) => attributes.get('w:styleId')))
  const used = allOf(story).filter(({ name }) => name === 'w:pStyle' || name === 'w:rStyle')
  const language = allNamed(styles, 'w:lang')[0]?.attributes.get('w:eastAsia')
  return [
    ...used.flatMap(({ attributes }) => {
      const id = attributes.get('w:val')
      return known.has(id) ? [] : [`no style ${id}`]
    }),
    ...(language === 'zh-CN' ? [] : ['the language is not Chinese']),
  ]
}

function idBreaches(story: Element): string[] {
  const ids = [
    allNamed(story, 'wp:docPr').map(({ attributes }) => attributes.get('id')),
    allNamed(story, 'w:sdtPr').map((properties) => valIn(properties, 'w:id')),
  ]
  return ids.flatMap((some) => some.filter((id, i) => some.indexOf(id) !== i).map((id) => `id ${id} twice`))
}

const sum = (lengths: readonly number[]): number => lengths.reduce((total, each) => total + each, 0)
const numberAt = (element: Element | undefined, key: string): number => Number(element?.attributes.get(key))

function tableBreaches(table: Element): string[] {
  const properties = childNamed(table, 'w:tblPr')
  const grid = childNamed(table, 'w:tblGrid')
  if (!properties || !grid) return ['a table without properties or grid']
  const columns = childrenNamed(grid, 'w:gridCol').map((column) => numberAt(column, 'w:w'))
  const rows = childrenNamed(table, 'w:tr')
  const heads = rows.map((row) =>
    childrenNamed(row, 'w:trPr').some((each) => childNamed(each, 'w:tblHeader')),
  )
  return [
    ...(childNamed(properties, 'w:tblLayout')?.attributes.get('w:type') === 'fixed'
      ? []
      : ['no fixed layout']),
    ...(numberAt(childNamed(properties, 'w:tblW'), 'w:w') === sum(columns)
      ? []
      : ['a table not as wide as its grid']),
    ...(heads.lastIndexOf(true) === heads.filter(Boolean).length - 1 ? [] : ['a repeated head below a row']),
    ...rows.flatMap((row) => rowBreaches(row, columns)),
  ]
}

function rowBreaches(row: Element, columns: readonly number[]): string[] {
  let column = 0
  const cells = childrenNamed(row, 'w:tc').flatMap((cell) => {
    const properties = childNamed(cell, 'w:tcPr')
    const span = Number((properties && valIn(properties, 'w:gridSpan')) ?? 1)
    const wanted = sum(columns.slice(column, column + span))
    column += span
    const width = numberAt(properties && childNamed(properties, 'w:tcW'), 'w:w')
    return [
      ...(width === wanted ? [] : [`a cell ${width} wide over columns of ${wanted}`]),
      ...(elementsOf(cell).at(-1)?.name === 'w:p' ? [] : ['a cell that does not end with a paragraph']),
    ]
  })
  return column === columns.length ? cells : [...cells, `a row of ${column} columns of ${columns.length}`]
}

function runBreaches(run: Element): string[] {
  const content = elementsOf(run).filter(({ name }) => name !== 'w:rPr')
  const empty = content.filter(({ name, children }) => name === 'w:t' && children.join('') === '')
  const fonts = allNamed(run, 'w:rFonts').filter(({ attributes }) => [...attributes.values()].includes(''))
  return [
    ...(content.length > 0 ? [] : ['a run of nothing']),
    ...empty.map(() => 'a run of an empty text'),
    ...fonts.map(() => 'a font without a name'),
  ]
}

/** Named for programs and people, open to be filled in, at the level of what it holds. */
function controlBreaches(story: Element): string[] {
  const breaches = (parent: Element): string[] =>
    elementsOf(parent).flatMap((child) => [
      ...(child.name === 'w:sdt' ? controlBreachesIn(child, parent.name) : []),
      ...breaches(child),
    ])
  return breaches(story)
}

const HOLDS: Readonly<Record<string, readonly string[]>> = {
  'w:p': ['w:r', 'w:hyperlink'],
  'w:tc': ['w:p', 'w:tbl'],
  'w:body': ['w:p', 'w:tbl'],
}

function controlBreachesIn(control: Element, level: string): string[] {
  const properties = childNamed(control, 'w:sdtPr')
  const content = childNamed(control, 'w:sdtContent')
  if (!properties || !content) return ['a control without properties or content']
  const name = valIn(properties, 'w:tag') || '?'
  const held = elementsOf(content).map((each) => each.name)
  return [
    ...(name === '?' || !/\p{Script=Han}/u.test(valIn(properties, 'w:alias') ?? '')
      ? [`control ${name} without a name`]
      : []),
    ...(held.length > 0 && held.every((each) => HOLDS[level]?.includes(each))
      ? []
      : [`control ${name} holds ${held} in ${level}`]),
    ...(childNamed(properties, 'w:lock') ? [`control ${name} is locked`] : []),
    ...(childNamed(properties, 'w:placeholder') ? [`control ${name} needs a building block`] : []),
  ]
}
