import { TAKEN_AT } from './containers/exif.ts'
import { readPassages, UnreadableError } from './containers/index.ts'
import type { Passage } from './passage.ts'
import type { Secret } from './search.ts'

/** Something in a file that is private, unless an applicant says it too. */
export interface Suspect {
  /** 第 12 行, 第 3 页, word/document.xml, EXIF, 文件名. */
  readonly place: string
  /** The number of the piece of the file that says it; null for its name and for the file as a whole. */
  readonly passage: number | null
  /** What it is: 联系人电话. */
  readonly kind: string
  readonly value: string
  /** As of `Secret`. */
  readonly quotes: readonly string[]
}

type Search = (text: string) => readonly Secret[]

/** Everything suspicious about a file: in its name, and in whatever it says. */
export async function suspectsIn(
  file: string,
  { bytes, search }: { readonly bytes: Uint8Array; readonly search: Search },
): Promise<Suspect[]> {
  const named = search(decoded(file)).map(
    ({ kind, value, quotes }): Suspect => ({ place: '文件名', passage: null, kind, value, quotes }),
  )
  const said = await saidBy(file, bytes)
  if (!Array.isArray(said)) {
    const kind = `无法检查的文件（${said.message}）`
    return [...named, { place: '', passage: null, kind, value: '', quotes: [] }]
  }
  return [...named, ...said.flatMap((passage, number) => suspectsOf(passage, { number, search }))]
}

function suspectsOf(
  passage: Passage,
  { number, search }: { readonly number: number; readonly search: Search },
): Suspect[] {
  const told = search(passage.text).map(({ kind, value, line, quotes }): Suspect => {
    return { place: placeOf(passage, line), passage: number, kind, value, quotes }
  })
  if (passage.text !== TAKEN_AT) return told
  return [...told, { place: passage.where, passage: number, kind: '照片的拍摄位置', value: '', quotes: [] }]
}

function placeOf({ where, text }: Passage, line: number): string {
  const isLined = where === '' || text.includes('\n')
  return [where, isLined ? `第 ${line} 行` : ''].filter(Boolean).join(' ')
}

async function saidBy(file: string, bytes: Uint8Array): Promise<Passage[] | UnreadableError> {
  try {
    return await readPassages(bytes, file, 0)
  } catch (error) {
    if (error instanceof UnreadableError) return error
    throw error
  }
}

/** Names of files may be written as in addresses. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch (error) {
    if (error instanceof URIError) return path
    throw error
  }
}
