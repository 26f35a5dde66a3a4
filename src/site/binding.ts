const UNIT = /(\d) (?=[A-Za-zµμΩΩ°℃%‰])/gu
const RELATION = /([\p{L}\p{N})%]) ([=<>≤≥→±]) (?=[\p{L}\p{N}−(])/gu

/** Text whose numbers keep their units beside them, and signs both their sides, wherever a line breaks. */
export const bound = (text: string): string =>
  text.replace(UNIT, '$1\u00a0').replace(RELATION, '$1\u00a0$2\u00a0')
