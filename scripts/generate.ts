import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as z from 'zod'
import { type FileKind, fileKinds } from '../src/model/schemas.ts'

/**
 * Writes what editors need, derived from the model: one JSON Schema a kind of file, and the settings
 * that tie them to files. With `--check` nothing is written and a stale file fails.
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

const outputs: readonly [path: string, content: unknown][] = [
  ...fileKinds.map((kind): [string, unknown] => [schemaPath(kind), jsonSchema(kind)]),
  ['.vscode/settings.json', settings],
]

const stale = outputs.filter(([path, content]) => !isCurrent(path, textOf(content)))
for (const [path, content] of checking ? [] : stale) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), textOf(content))
}
if (stale.length > 0) {
  process.stdout.write(stale.map(([path]) => `${checking ? 'stale' : 'wrote'} ${path}\n`).join(''))
}
if (checking && stale.length > 0) {
  process.stdout.write('run: npm run generate\n')
  process.exitCode = 1
}

function textOf(content: unknown): string {
  return `${JSON.stringify(content, null, 2)}\n`
}

function isCurrent(path: string, text: string): boolean {
  return existsSync(join(root, path)) && readFileSync(join(root, path), 'utf8') === text
}
