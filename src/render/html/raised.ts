/** Raised and lowered signs as Unicode has them, and the ordinary ones. */
const RAISED = new Map(Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ', (sign, i) => [sign, '0123456789+−=()n'.charAt(i)]))
const LOWERED = new Map(Array.from('₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎', (sign, i) => [sign, '0123456789+−=()'.charAt(i)]))

const RUN = new RegExp(`[${[...RAISED.keys()].join('')}]+|[${[...LOWERED.keys()].join('')}]+`, 'gu')

/** What fonts have as glyphs of their own. */
const DRAWN = /^[¹²³]+$/

/**
 * Sets raised and lowered signs of a text, which Chinese fonts have not (10⁻⁶, H₂O), as small ordinary ones; m² and
 * cm³ stay. Takes and gives a document as text; attributes and what is not shown stay as they are.
 */
export const raised = (html: string): string =>
  html
    .split(/(<svg\b[\s\S]*?<\/svg>)/)
    .map((part) => (part.startsWith('<svg') ? inTexts(part, inChart) : inTexts(part, inText)))
    .join('')

type Setting = (signs: string, place: 'sup' | 'sub') => string

const inText: Setting = (signs, place) => `<${place}>${signs}</${place}>`
const inChart: Setting = (signs, place) =>
  `<tspan baseline-shift="${place === 'sup' ? 'super' : 'sub'}" font-size="70%">${signs}</tspan>`

/** A tag and the text after it; what a title, description or style says is not shown. */
const inTexts = (html: string, set: Setting): string =>
  html.replace(/<(\/?[a-z][\w-]*)([^>]*)>([^<]+)/gi, (whole, name: string, rest: string, text: string) =>
    /^(?:title|desc|style)$/i.test(name)
      ? whole
      : `<${name}${rest}>${text.replace(RUN, (run) => small(run, set))}`,
  )

function small(run: string, set: Setting): string {
  if (DRAWN.test(run)) return run
  const place = RAISED.has(run.charAt(0)) ? 'sup' : 'sub'
  return set(Array.from(run, (sign) => RAISED.get(sign) ?? LOWERED.get(sign) ?? sign).join(''), place)
}
