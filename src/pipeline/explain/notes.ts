import { FORMULAS, type FormulaId } from '../../compute/formulas.ts'
import type { Origin } from '../../model/result.ts'

/** A piece of a derivation as it would stand on paper. */
export type Note =
  | { readonly kind: 'heading' | 'step' | 'line'; readonly text: string }
  | {
      readonly kind: 'table'
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }

export const heading = (text: string): Note => ({ kind: 'heading', text })
export const step = (text: string): Note => ({ kind: 'step', text })
export const line = (text: string): Note => ({ kind: 'line', text })
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): Note => ({
  kind: 'table',
  head,
  rows,
})

const DIGITS = 6

/** A figure to six significant digits, without trailing zeros. */
export const shown = (figure: number): string => String(Number(figure.toPrecision(DIGITS))).replace('-', '−')

/** A figure as part of an expression: negative ones in brackets. */
export const put = (figure: number): string => (figure < 0 ? `(${shown(figure)})` : shown(figure))

/** A figure with its unit; a dimensionless one has none. */
export const withUnit = (figure: number, unit: string): string =>
  unit === '1' ? shown(figure) : `${shown(figure)} ${unit}`

/** Where data stand: file, column, rows. */
export const placeOf = ({ file, column, rows }: Origin): string =>
  [file, ...(column ? [`“${column}”列`] : []), ...(rows ? [rows] : [])].join('，')

/** The formulas a part uses, each with its source. */
export const formulas = (...ids: readonly FormulaId[]): readonly Note[] => [
  step('公式'),
  ...ids.map((id) => line(`${id}　${FORMULAS[id].name}：${FORMULAS[id].text}。来源：${FORMULAS[id].source}`)),
]

/** One computation by a formula: `Ic-2　cv＝…`. */
export const by = (id: FormulaId, text: string): Note => line(`${id}　${text}`)
