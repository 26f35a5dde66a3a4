import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dossierOf, load } from '../../src/pipeline/load.ts'
import { writePacket } from '../../src/pipeline/packet/packet.ts'

const root = join(import.meta.dirname, '../../content')
let outDir = ''

beforeAll(() => {
  outDir = mkdtempSync(join(tmpdir(), 'kekao-packet-'))
})
afterAll(() => rmSync(outDir, { recursive: true }))

const write = (changes: { reviewer?: string; slugs?: readonly string[]; dryRun?: boolean }) =>
  writePacket({
    root,
    asOf: '2025-10-20',
    edition: '2025',
    reviewer: 'E10',
    slugs: [],
    per: undefined,
    outDir,
    dryRun: false,
    ...changes,
  })

describe('a packet', () => {
  it('tells of every submission what it measures, and never who hands it in', async () => {
    const [edition] = dossierOf(load({ root, asOf: '2025-10-20' })).editions
    for (const { submission } of edition?.entries ?? []) {
      const { slug, form, sections } = submission
      await write({ slugs: [slug] })
      const text = readFileSync(join(outDir, 'E10', slug, '材料.md'), 'utf8')
      for (const { label } of sections) expect(text).toContain(`## ${label}`)
      expect(text).toContain('## 证据报告')
      const model = submission.track === 'practice' ? [submission.form.product.model] : []
      const { name, phone, email } = form.contact
      const units = submission.unit.map((unit) => unit.name)
      for (const told of [form.company, form.address, form.uscc, name, phone, email, ...units, ...model])
        expect(text, slug).not.toContain(told)
      expect(text).not.toMatch(/!\[/)
    }
  })

  it('says nothing of other reviewers and their scores', async () => {
    await write({ slugs: ['gaas-laser'] })
    const text = readFileSync(join(outDir, 'E10/gaas-laser/材料.md'), 'utf8')
    for (const word of ['E02', 'E05', '80.55', '评审得分', '名次']) expect(text).not.toContain(word)
    expect(text).toMatch(/B10 寿命 3\s876\sh/)
  })

  it('holds a sheet that needs only scores', async () => {
    await write({ slugs: ['gearbox'] })
    expect(readdirSync(join(outDir, 'E10/gearbox')).sort()).toEqual(['E10.md', '材料.md'])
    const sheet = readFileSync(join(outDir, 'E10/gearbox/E10.md'), 'utf8')
    expect(sheet).toMatch(/^专家: E10 /m)
    expect(sheet).toMatch(/^单位: 闽江示例大学 /m)
  })

  it('holds what the plan gives the reviewer, the same each time', async () => {
    const paths = await write({ dryRun: true })
    expect(paths).toEqual([join(outDir, 'E10/gearbox/材料.md'), join(outDir, 'E10/gearbox/E10.md')])
    await write({})
    const first = readFileSync(paths[0] ?? '', 'utf8')
    await write({})
    expect(readFileSync(paths[0] ?? '', 'utf8')).toBe(first)
  })

  it.each([
    ['an unknown reviewer', { reviewer: 'E99' }, /E99/],
    ['an unknown submission', { slugs: ['nothing'] }, /nothing/],
  ])('is refused to %s', async (_, changes, message) => {
    await expect(write(changes)).rejects.toThrow(message)
  })
})
