import stringWidth from 'string-width'
import type { Paint } from '../diagnostics/report/report.ts'

/** A plain table for a terminal, columns aligned for double-width characters. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  { paint }: { paint: Paint },
): string {
  const widths = head.map((title, i) =>
    Math.max(...[title, ...rows.map((row) => row[i] ?? '')].map((cell) => stringWidth(cell))),
  )
  const line = (cells: readonly string[]) =>
    cells.map((cell, i) => (i === cells.length - 1 ? cell : pad(cell, widths[i] ?? 0))).join('  ')
  return `${[paint('strong', line(head)), ...rows.map(line)].join('\n')}\n`
}

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - stringWidth(text)))
