/** A figure with at most `decimals` decimals, without trailing zeros. */
export const inFigures = (figure: number, decimals: number): string =>
  String(Number(figure.toFixed(decimals)))

/** A ratio in %, with at most two decimals. */
export const inPercent = (ratio: number): string => `${inFigures(ratio * 100, 2)}%`
