import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dossierOf, editionOf, load } from '../../src/pipeline/load.ts'
import { booklet } from '../../src/pipeline/pack/booklet.ts'
import { lackingAt, sayLacking } from '../../src/pipeline/pack/missing.ts'
import { type Packed, packUnit } from '../../src/pipeline/pack/pack.ts'
import { unitMeant } from '../../src/pipeline/pack/unit.ts'
import { readFields } from '../render/docx/word-reader.ts'

const loaded = load({ root: join(import.meta.dirname, '../../content'), asOf: '2025-11-20' })
const circumstances = { ...editionOf(dossierOf(loaded), '2025'), asOf: loaded.asOf }
const on = (asOf: string) => ({ ...circumstances, asOf })
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

describe('a pack', () => {
  const outDir = mkdtempSync(join(tmpdir(), 'kekao-pack-'))
  const pack = (): Promise<Packed> =>
    packUnit(unitMeant('130606', circumstances), circumstances, {
      files: loaded.files,
      outDir,
      cacheDir: '.kekao',
      copies: 2,
      progress: () => undefined,
    })
  let packed: Packed
  let first: Uint8Array
  beforeAll(async () => {
    await pack()
    packed = await pack()
    first = readFileSync(packed.archive)
  }, 120_000)
  afterAll(() => rmSync(outDir, { recursive: true }))

  it('is a folder and the same files in one archive', () => {
    const listed = readdirSync(packed.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(outDir.length + 1))
    const entries = unzipSync(first)
    expect(Object.keys(entries).sort()).toEqual(listed.sort())
    for (const [path, bytes] of Object.entries(entries))
      expect(sha256(bytes)).toBe(sha256(readFileSync(join(outDir, path))))
    expect(listed.map((path) => path.slice(path.indexOf('/') + 1))).toEqual(
      expect.arrayContaining([
        '推荐汇总表/附件5.docx',
        '推荐汇总表/附件5.pdf',
        '推荐汇总表/附件5.xlsx',
        '推荐表/示例精密轴承有限公司-axle-box-bearing/附件2.docx',
        '推荐表/示例精密轴承有限公司-axle-box-bearing/附件2.pdf',
        '打印件（一式2份）.pdf',
        '目录.html',
        'SHA256SUMS.txt',
      ]),
    )
  })

  it('gives every file the checksum it has', () => {
    const sums = readFileSync(join(packed.folder, 'SHA256SUMS.txt'), 'utf8').trim().split('\n')
    expect(sums).toHaveLength(Object.keys(unzipSync(first)).length - 1)
    for (const line of sums) {
      const [sum = '', path = ''] = line.split('  ')
      expect(sha256(readFileSync(join(packed.folder, path)))).toBe(sum)
    }
  })

  it('says what is in it and what is missing', () => {
    const index = strFromU8(readFileSync(join(packed.folder, '目录.html')))
    const cells = Array.from(index.matchAll(/<tr>(.*?)<\/tr>/gs), ([, row = '']) =>
      row.replace(/<\/t[dh]>/g, '|').replace(/<[^>]*>/g, ''),
    )
    expect(cells).toContain('1|高速动车组轴箱轴承|示例精密轴承有限公司|最佳实践|Word　PDF|')
    expect(cells).toContain('1|高速动车组轴箱轴承|示例精密轴承有限公司|缺盖章扫描件|')
  })

  it('links every file of its index, with the checksum it has', () => {
    const index = strFromU8(readFileSync(join(packed.folder, '目录.html')))
    const rows = index.matchAll(/<tr><td><a href="([^"]+)">.*?<code>(\w+)<wbr>(\w+)<\/code>/g)
    const files = Array.from(rows, ([, href = '', ...sum]) => [decodeURIComponent(href), sum.join('')])
    expect(files).toHaveLength(Object.keys(unzipSync(first)).length - 2)
    for (const [path = '', sum] of files) expect(sha256(readFileSync(join(packed.folder, path)))).toBe(sum)
  })

  it('marks the names in its archive as UTF-8, for Windows', () => {
    const bytes = Buffer.from(first)
    const entries = Object.keys(unzipSync(first)).length
    let found = 0
    for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4)) {
      // General purpose flag, bit 11 (APPNOTE 6.3.10, 4.4.4).
      expect(bytes.readUInt16LE(at + 8) & 0x800).toBe(0x800)
      found += 1
    }
    expect(found).toBe(entries)
  })

  it('holds forms whose fields are found again', () => {
    const form = '推荐表/示例精密轴承有限公司-axle-box-bearing/附件2.docx'
    const fields = readFields(readFileSync(join(packed.folder, form)))
    expect(fields.find(({ tag }) => tag === 'product.name')?.text).toBe('高速动车组轴箱轴承')
    expect(fields.find(({ tag }) => tag === 'sections.technology')?.lines.length).toBeGreaterThan(2)
  })

  it('has the same bytes when it is made again', async () => {
    expect(readFileSync((await pack()).archive)).toEqual(first)
  }, 60_000)

  it('holds every page twice, each document beginning on a right-hand page', async () => {
    const pages = async (path: string) =>
      (await PDFDocument.load(readFileSync(join(packed.folder, path)))).getPageCount()
    const even = (count: number) => count + (count % 2)
    const form = await pages('推荐表/示例精密轴承有限公司-axle-box-bearing/附件2.pdf')
    const summary = await pages('推荐汇总表/附件5.pdf')
    expect(await pages('打印件（一式2份）.pdf')).toBe(2 * (even(form) + even(summary)))
  })
})

describe('what is missing', () => {
  const said = (code: string, day: string) =>
    lackingAt(unitMeant(code, circumstances), on(day)).map(sayLacking)

  it.each([
    ['130606', '2025-07-01', /莲池区市场监督管理局尚未作出结论/],
    ['1306', '2025-07-01', /莲池区市场监督管理局尚未作出结论/],
    ['130606', '2025-11-20', /缺盖章扫描件/],
  ])('at %s on %s is %s', (code, day, words) => {
    expect(said(code, day).find((line) => line.startsWith('高速动车组轴箱轴承'))).toMatch(words)
  })

  it('is nothing for a province that has agreed with a scan', () => {
    expect(said('13', '2025-11-20').filter((line) => line.startsWith('高速动车组轴箱轴承'))).toEqual([])
  })
})

describe('the unit that is meant', () => {
  it.each(['130606', '保定市莲池区市场监督管理局'])('is found by %s', (written) => {
    expect(unitMeant(written, circumstances).code).toBe('130606')
  })

  it.each([
    ['130102', '石家庄市长安区市场监督管理局在2025年度没有申报'],
    ['9900', '没有推荐单位 9900。'],
    [
      '保定市莲池市场监督管理局',
      '没有推荐单位 保定市莲池市场监督管理局，是不是“130606 保定市莲池区市场监督管理局”？',
    ],
    ['13060', '是不是“130606 保定市莲池区市场监督管理局”？'],
  ])('is not %s', (written, message) => {
    expect(() => unitMeant(written, circumstances)).toThrow(message)
  })

  it('has to recommend something', async () => {
    const options = {
      files: [],
      outDir: '.',
      cacheDir: '.kekao',
      copies: 2,
      progress: () => undefined,
    }
    const unit = unitMeant('130606', circumstances)
    await expect(packUnit(unit, on('2025-07-01'), options)).rejects.toMatchObject({ exitCode: 1 })
  })
})

it('a booklet follows a document of odd length with an empty page of its size', async () => {
  const made = async (...sizes: [number, number][]) => {
    const pdf = await PDFDocument.create()
    for (const size of sizes) pdf.addPage(size)
    return pdf.save()
  }
  const options = { copies: 2, title: '示例', date: '2025-11-20' }
  const documents = [await made([842, 595]), await made([595, 842], [595, 842])]
  const whole = await booklet(documents, options)
  const widths = (await PDFDocument.load(whole)).getPages().map((page) => page.getWidth())
  expect(widths).toEqual([842, 842, 595, 595, 842, 842, 595, 595])
  expect(await booklet(documents, options)).toEqual(whole)
})
