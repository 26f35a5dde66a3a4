/** What YAML says, every scalar as the text that was written; an empty value is ''. */
export type Plain = string | readonly Plain[] | PlainMap
export interface PlainMap {
  readonly [key: string]: Plain
}

export const isPlainMap = (data: Plain | undefined): data is PlainMap =>
  typeof data === 'object' && !Array.isArray(data)

/** Labels and list positions from the top of a file down to a value. */
export type Path = readonly PropertyKey[]

/** A path as one text, for use as the key of a map. */
export const pathKey = (path: Path): string => path.map(String).join('\u0000')
