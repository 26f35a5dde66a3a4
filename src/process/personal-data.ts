/** Kinds of personal data that show by their shape, whoever they belong to. */
export type ShapeKind = '手机号码' | '固定电话' | '电子邮箱' | '身份证号码' | '统一社会信用代码'

/** A place in a text that has the shape of personal data. */
export interface Shape {
  readonly kind: ShapeKind
  readonly index: number
  readonly text: string
}

interface ShapeRule {
  readonly kind: ShapeKind
  readonly pattern: RegExp
  /** What every find holds, where looking for that first saves time. */
  readonly anchor?: RegExp
  readonly isReal?: (found: string) => boolean
}

/** Between the parts of a number: nothing, a space or a dash. */
const GAP = '[ \\u00a0-]?'

/** Endings of file names, which look like domains behind an @: `logo@2x.png`. */
const FILE_ENDING = /\.(?:png|jpe?g|webp|avif|gif|svg|ico|css|m?js|ts|json|map|woff2?|ttf|pdf|html?)$/iu

const digitsOf = (text: string): string => text.replace(/\D/gu, '')

const RULES: readonly ShapeRule[] = [
  {
    kind: '手机号码',
    // 13800000000, 138 0000 0000, 138-0000-0000, +86 138…
    pattern: new RegExp(
      `(?<![\\d.,])(?:(?:\\+|00)?86${GAP})?1[3-9]\\d${GAP}\\d{4}${GAP}\\d{4}(?![\\d]|\\.\\d)`,
      'gu',
    ),
  },
  {
    kind: '固定电话',
    // 0312-1234567, (0312)1234567, +86-312-1234567, 0312 1234567
    pattern:
      /(?<![\d.,/-])(?:(?:\+|00)86[ -]?\(?0?[1-9]\d{1,2}\)?[ -]?|\(0[1-9]\d{1,2}\)[ -]?|0[1-9]\d{1,2}[ -])\d{3,4}[ -]?\d{4}(?![\d]|\.\d|-\d{2}\b)/gu,
    isReal: (found) =>
      [10, 11, 12].includes(
        digitsOf(found)
          .replace(/^(?:00)?86/u, '0')
          .replace(/^00/u, '0').length,
      ),
  },
  {
    kind: '电子邮箱',
    anchor: /@|[([{]at[)\]}]/giu,
    pattern:
      /(?<![\w.+-])[\w.+-]{1,64} ?(?:@| ?[([{]at[)\]}] ?) ?[a-z0-9-]+(?:(?:\.| ?[([{]dot[)\]}] ?)[a-z0-9-]+)*(?:\.| ?[([{]dot[)\]}] ?)[a-z]{2,}/giu,
    isReal: (found) => !FILE_ENDING.test(found),
  },
  {
    kind: '身份证号码',
    pattern:
      /(?<![\da-z.])[1-9]\d{5} ?(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]) ?\d{3}[\dx](?![\da-z])/giu,
    isReal: hasIdCheckCharacter,
  },
]

/** Weights 2^(i−1) mod 11 from the right (GB 11643-1999, ISO 7064 MOD 11-2). */
function hasIdCheckCharacter(written: string): boolean {
  const id = written.replace(/ /gu, '')
  const sum = [...id.slice(0, 17)].reduce(
    (total, digit, i) => total + Number(digit) * (2 ** (17 - i) % 11),
    0,
  )
  return '10X98765432'.charAt(sum % 11) === id.charAt(17).toUpperCase()
}

/** Width, compatibility forms and invisible characters do not hide anything. */
export const unhidden = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}|\u034f|[\ufe00-\ufe0f]/gu, '')
    .replace(/[‐‑‒–—―−]/gu, '-')

/** Characters before and after an anchor among which a find lies. */
const BEFORE = 80
const AFTER = 160

/** Pieces of a text in which a rule may find something. */
function* piecesFor(
  { anchor }: ShapeRule,
  text: string,
): Generator<{ readonly at: number; readonly piece: string }> {
  if (!anchor) yield { at: 0, piece: text }
  else {
    for (const { index } of text.matchAll(anchor)) {
      const at = Math.max(0, index - BEFORE)
      yield { at, piece: text.slice(at, index + AFTER) }
    }
  }
}

/** Every telephone number, e-mail address and ID number in a text that is `unhidden`. */
export const shapesIn = (text: string): Shape[] =>
  RULES.flatMap((rule) => {
    const found = new Map<number, Shape>()
    for (const { at, piece } of piecesFor(rule, text)) {
      for (const { index, 0: shape } of piece.matchAll(rule.pattern)) {
        if (rule.isReal?.(shape) ?? true)
          found.set(at + index, { kind: rule.kind, index: at + index, text: shape })
      }
    }
    return [...found.values()]
  })

/** What two writings of one number or address have in common. */
export const bare = (shape: string): string =>
  unhidden(shape)
    .toLowerCase()
    .replace(/[([{]at[)\]}]/gu, '@')
    .replace(/[([{]dot[)\]}]/gu, '.')
    .replace(/[\s()-]/gu, '')
    .replace(/^\+?(?:00)?86(?=1[3-9]\d{9}$)/u, '')
