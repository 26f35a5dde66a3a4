import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPictures } from '../../../src/pipeline/forms/pictures.ts'
import { dossierOf, editionOf, load } from '../../../src/pipeline/load.ts'
import { blindSheets } from '../../../src/pipeline/packet/blind-sheets.ts'
import { codeNames } from '../../../src/pipeline/packet/code.ts'
import { type PacketOptions, writePacket } from '../../../src/pipeline/packet/packet.ts'
import { findTelling, refuseTelling } from '../../../src/pipeline/packet/telling.ts'
import { identityOf, identityOfOther } from '../../../src/process/blind/identity.ts'
import { toDocx } from '../../../src/render/docx/to-docx.ts'
import { toHtml } from '../../../src/render/html/to-html.ts'
import { PLANTS, taken } from '../leak/containers.ts'

const root = join(import.meta.dirname, '../../../content')
const cacheDir = join(import.meta.dirname, '../../../.kekao')
const asOf = '2025-10-20'
const loaded = load({ root, asOf })
const { edition, entries } = editionOf(dossierOf(loaded), '2025')

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kekao-packet-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const write = (changes: Partial<PacketOptions>) =>
  writePacket({
    root,
    asOf,
    edition: '2025',
    reviewer: 'E10',
    slugs: [],
    per: undefined,
    most: undefined,
    until: '2025-10-31',
    photos: 'shown',
    outDir: join(folder, 'packets'),
    cacheDir,
    dryRun: false,
    progress: () => undefined,
    ...changes,
  })

/** Of every applicant of the edition what is theirs alone. */
const terms = edition.submissions.flatMap((submission) => [
  ...identityOf(submission).filter(({ kind }) => kind === 'code' || kind === 'unit' || kind === 'person'),
  ...identityOfOther(submission),
])

describe('blind forms of every sample', () => {
  it.each(entries.map((entry) => [entry.submission.slug, entry] as const))('%s', async (slug, entry) => {
    const { form, evidence, blinding } = blindSheets(entry, {
      code: '甲-7K3Q',
      edition,
      asOf,
      photos: 'shown',
    })
    const images = await readPictures(entry.submission, loaded.files)
    const out = join(folder, 'sheets', slug)
    mkdirSync(out, { recursive: true })
    writeFileSync(
      join(out, 'a.docx'),
      await toDocx(form, { images, date: '2025-09-30', creator: '评审秘书处' }),
    )
    writeFileSync(join(out, 'a.html'), toHtml(form, { images }))
    writeFileSync(join(out, 'b.html'), toHtml(evidence, { images }))
    expect(await findTelling(out, { terms: [...blinding.terms, ...terms], allowed: [] })).toEqual([])
    const text = JSON.stringify([form, evidence])
    for (const { label } of entry.submission.sections) expect(text).toContain(label)
  })

  it('may leave photos out', () => {
    const [entry] = entries.filter(({ submission }) => submission.slug === 'lfp-cell')
    if (!entry) throw new Error('the sample is there')
    const text = JSON.stringify(
      blindSheets(entry, { code: '甲-7K3Q', edition, asOf, photos: 'left out' }).form,
    )
    expect(text).toContain('（图片略）')
    expect(text).not.toContain('photos/')
  })
})

describe('the search for what tells', () => {
  it.each(PLANTS)('looks into %s', async (name, _, plant) => {
    const out = join(folder, 'plants', name)
    mkdirSync(dirname(join(out, name)), { recursive: true })
    const isLatin = name.startsWith('exif')
    writeFileSync(join(out, name), await plant(isLatin ? 'Torvex' : '示例軸承'))
    const sought = {
      terms: [{ kind: 'company', text: isLatin ? 'TORVEX' : '示例轴承' } as const],
      allowed: [],
    }
    expect((await findTelling(out, sought)).map(({ file }) => file)).toContain(name)
    await expect(refuseTelling(out, sought)).rejects.toMatchObject({ exitCode: 5 })
    expect(await findTelling(out, { terms: [{ kind: 'company', text: '样板阀门' }], allowed: [] })).toEqual(
      [],
    )
  })

  it('looks at names of files and places of taking', async () => {
    const out = join(folder, 'names')
    mkdirSync(out)
    writeFileSync(join(out, '示例轴承.txt'), '')
    writeFileSync(join(out, 'photo.jpg'), await taken())
    const found = await findTelling(out, { terms: [{ kind: 'company', text: '示例轴承' }], allowed: [] })
    expect(found.map(({ where }) => where).sort()).toEqual(['EXIF', '文件名'])
  })

  it('lets the reviewer’s own employer stand', async () => {
    const out = join(folder, 'allowed')
    mkdirSync(out)
    writeFileSync(join(out, 'a.md'), '单位: 闽江示例大学')
    const sought = [{ kind: 'company', text: '示例' } as const]
    expect(await findTelling(out, { terms: sought, allowed: ['闽江示例大学'] })).toEqual([])
    expect(await findTelling(out, { terms: sought, allowed: [] })).toHaveLength(1)
  })
})

describe('code names', () => {
  const codesFor = (reviewer: string, submissions = edition.submissions) =>
    codeNames(submissions, { year: '2025', reviewer })

  it('are the same each time, others for another reviewer, and each but once', () => {
    const [first, again, other] = [codesFor('E10'), codesFor('E10'), codesFor('E11')]
    expect([...first.values()]).toEqual([...again.values()])
    expect(new Set(first.values()).size).toBe(edition.submissions.length)
    for (const [submission, code] of first) {
      expect(code).toMatch(submission.track === 'practice' ? /^甲-[2-9A-Z]{4}$/ : /^乙-[2-9A-Z]{4}$/)
      expect(other.get(submission)).not.toBe(code)
    }
  })

  it('stay when others hand in', () => {
    const [one] = edition.submissions
    if (!one) throw new Error('a sample')
    expect(codesFor('E10', [one]).get(one)).toBe(codesFor('E10').get(one))
  })
})

describe('a packet', () => {
  it('is whole: folder, archive, check sums, a key for the secretariat alone', async () => {
    const slugs = ['gearbox']
    const { folder: own, archive, files, forSecretariat, items } = await write({ slugs })
    const [{ code = '' } = {}] = items
    expect(files).toEqual([
      '00-评审说明.pdf',
      ...['推荐表.pdf', '推荐表.docx', '证据报告.pdf', '评分表.docx', '评分表.md'].map(
        (name) => `${code}/${code}-${name}`,
      ),
      'SHA256SUMS.txt',
    ])
    const there = readdirSync(own, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
    expect(there).toHaveLength(files.length)
    for (const line of readFileSync(join(own, 'SHA256SUMS.txt'), 'utf8').trim().split('\n')) {
      const [sum, path = ''] = line.split('  ')
      expect(
        createHash('sha256')
          .update(readFileSync(join(own, path)))
          .digest('hex'),
      ).toBe(sum)
    }
    const packed = unzipSync(readFileSync(archive))
    expect(Object.keys(packed).sort()).toEqual(files.map((file) => `E10/${file}`).sort())
    const [keys = '', eyes = ''] = forSecretariat
    expect(readFileSync(keys, 'utf8')).toContain(`"${code}","FMEA应用典型案例","gearbox"`)
    expect(readFileSync(eyes, 'utf8')).toContain('photos/gearbox.webp')
    const sheet = strFromU8(packed[`E10/${code}/${code}-评分表.md`] ?? new Uint8Array())
    expect(sheet).toMatch(/^专家: E10 /m)
    expect(sheet).toMatch(/^单位: 闽江示例大学 /m)

    const before = readFileSync(archive)
    await write({ slugs })
    expect(readFileSync(archive).equals(before)).toBe(true)
  })

  it('holds what the plan gives the reviewer', async () => {
    const { items, files } = await write({ dryRun: true, outDir: join(folder, 'dry') })
    expect(items.map(({ slug }) => slug).sort()).toEqual(['gearbox', 'medical-pump'])
    expect(files.some((file) => items.some(({ slug }) => file.includes(slug)))).toBe(false)
    expect(readdirSync(folder)).not.toContain('dry')
  })

  it.each<[string, Partial<PacketOptions>, RegExp]>([
    ['an unknown reviewer', { reviewer: 'E99' }, /E99/],
    ['an unknown submission', { slugs: ['nothing'] }, /nothing/],
    ['a reviewer of the same county', { reviewer: 'E01', slugs: ['gaas-laser'] }, /应当回避 gaas-laser/],
  ])('is refused to %s', async (_, changes, message) => {
    await expect(write({ ...changes, dryRun: true })).rejects.toThrow(message)
  })
})
