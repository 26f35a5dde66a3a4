import { describe, expect, it } from 'vitest'
import { isScalar, LineCounter, parseDocument, visit } from 'yaml'
import type { Complaint } from '../../src/diagnostics/complaint.ts'
import type { ContentFile } from '../../src/parse/content-file.ts'
import { validate } from '../../src/validate/index.ts'
import { editionWith, folderOf, textOf, withText } from './content.ts'

const complaintsOf = (files: readonly ContentFile[]): readonly Complaint[] =>
  validate(files, { asOf: '2025-11-20' }).complaints
const errorsOf = (files: readonly ContentFile[]) =>
  complaintsOf(files).filter(({ severity }) => severity === 'error')

interface Leaf {
  readonly line: number
  readonly start: number
  readonly end: number
  readonly source: string
}

/** Every scalar value of the front matter, with its place in the file. */
function leavesOf(text: string): Leaf[] {
  const from = text.indexOf('\n') + 1
  const yaml = text.slice(from, text.indexOf('\n---', from) + 1)
  const lines = new LineCounter()
  const leaves: Leaf[] = []
  visit(parseDocument(yaml, { schema: 'failsafe', lineCounter: lines }), {
    Scalar(key, node) {
      if (key === 'key' || !isScalar(node) || !node.range) return
      const [start, end] = node.range
      const { line } = lines.linePos(start)
      leaves.push({
        line: line + 1,
        start: from + start,
        end: from + end,
        source: yaml.slice(start, end),
      })
    },
  })
  return leaves
}

const samples = [folderOf('practices', 'titanium-fastener'), folderOf('fmea', 'bearing-press-in')]

describe.each(samples)('%s', (folder) => {
  const path = `${folder}/index.md`
  const files = editionWith(folder)
  const text = textOf(files, path)

  it('is clean', () => {
    expect(complaintsOf(files)).toEqual([])
  })

  it('is complained of on the very line whose value was emptied', () => {
    const unnoticed = leavesOf(text).filter(({ line, start, end }) => {
      const damaged = `${text.slice(0, start)}""${text.slice(end)}`
      return !errorsOf(withText(files, path, damaged)).some(
        (each) => each.file === path && each.line === line,
      )
    })
    expect(unnoticed.map(({ line, source }) => `${line}: ${source}`)).toEqual([])
  })

  it('is complained of at the very section that was emptied, overlong or misnamed', () => {
    const headings = [...text.matchAll(/^## (.+)$/gm)]
    for (const [i, heading] of headings.entries()) {
      const start = heading.index
      const end = headings[i + 1]?.index ?? text.length
      const line = text.slice(0, start).split('\n').length
      const found = (damaged: string) => errorsOf(withText(files, path, damaged)).map((each) => each.line)
      expect(
        found(`${text.slice(0, start)}${heading[0]}\n\n${text.slice(end)}`),
        `${heading[0]} emptied`,
      ).toContain(line)
      expect(found(text.replace(heading[0], `${heading[0]}乙`)), `${heading[0]} misnamed`).toContain(line)
    }
  })
})

describe('a section that is too long', () => {
  it.each([
    [folderOf('practices', 'gaas-laser'), '企业简介', 500],
    [folderOf('practices', 'gaas-laser'), '产品简介', 500],
    [folderOf('practices', 'gaas-laser'), '关键性能', 1000],
    [folderOf('practices', 'gaas-laser'), '工作效益', 1000],
    [folderOf('fmea', 'bearing-press-in'), '案例简介', 500],
    [folderOf('fmea', 'bearing-press-in'), '案例实施', 3000],
  ])('%s %s: the complaint is at the character that crosses the limit', (folder, section, limit) => {
    const path = `${folder}/index.md`
    const files = editionWith(folder)
    const text = textOf(files, path)
    const heading = `## ${section}\n`
    const damaged = text.replace(heading, `${heading}\n${'字'.repeat(limit + 1)}\n`)
    const line = damaged.slice(0, damaged.indexOf(heading)).split('\n').length + 2
    const complaint = errorsOf(withText(files, path, damaged)).find((each) => each.rule === 'length')
    expect(complaint?.message).toContain(String(limit))
    if (limit < 3000) expect(complaint).toMatchObject({ line, column: limit + 1 })
  })
})

describe('a data cell', () => {
  const folder = folderOf('practices', 'gaas-laser')
  const path = `${folder}/data/gaas-laser.csv`
  const files = editionWith(folder)
  const rows = textOf(files, path).split(/\r?\n/)

  it.each(['', '1,234', '１２', '约3', 'NaN'])('that says “%s” is complained of at its row', (bad) => {
    const row = 7
    const cells = (rows[row - 1] ?? '').split(',')
    const damaged = rows.with(row - 1, [bad.includes(',') ? `"${bad}"` : bad, ...cells.slice(1)].join(','))
    const complaints = errorsOf(withText(files, path, damaged.join('\n')))
    expect(complaints.map(({ file, line, column }) => [file, line, column])).toContainEqual([path, row, 1])
  })
})
