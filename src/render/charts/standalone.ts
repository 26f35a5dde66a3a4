import { STYLESHEET } from './stylesheet.ts'

/** The roles on white paper. */
const ON_PAPER: Readonly<Record<string, string>> = {
  paper: '#ffffff',
  ink: '#1c1b19',
  'ink-soft': '#5d5a54',
  rule: '#e3ddd2',
  seal: '#a8231a',
  'data-1': '#17507a',
  sans: '"Kekao Hei", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif',
}

const onPaper = STYLESHEET.replace(/var\(--([\w-]+)\)/g, (whole, role: string) => ON_PAPER[role] ?? whole)

/**
 * A chart that stands on its own, for paper: its styles inside it with light colours, its size in pixels
 * that of the view box. Takes the text that a chart function gave.
 */
export function standaloneSvg(svg: string): string {
  return svg
    .replace(/^<svg([^>]* viewBox="0 0 (\S+) (\S+)")/, '<svg$1 width="$2" height="$3"')
    .replace('</desc>', `</desc><style>${onPaper}</style>`)
}
