import { FORMULAS } from '../../compute/formulas.ts'
import type { Origin } from '../../model/result.ts'
import type { ReportTerm } from '../../render/sheets/report.ts'

const within = (file: string, slug: string): string => file.split(`/${slug}/`).at(-1) ?? file

/** Where figures came from: 来源：data/wear.csv，“increase”列，第 2–43 行；公式 Id-1、Id-2。 */
export function sourceLine(origins: readonly Origin[], slug: string): string {
  const files = Map.groupBy(origins, ({ file, column }) =>
    [within(file, slug), ...(column ? [`“${column}”列`] : [])].join('，'),
  )
  const places = [...files].map(([place, found]) => {
    const rows = [...new Set(found.flatMap((origin) => origin.rows ?? []))]
    return rows.length > 0 ? `${place}，${rows.join('、')}` : place
  })
  const formulas = formulasOf(origins)
  const named = formulas.length > 0 ? `；公式 ${formulas.join('、')}` : ''
  return `来源：${places.join('；')}${named}。`
}

/** Ids of the formulas behind figures, each once, in order. */
export const formulasOf = (origins: readonly Origin[]): string[] => [
  ...new Set(origins.flatMap(({ formula }) => formula?.split('、') ?? [])),
]

/** Number, name, computation and source of formulas, as what is explained at the end. */
export const formulaTerms = (ids: readonly string[]): ReportTerm[] =>
  Object.entries(FORMULAS)
    .filter(([id]) => ids.includes(id))
    .map(([id, { name, text, source }]) => ({ name: `${id}　${name}`, text: `${text}（${source}）` }))
