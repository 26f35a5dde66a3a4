import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formJobs } from '../../src/pipeline/forms/index.ts'
import { writeForms } from '../../src/pipeline/forms/write.ts'
import { dossierOf, load } from '../../src/pipeline/load.ts'
import { newEdition } from '../../src/pipeline/new/edition.ts'
import { publicView } from '../../src/process/public-view.ts'

const clean = join(import.meta.dirname, '../fixtures/clean')
const DAY = '2026-07-20'

let folder = ''
const alone = () => join(folder, 'alone')
const both = () => join(folder, 'both')

const edit = (path: string, change: (before: string) => string): void => {
  const before = readFileSync(path, 'utf8')
  const after = change(before)
  if (after === before) throw new Error(`nothing changed in ${path}`)
  writeFileSync(path, after)
}

/** 2026 beside 2025: other weights, other thresholds, another deadline, one submission of its own. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kekao-editions-'))
  cpSync(clean, alone(), { recursive: true })
  cpSync(clean, both(), { recursive: true })
  const { toFill } = await newEdition('2026', { root: both(), dryRun: false })
  expect(toFill.length).toBeGreaterThan(0)
  const year = join(both(), 'editions/2026')
  edit(join(year, 'edition.yaml'), (text) =>
    text
      .replace(/^(\s+文号:).*$/m, '$1 无')
      .replace(/^(\s+发布日期:).*$/m, '$1 2026-06-01')
      .replace(/^(\s+截止日期:).*$/m, '$1 2026-10-15')
      .replace(/^(\s+企业简介:).*$/m, '$1 800'),
  )
  edit(join(year, 'rubrics/practice.yaml'), (text) =>
    text.replace('权重: 40', '权重: 30').replace('权重: 60', '权重: 70'),
  )
  cpSync(join(clean, 'editions/2025/practices/pump'), join(year, 'practices/pump-two'), { recursive: true })
  edit(join(year, 'practices/pump-two/index.md'), (text) =>
    text.replace(/^提交日期: .*$/m, '提交日期: 2026-07-10'),
  )
})
afterAll(() => rmSync(folder, { recursive: true }))

const dossier = (root: string, asOf = DAY) => dossierOf(load({ root, asOf }))
const view = (root: string, asOf = DAY) =>
  publicView(dossier(root, asOf), {
    photos: new Map(),
    downloads: new Map(),
    reference: { rules: [], forms: [], formulas: [] },
  })

describe('an older edition beside a newer one with other rules', () => {
  it('keeps its dossier, byte for byte', () => {
    const [before] = dossier(alone()).editions
    const [after, newer] = dossier(both()).editions
    expect(JSON.stringify(after)).toBe(JSON.stringify(before))
    expect(newer?.edition.settings.year).toBe('2026')
    expect(JSON.stringify(newer?.edition.rubrics.practice)).not.toBe(
      JSON.stringify(after?.edition.rubrics.practice),
    )
  })

  it('keeps its public data, byte for byte', () => {
    const older = view(both()).editions.find(({ year }) => year === '2025')
    expect(JSON.stringify(older)).toBe(JSON.stringify(view(alone()).editions[0]))
    expect(view(both()).editions.map(({ year }) => year)).toEqual(['2026', '2025'])
  })

  it('keeps its forms, byte for byte', async () => {
    const made = async (root: string) => {
      const loaded = load({ root, asOf: DAY })
      const own = dossierOf(loaded).editions.find(({ edition }) => edition.settings.year === '2025')
      if (!own) throw new Error('the edition is there')
      const outDir = join(root, '../forms', root === alone() ? 'alone' : 'both')
      const jobs = formJobs({ ...own, asOf: DAY })
      await writeForms(jobs, {
        files: loaded.files,
        outDir,
        cacheDir: join(folder, 'cache', root === alone() ? 'alone' : 'both'),
        formats: ['docx', 'xlsx'],
        progress: () => undefined,
      })
      const paths = readdirSync(outDir, { recursive: true, encoding: 'utf8' }).filter((path) =>
        /\.\w+$/.test(path),
      )
      return new Map(paths.sort().map((path) => [path, readFileSync(join(outDir, path)).toString('base64')]))
    }
    const [before, after] = [await made(alone()), await made(both())]
    expect(before.size).toBeGreaterThan(4)
    expect([...after.keys()]).toEqual([...before.keys()])
    for (const [path, bytes] of before) expect(after.get(path) === bytes, path).toBe(true)
  }, 60_000)
})

/** The recommendation form, and the score sheet, which follows the rubric. */
const PRINTED = ['annex2', 'annex1-panel'].map((name) => `2025/practice/pump/${name}`)

describe('the printed forms of an older edition', () => {
  const printed = async (root: string, name: string) => {
    const loaded = load({ root, asOf: DAY })
    const own = dossierOf(loaded).editions.find(({ edition }) => edition.settings.year === '2025')
    if (!own) throw new Error('the edition is there')
    const outDir = join(folder, 'printed', name)
    const jobs = formJobs({ ...own, asOf: DAY }).filter(({ path }) => PRINTED.includes(path))
    await writeForms(jobs, {
      files: loaded.files,
      outDir,
      cacheDir: join(import.meta.dirname, '../../.kekao'),
      fresh: true,
      formats: ['pdf'],
      progress: () => undefined,
    })
    return PRINTED.map((path) => readFileSync(join(outDir, `${path}.pdf`)))
  }

  it('are the same PDF beside a newer one, byte for byte', async () => {
    const [before, after] = [await printed(alone(), 'alone'), await printed(both(), 'both')]
    for (const [i, pdf] of before.entries()) {
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
      expect(after[i]?.equals(pdf), PRINTED[i]).toBe(true)
    }
  }, 60_000)
})

describe('a newer edition', () => {
  it('stands on its own rules', () => {
    const newer = dossier(both()).editions.at(-1)
    expect(newer?.entries.map(({ submission, standing }) => [submission.slug, standing.stage])).toEqual([
      ['pump-two', 'handedIn'],
    ])
    expect(newer?.entries[0]?.standing.next[0]?.until).toBe('2026-10-15')
    expect(
      load({ root: both(), asOf: DAY }).complaints.filter(({ severity }) => severity === 'error'),
    ).toEqual([])
  })

  it('shows nothing of its submissions before there is a list', () => {
    const [newer] = view(both()).editions
    expect(newer).toMatchObject({
      year: '2026',
      cases: [],
      withdrawn: [],
      publicity: null,
      recognition: null,
    })
    expect(newer?.counts.submissions).toEqual({ practice: 1, fmea: 0 })
  })

  it('has nothing yet on a day of the year before', () => {
    const [newer, older] = view(both(), '2025-11-05').editions
    expect(newer?.counts.submissions).toEqual({ practice: 0, fmea: 0 })
    expect(older?.publicity).not.toBeNull()
    expect(older?.recognition).toBeNull()
  })
})
