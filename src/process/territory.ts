/** Whose a file is, as its place in the content tells. Years as in the folder's name. */
export type Territory =
  | { readonly kind: 'submission'; readonly year: string; readonly slug: string; readonly inner: string }
  | { readonly kind: 'recommendation'; readonly year: string; readonly code: string }
  | { readonly kind: 'review'; readonly year: string; readonly slug: string; readonly reviewer: string }
  | { readonly kind: 'rules'; readonly year: string }
  | { readonly kind: 'list'; readonly year: string }
  | { readonly kind: 'secretariat' }

/** The first fitting pattern tells; what fits none is the secretariat's. */
const patterns: readonly [pattern: RegExp, territory: (parts: Record<string, string>) => Territory][] = [
  [
    /^editions\/(?<year>[^/]+)\/(?:practices|fmea)\/(?<slug>[^/]+)\/(?<inner>.+)$/,
    ({ year = '', slug = '', inner = '' }) => ({ kind: 'submission', year, slug, inner }),
  ],
  [
    /^editions\/(?<year>[^/]+)\/recommendations\/(?:(?<code>[^/]+)\.yaml|scans\/(?<scanned>[^/-]+)-[^/]+)$/,
    ({ year = '', code, scanned = '' }) => ({ kind: 'recommendation', year, code: code ?? scanned }),
  ],
  [
    /^editions\/(?<year>[^/]+)\/reviews\/(?<slug>[^/]+)\/(?<reviewer>[^/.]+)\.md(?:\.age)?$/,
    ({ year = '', slug = '', reviewer = '' }) => ({ kind: 'review', year, slug, reviewer }),
  ],
  [
    /^editions\/(?<year>[^/]+)\/(?:edition\.yaml|rubrics\/[^/]+)$/,
    ({ year = '' }) => ({ kind: 'rules', year }),
  ],
  [/^editions\/(?<year>[^/]+)\/publicity\.yaml$/, ({ year = '' }) => ({ kind: 'list', year })],
]

/** Whose the file at a path is. The path is relative to the content root; `../…` lies outside it. */
export function territoryOf(path: string): Territory {
  for (const [pattern, territory] of patterns) {
    const found = pattern.exec(path)
    if (found) return territory(found.groups ?? {})
  }
  return { kind: 'secretariat' }
}
