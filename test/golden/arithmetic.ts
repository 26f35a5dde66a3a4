const TOKEN = /\d+(?:\.\d+)?(?:e−?\d+)?|√|ln|exp|min|max|[()+×/^,−]/gu

const FUNCTIONS: Readonly<Record<string, (...values: number[]) => number>> = {
  '√': Math.sqrt,
  ln: Math.log,
  exp: Math.exp,
  min: Math.min,
  max: Math.max,
}

/** A number as the page writes it. */
export const numberIn = (written: string): number => Number(written.trim().replaceAll('−', '-'))

/** The value of an expression as it is written on paper: + − × / ^ √ ln exp min max. */
export function evaluate(expression: string): number {
  const tokens = expression.match(TOKEN) ?? []
  if (tokens.join('') !== expression.replaceAll(' ', '')) throw new Error(`cannot read “${expression}”`)
  let at = 0
  const next = () => tokens[at++] ?? ''
  const isNext = (...signs: readonly string[]) => signs.includes(tokens[at] ?? '')

  function sum(): number {
    let value = product()
    while (isNext('+', '−')) value += next() === '+' ? product() : -product()
    return value
  }
  function product(): number {
    let value = signed()
    while (isNext('×', '/')) value *= next() === '×' ? signed() : 1 / signed()
    return value
  }
  function signed(): number {
    if (!isNext('−')) return power()
    next()
    return -signed()
  }
  function power(): number {
    const base = atom()
    if (!isNext('^')) return base
    next()
    return base ** signed()
  }
  function atom(): number {
    const token = next()
    const apply = FUNCTIONS[token]
    if (!apply && token !== '(') return numberIn(token)
    if (apply) next()
    const values = [sum()]
    while (next() === ',') values.push(sum())
    return apply ? apply(...values) : (values[0] ?? Number.NaN)
  }
  return sum()
}
