import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as z from 'zod'
import { type FileKind, fileKinds } from '../src/model/schemas.ts'
import { siteStylesheet } from '../src/render/charts/stylesheet.ts'

/**
 * Writes what is derived and yet a file: for editors one JSON Schema a kind of file and the settings
 * that tie them to files, for the site the stylesheet of the charts. With `--check` nothing is
 * written and a stale file fails.
 */
const root = join(import.meta.dirname, '..')
const checking = process.argv.includes('--check')

const schemaPath = ({ id }: FileKind): string => `.vscode/schemas/${id}.json`

/** A text may be written without quotes even where it looks like a number. */
const jsonSchema = ({ schema }: FileKind): unknown =>
  z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
    override: ({ jsonSchema: node }) => {
      if (node.type === 'string' && !node.enum) Object.assign(node, { type: ['string', 'number'] })
    },
  })

const settings = {
  'yaml.schemas': Object.fromEntries(
    fileKinds
      .filter(({ glob }) => glob.endsWith('.yaml'))
      .map((kind) => [`./${schemaPath(kind)}`, kind.glob]),
  ),
  'files.encoding': 'utf8',
  'files.eol': '\n',
  '[markdown]': { 'editor.wordWrap': 'on' },
}

const outputs: readonly (readonly [path: string, text: string])[] = [
  ...fileKinds.map((kind) => [schemaPath(kind), toJson(jsonSchema(kind))] as const),
  ['.vscode/settings.json', toJson(settings)],
  ['src/render/charts/charts.css', siteStylesheet()],
]

const stale = outputs.filter(([path, text]) => !isCurrent(path, text))
for (const [path, text] of checking ? [] : stale) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
if (stale.length > 0) {
  process.stdout.write(stale.map(([path]) => `${checking ? 'stale' : 'wrote'} ${path}\n`).join(''))
}
if (checking && stale.length > 0) {
  process.stdout.write('run: npm run generate\n')
  process.exitCode = 1
}

function toJson(content: unknown): string {
  return `${JSON.stringify(content, null, 2)}\n`
}

function isCurrent(path: string, text: string): boolean {
  return existsSync(join(root, path)) && readFileSync(join(root, path), 'utf8') === text
}
