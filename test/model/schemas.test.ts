import { readdirSync, readFileSync } from 'node:fs'
import { join, matchesGlob } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { fileKinds } from '../../src/model/schemas.ts'

const root = join(import.meta.dirname, '../..')
const files = readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' }).map(
  (name) => `content/${name}`,
)
const ajv = new Ajv({ strict: false, allErrors: true })

/** A file's fields as an editor reads them: YAML, or the front matter of Markdown. */
function fieldsOf(file: string): unknown {
  const text = readFileSync(join(root, file), 'utf8')
  return parse(file.endsWith('.md') ? (text.split('---\n')[1] ?? '') : text)
}

describe.each(fileKinds)('the JSON Schema for editors: $id', ({ id, glob }) => {
  const schema = JSON.parse(readFileSync(join(root, `.vscode/schemas/${id}.json`), 'utf8'))
  const validate = ajv.compile(schema)

  it.each(files.filter((file) => matchesGlob(file, glob)))('accepts %s', (file) => {
    validate(fieldsOf(file))
    expect(validate.errors ?? []).toEqual([])
  })

  it('refuses an unknown key', () => {
    expect(validate({ 没有这一栏: '无' })).toBe(false)
  })
})
