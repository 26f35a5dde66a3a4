import type { PublicCase } from '../model/public.ts'
import type { Origin } from '../model/result.ts'

/** A figure's source in words for people, the path relative to the submission's folder. */
export interface Source {
  readonly figure: string
  readonly from: string
  /** Ids of the formulas; none for plain data. */
  readonly formulas: readonly string[]
}

const within = (file: string, slug: string): string => file.split(`/${slug}/`).at(-1) ?? file

function describe(origin: Origin, slug: string): string {
  const column = origin.column === undefined ? null : `“${origin.column}”列`
  return [within(origin.file, slug), column, origin.rows].filter(Boolean).join('，')
}

const sourceOf = (figure: string, origin: Origin, slug: string): Source => ({
  figure,
  from: describe(origin, slug),
  formulas: origin.formula?.split('、') ?? [],
})

/** Where every figure of a case came from, one row a piece of evidence. */
export function sourcesOf({ evidence, slug }: PublicCase): readonly Source[] {
  if (evidence.kind === 'fmea') return [sourceOf('工作表各行、RPN 与措施优先级', evidence.from, slug)]
  const rows = [
    ...evidence.consistency.map(({ parameterName, stage, from }) => ({
      figure: `一致性：${parameterName}（${stage}）`,
      from,
    })),
    ...evidence.degradation.map(({ parameterName, from }) => ({ figure: `退化：${parameterName}`, from })),
    ...evidence.domain.map(({ scenario, from }) => ({ figure: `可靠域：${scenario}`, from })),
    ...(evidence.failures ? [{ figure: '售后责任故障', from: evidence.failures.from }] : []),
  ]
  return rows.map(({ figure, from }) => sourceOf(figure, from, slug))
}
