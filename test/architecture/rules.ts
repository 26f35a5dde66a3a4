/** The import table of the house: which room may import which, and from outside. */
export const rooms = {
  model: { imports: [], outside: ['zod'] },
  diagnostics: { imports: ['model'], outside: ['string-width'] },
  parse: {
    imports: ['model', 'diagnostics'],
    outside: [
      'zod',
      'unified',
      'remark-.+',
      'mdast.*',
      'yaml',
      '@e965/xlsx',
      'image-size',
      'fflate',
      'micromark.*',
      '@types/mdast',
    ],
  },
  validate: { imports: ['model', 'diagnostics', 'parse'], outside: ['zod', 'leven'] },
  compute: { imports: ['model'], outside: ['@stdlib/.+'] },
  process: { imports: ['model', 'compute'], outside: ['chinese-days'] },
  render: {
    imports: ['model'],
    outside: ['docx', 'fflate', 'write-excel-file', 'hast.*', '@types/hast', 'd3-.+', '@types/d3-.+'],
  },
  pipeline: {
    imports: ['model', 'diagnostics', 'parse', 'validate', 'compute', 'process', 'render'],
    outside: [
      'puppeteer',
      '@cantoo/pdf-lib',
      'fflate',
      'sharp',
      'p-map',
      'tar-fs',
      '@sparticuz/chromium',
      'subset-font',
      'qr',
      'zxing-wasm',
      'pdfjs-dist',
      '@napi-rs/canvas',
      '@expo-google-fonts/.+',
      '@types/.+',
      'astro',
    ],
  },
  cli: { imports: ['pipeline', 'diagnostics', 'model'], outside: ['commander', 'string-width', '@types/.+'] },
  site: { imports: ['model', 'render'], outside: ['astro', '@types/.+'] },
} as const

export type Room = keyof typeof rooms
const names = Object.keys(rooms) as Room[]
const folder = (list: readonly string[]) => `^src/(${list.join('|')})/`
const packages = (list: readonly string[]) => `node_modules/(${list.join('|')})(/|$)`

/** Rooms that may touch disk, processes and the network. */
const HANDS: readonly Room[] = ['pipeline', 'cli', 'site']

/** dependency-cruiser rules made from the table. */
export const ruleSet = {
  forbidden: [
    ...names.map((room) => ({
      name: `${room}-imports`,
      comment: `${room} may import ${rooms[room].imports.join(', ') || 'no other room'}`,
      severity: 'error' as const,
      from: { path: folder([room]) },
      to: { path: '^src/', pathNot: folder([room, ...rooms[room].imports]) },
    })),
    ...names.map((room) => ({
      name: `${room}-outside`,
      comment: `${room} may use ${rooms[room].outside.join(', ')}`,
      severity: 'error' as const,
      from: { path: folder([room]) },
      to: { path: 'node_modules/', pathNot: packages(rooms[room].outside) },
    })),
    {
      name: 'pure-rooms',
      comment: 'only pipeline, cli and site touch the machine',
      severity: 'error' as const,
      from: { path: '^src/', pathNot: folder(HANDS) },
      to: { dependencyTypes: ['core' as const] },
    },
    {
      name: 'renderers-apart',
      comment: 'a renderer never imports another; sheets know no renderer',
      severity: 'error' as const,
      from: { path: '^src/render/([^/]+)/', pathNot: '^src/render/sheets/' },
      to: { path: '^src/render/[^/]+/', pathNot: '^src/render/($1|sheets)/' },
    },
    {
      name: 'sheets-apart',
      comment: 'sheets know no renderer',
      severity: 'error' as const,
      from: { path: '^src/render/sheets/' },
      to: { path: '^src/render/', pathNot: '^src/render/sheets/' },
    },
    {
      name: 'site-charts-only',
      comment: 'of render, the site uses the charts',
      severity: 'error' as const,
      from: { path: '^src/site/' },
      to: { path: '^src/render/', pathNot: '^src/render/charts/' },
    },
    {
      name: 'nothing-imports-tests',
      comment: 'nothing imports scripts or tests',
      severity: 'error' as const,
      from: { path: '^src/' },
      to: { path: '^(scripts|test)/' },
    },
    {
      name: 'no-cycles',
      comment: 'no cycles',
      severity: 'error' as const,
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only' as const] } },
    },
  ],
}
