import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'

/**
 * Packs a .docx or .xlsx again so that the same content gives the same bytes: entries sorted, no times, dates
 * from the data, ids of relations, controls and drawings numbered in order of appearance.
 * @param date ISO date
 */
export const repack = (file: Uint8Array, date: string): Uint8Array =>
  packParts(Object.entries(unzipSync(file)), date)

/** The same of the parts themselves, by their names. */
export function packParts(entries: readonly (readonly [string, Uint8Array])[], date: string): Uint8Array {
  const whole = entries.filter(([name]) => !name.endsWith('/'))
  const parts = new Map(whole.sort(([a], [b]) => order(a, b)))
  const relations = relationNames(
    [...parts].filter(([name]) => STORY.test(name)).map(([, bytes]) => strFromU8(bytes)),
  )
  const files: Zippable = {}
  for (const [name, bytes] of parts) {
    const text = /\.(xml|rels)$/.test(name)
      ? strToU8(normal(name, strFromU8(bytes), { date, relations }))
      : bytes
    files[name] = [
      text,
      { mtime: '1980-01-01T00:00:00', level: PACKED.test(name) || text.length < SMALL ? 0 : 6 },
    ]
  }
  return zipSync(files)
}

/** The list of content types comes first (ECMA-376 part 2), the rest by name. */
const order = (a: string, b: string): number => {
  if (a === CONTENT_TYPES || b === CONTENT_TYPES) return a === CONTENT_TYPES ? -1 : 1
  return a < b ? -1 : 1
}

/** Pictures do not get smaller by packing, and for a few words it takes more time than it saves room. */
const SMALL = 800
const PACKED = /\.(png|jpe?g)$/
const CONTENT_TYPES = '[Content_Types].xml'
const STORY = /^word\/(document|header\d+|footer\d+)\.xml$/
/** Ids of relations that the library makes at random. */
const RANDOM = /"(rId[\w-]{21})"/g

function relationNames(stories: readonly string[]): ReadonlyMap<string, string> {
  const found = new Set(stories.flatMap((story) => Array.from(story.matchAll(RANDOM), ([, id = '']) => id)))
  return new Map([...found].map((id, i) => [id, `rIdLink${i + 1}`]))
}

interface Names {
  readonly date: string
  readonly relations: ReadonlyMap<string, string>
}

function normal(name: string, text: string, { date, relations }: Names): string {
  const renamed = text.replace(RANDOM, (whole, id: string) =>
    relations.has(id) ? `"${relations.get(id)}"` : whole,
  )
  if (name === 'docProps/core.xml')
    return renamed.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`)
  if (name.endsWith('.rels')) return sortRelations(renamed)
  if (name === 'word/styles.xml') return renamed.replace(LATE_SWITCH, '<w:autoSpaceDE w:val="false"/>$2$1')
  return STORY.test(name) ? number(number(renamed, DRAWING), CONTROL) : renamed
}

/**
 * No space between Chinese text and numbers: the library writes this switch after what the schema wants it
 * before (ECMA-376 part 1, CT_PPrBase), and does not know its twin for letters, which LibreOffice goes by.
 */
const LATE_SWITCH = /(<w:(?:spacing|ind|jc)\b(?:(?!<\/w:pPr>).)*?)(<w:autoSpaceDN\b[^>]*\/>)/g

const DRAWING = /(<wp:docPr\b[^>]*? id=")\d+/g
const CONTROL = /(<w:tag w:val="[^"]*"\/><w:id w:val=")\d+/g

function number(text: string, pattern: RegExp): string {
  let count = 0
  return text.replace(pattern, (_, before: string) => {
    count += 1
    return before + count
  })
}

function sortRelations(text: string): string {
  const relations = text.match(/<Relationship\b[^>]*\/>/g) ?? []
  return text
    .replace(/<Relationship\b[^>]*\/>/g, '')
    .replace('</Relationships>', `${[...relations].sort().join('')}</Relationships>`)
}
