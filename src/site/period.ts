/** Where a day stands in a publicity period. */
export interface PeriodState {
  readonly phase: 'before' | 'during' | 'lastDay' | 'over'
  /** Working days that remain after today. */
  readonly left: number
}

/** `days`: the working days of the period, ascending; ISO dates compare as text. Nobody counts an empty period. */
export function periodState(days: readonly string[], today: string): PeriodState {
  const left = days.filter((day) => day > today).length
  const first = days[0] ?? ''
  const last = days.at(-1) ?? ''
  if (today < first) return { phase: 'before', left }
  if (today > last) return { phase: 'over', left }
  return { phase: left === 0 ? 'lastDay' : 'during', left }
}

export type StepState = 'done' | 'now' | 'next'

/** Is a step of the edition over, on or to come? An open end is ''. */
export function stepState(from: string, to: string, today: string): StepState {
  if (from === '' || today < from) return 'next'
  return to !== '' && today > to ? 'done' : 'now'
}
