import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { cruise } from 'dependency-cruiser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ruleSet } from './rules.ts'

const root = join(import.meta.dirname, '../..')

/** Broken import rules below a folder, as `from → to (rule)`. */
async function violations(baseDir: string): Promise<string[]> {
  const { output } = await cruise(['src'], {
    baseDir,
    validate: true,
    ruleSet,
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.json'],
    },
  })
  if (typeof output === 'string') throw new Error(output)
  return output.summary.violations.map(({ from, to, rule }) => `${from} → ${to} (${rule.name})`)
}

const sources = (folder: string, endings: readonly string[]): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .map((path) => join(folder, path))

/** Lines that use the clock, chance or the environment. */
const restless = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => !/^\s*(\*|\/\/|\/\*)/.test(line))
    .filter((line) => /Date\.now\(\)|new Date\(\)|Math\.random\(\)|process\.env/.test(line))

/** Rooms a page of the site imports besides the site itself. */
const foreignImports = (file: string, text: string): string[] =>
  [...text.matchAll(/from\s+['"](\.[^'"]+)['"]/g)]
    .map(([, specifier = '']) => relative(root, join(root, dirname(file), specifier)))
    .filter((path) => path.startsWith('src/') && !/^src\/(site|model|render\/charts)\//.test(path))

describe('the house', () => {
  it('imports only along the table', async () => {
    expect(await violations(root)).toEqual([])
  })

  it('keeps clock, chance and environment in pipeline and cli', () => {
    const found = sources('src', ['.ts', '.astro'])
      .filter((path) => !/^src\/(pipeline|cli|site\/scripts)\//.test(path))
      .flatMap((path) => restless(readFileSync(join(root, path), 'utf8')).map((line) => `${path}: ${line}`))
    expect(found).toEqual([])
  })

  it('lets pages import only model and charts', () => {
    const found = sources('src/site', ['.astro']).flatMap((path) =>
      foreignImports(path, readFileSync(join(root, path), 'utf8')).map((to) => `${path} → ${to}`),
    )
    expect(found).toEqual([])
  })
})

/** One planted violation of each kind: file → its text, and the rule that must object. */
const planted: readonly [rule: string, files: Record<string, string>][] = [
  ['model-imports', { 'src/model/a.ts': "import '../compute/b.ts'", 'src/compute/b.ts': 'export {}' }],
  [
    'diagnostics-imports',
    { 'src/diagnostics/a.ts': "import '../parse/b.ts'", 'src/parse/b.ts': 'export {}' },
  ],
  ['parse-imports', { 'src/parse/a.ts': "import '../validate/b.ts'", 'src/validate/b.ts': 'export {}' }],
  ['validate-imports', { 'src/validate/a.ts': "import '../compute/b.ts'", 'src/compute/b.ts': 'export {}' }],
  ['compute-imports', { 'src/compute/a.ts': "import '../parse/b.ts'", 'src/parse/b.ts': 'export {}' }],
  ['process-imports', { 'src/process/a.ts': "import '../render/b.ts'", 'src/render/b.ts': 'export {}' }],
  ['render-imports', { 'src/render/docx/a.ts': "import '../../parse/b.ts'", 'src/parse/b.ts': 'export {}' }],
  ['pipeline-imports', { 'src/pipeline/a.ts': "import '../cli/b.ts'", 'src/cli/b.ts': 'export {}' }],
  ['cli-imports', { 'src/cli/a.ts': "import '../compute/b.ts'", 'src/compute/b.ts': 'export {}' }],
  ['site-imports', { 'src/site/a.ts': "import '../pipeline/b.ts'", 'src/pipeline/b.ts': 'export {}' }],
  ['model-outside', { 'src/model/a.ts': "import 'yaml'" }],
  ['compute-outside', { 'src/compute/a.ts': "import 'docx'" }],
  ['render-outside', { 'src/render/html/a.ts': "import 'puppeteer'" }],
  ['site-outside', { 'src/site/a.ts': "import 'zod'" }],
  ['pure-rooms', { 'src/compute/a.ts': "import 'node:fs'" }],
  [
    'renderers-apart',
    { 'src/render/docx/a.ts': "import '../html/b.ts'", 'src/render/html/b.ts': 'export {}' },
  ],
  [
    'sheets-apart',
    { 'src/render/sheets/a.ts': "import '../html/b.ts'", 'src/render/html/b.ts': 'export {}' },
  ],
  [
    'site-charts-only',
    { 'src/site/a.ts': "import '../render/docx/b.ts'", 'src/render/docx/b.ts': 'export {}' },
  ],
  ['nothing-imports-tests', { 'src/model/a.ts': "import '../../test/b.ts'", 'test/b.ts': 'export {}' }],
  ['no-cycles', { 'src/model/a.ts': "import './b.ts'", 'src/model/b.ts': "import './a.ts'" }],
]

describe('a planted violation', () => {
  let folder = ''

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kekao-architecture-'))
    for (const [i, [, files]] of planted.entries()) {
      for (const [path, text] of Object.entries(files)) {
        const place = join(folder, String(i), path)
        mkdirSync(dirname(place), { recursive: true })
        writeFileSync(place, text)
      }
      symlinkSync(join(root, 'node_modules'), join(folder, String(i), 'node_modules'))
    }
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it.each(planted.map(([rule], i) => [rule, i] as const))('of %s is found', async (rule, i) => {
    const found = await violations(join(folder, String(i)))
    expect(found.map((text) => text.match(/\((.+)\)$/)?.[1])).toContain(rule)
  })

  it('of the quiet rooms is found', () => {
    expect(restless('const now = Date.now()\n// Date.now() is not used here')).toHaveLength(1)
  })

  it('of the pages is found', () => {
    expect(foreignImports('src/site/pages/x.astro', "import { a } from '../../compute/a.ts'")).toEqual([
      'src/compute/a.ts',
    ])
  })
})
