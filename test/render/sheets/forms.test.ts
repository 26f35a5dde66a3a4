import { describe, expect, it } from 'vitest'
import { practiceSections } from '../../../src/model/practice.ts'
import { annex2 } from '../../../src/render/sheets/annex2.ts'
import { annex4 } from '../../../src/render/sheets/annex4.ts'
import { sheetsOf } from '../../../src/render/sheets/index.ts'
import type { Grid, Sheet, Value } from '../../../src/render/sheets/sheet.ts'
import { p } from '../blocks.ts'
import { fmea, practice, settings } from '../example.ts'

const gridOf = (sheet: Sheet): Grid => {
  const grid = sheet.parts.find((part) => part.kind === 'grid')
  if (!grid) throw new Error('no grid')
  return grid
}
const cells = (sheet: Sheet) => gridOf(sheet).rows.flatMap((row) => row.cells.map(({ content }) => content))
const values = (sheet: Sheet): Map<string, string> =>
  new Map(
    [...cells(sheet), ...sheet.parts.flatMap((part) => (part.kind === 'cover' ? part.blanks : []))]
      .filter((content): content is Value => content.kind === 'value')
      .map(({ field, text }) => [field, text]),
  )

describe('annex 2', () => {
  it('fills each row of the grid with exactly its columns', () => {
    const grid = gridOf(annex2(practice, settings))
    for (const { cells } of grid.rows)
      expect(cells.reduce((sum, { span }) => sum + span, 0)).toBe(grid.columns.length)
    expect(grid.columns.reduce((sum, width) => sum + width, 0)).toBe(156)
  })

  it.each([
    ['product.name', '新能源汽车电驱动用高速深沟球轴承'],
    ['company', '示例精密轴承有限公司'],
    ['unit', '保定市莲池区市场监督管理局'],
    ['registeredOn', '2016年4月18日'],
    ['uscc', '91130606MA0EXMP09A'],
    ['contact.position', '质量总监'],
    ['sections.remarks', '无'],
  ])('prints %s as %s', (field, text) => {
    expect(values(annex2(practice, settings)).get(field)).toBe(text)
  })

  it('prints 无 for a section nobody wrote', () => {
    const without = { ...practice, sections: practice.sections.filter(({ key }) => key !== 'technology') }
    expect(values(annex2(without, settings)).get('sections.technology')).toBe('无')
  })

  it('gives further remarks that are longer than a line a row that breaks', () => {
    const remarks = {
      key: 'remarks',
      label: '其他说明',
      blocks: [p('示例'.repeat(20))],
      length: { characters: 40, words: 40 },
    }
    const sections = practice.sections.map((section) => (section.key === 'remarks' ? remarks : section))
    const rows = gridOf(annex2({ ...practice, sections }, settings)).rows
    expect(rows.at(-3)?.flow).toBe('long')
  })

  it('puts the product photos under the product profile', () => {
    const body = cells(annex2(practice, settings)).filter((content) => content.kind === 'body')[1]
    expect(body?.passages.map(({ kind }) => kind)).toEqual(['text', 'photos'])
  })

  it('does not print a photo again that the text already shows', () => {
    const image = { kind: 'image', path: 'photos/bearing.png', alt: '', caption: null } as const
    const sections = practice.sections.map((section) =>
      section.key === 'productProfile' ? { ...section, blocks: [...section.blocks, image] } : section,
    )
    const sheet = annex2({ ...practice, sections }, settings)
    expect(
      cells(sheet).flatMap((content) => (content.kind === 'body' ? content.passages : [])),
    ).not.toContainEqual(expect.objectContaining({ kind: 'photos' }))
  })

  it('leaves a blank form empty and prompts with the limits of the edition', () => {
    const limits = { ...settings.limits, companyProfile: 600 }
    const sheet = annex2(null, { ...settings, limits })
    expect([...values(sheet).values()].every((text) => text === '')).toBe(true)
    const prompts = cells(sheet).flatMap((content) =>
      content.kind === 'body'
        ? content.passages.flatMap((each) => (each.kind === 'text' ? each.prompt : []))
        : [],
    )
    expect(prompts[0]).toContain('不超过600字')
    expect(prompts.slice(1)).toEqual(practiceSections.slice(1).map(({ prompt }) => prompt))
  })
})

describe('annex 4', () => {
  it('numbers the five parts', () => {
    const titles = cells(annex4(fmea, settings)).flatMap((content) =>
      content.kind === 'body'
        ? content.passages.flatMap((each) => (each.kind === 'title' ? each.text : []))
        : [],
    )
    expect(titles).toEqual(['一、案例策划', '二、案例实施', '三、案例成效', '四、案例先进性', '五、其他说明'])
  })
})

describe('the forms of a submission', () => {
  it.each([
    [practice, ['annex2']],
    [fmea, ['annex4']],
    [null, ['annex2', 'annex4']],
  ])('case %#', (submission, ids) => {
    expect(sheetsOf(submission, settings).map(({ id }) => id)).toEqual(ids)
  })
})
