import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Changes a word of one submission of a corpus: another telephone number of its contact. */
export function editOne(root: string): void {
  const folder = join(root, 'editions/2025/fmea')
  const [slug = ''] = readdirSync(folder).sort()
  const path = join(folder, slug, 'index.md')
  const text = readFileSync(path, 'utf8')
  const edited = text.replace(
    /(电话: ['"]?[\d-]*)(\d)/,
    (_, before, last) => `${before}${(Number(last) + 1) % 10}`,
  )
  if (edited === text) throw new Error(`nothing to edit in ${path}`)
  writeFileSync(path, edited)
}
