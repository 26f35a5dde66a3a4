import { type CellObject, utils, type WorkSheet, write } from '@e965/xlsx'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readTable } from '../../src/parse/table/read.ts'
import { addressOf, columnLetters } from '../../src/parse/table/table.ts'
import { fileOf } from './source.ts'

const textsOf = (path: string, content: string | Uint8Array) => {
  const { table } = readTable(fileOf(path, content))
  return (
    table && [table.header, ...table.rows.map(({ cells }) => cells)].map((row) => row.map(({ text }) => text))
  )
}

function workbook(rows: unknown[][], change: (sheet: WorkSheet) => void = () => {}): Uint8Array {
  const sheet = utils.aoa_to_sheet(rows)
  change(sheet)
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '表')
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }))
}

describe('CSV', () => {
  test.each([
    ['plain', '名,值\n甲,1\n'],
    ['BOM and CRLF', '\ufeff名,值\r\n甲,1\r\n'],
    ['quotes', '"名","值"\n"甲","1"'],
    ['blank rows', '\n名,值\n,\n甲,1\n\n'],
    ['GB 18030', new Uint8Array([0xc3, 0xfb, 0x2c, 0xd6, 0xb5, 0x0a, 0xbc, 0xd7, 0x2c, 0x31])],
  ])('%s', (_, content) => {
    expect(textsOf('a.csv', content)).toEqual([
      ['名', '值'],
      ['甲', '1'],
    ])
  })

  test('quotes hold separators, line breaks and quotes', () => {
    expect(textsOf('a.csv', 'a,b\n"1,""2""","x\ny"\n3,4')).toEqual([
      ['a', 'b'],
      ['1,"2"', 'x\ny'],
      ['3', '4'],
    ])
  })

  test('places are those of the file, whatever stands before', () => {
    const { table } = readTable(fileOf('a.csv', '\ufeffa,b\r\n"x\r\ny",𠮷\r\n1,"2"\r\n'))
    const places = table?.rows.map(({ cells }) =>
      cells.map((cell) => `${addressOf(cell)} ${table.placeOf(cell).line}:${table.placeOf(cell).column}`),
    )
    expect(places).toEqual([
      ['A2 2:1', 'B2 3:4'],
      ['A3 4:1', 'B3 4:3'],
    ])
  })

  test('a million rows are refused', () => {
    expect(readTable(fileOf('a.csv', 'a\n'.repeat(1_000_000))).finding?.message).toContain('50000 行')
  })
})

describe('XLSX', () => {
  test('merged cells are filled with what they show', () => {
    const bytes = workbook(
      [
        ['步骤', '模式'],
        ['压装', '未到位'],
        [null, '划伤'],
      ],
      (sheet) => {
        sheet['!merges'] = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }]
      },
    )
    expect(textsOf('a.xlsx', bytes)).toEqual([
      ['步骤', '模式'],
      ['压装', '未到位'],
      ['压装', '划伤'],
    ])
  })

  test('dates are ISO dates, numbers plain, formulas their results', () => {
    const bytes = workbook([['日期', '数', '式']], (sheet) => {
      const cells: Record<string, CellObject> = {
        A2: { t: 'n', v: 45413, z: 'yyyy/m/d' },
        B2: { t: 'n', v: 1234.5, z: '#,##0.00' },
        C2: { t: 'n', v: 3, f: '1+2' },
      }
      Object.assign(sheet, cells, { '!ref': 'A1:C2' })
    })
    expect(textsOf('a.xlsx', bytes)?.[1]).toEqual(['2024-05-01', '1234.5', '3'])
  })

  /** A workbook whose sheet's XML is changed by hand. */
  function tampered(rows: unknown[][], change: (xml: string) => string): Uint8Array {
    const entries = unzipSync(workbook(rows))
    const name = 'xl/worksheets/sheet1.xml'
    const xml = change(new TextDecoder().decode(entries[name]))
    return zipSync({ ...entries, [name]: new TextEncoder().encode(xml) })
  }

  test.each([
    [
      'claims every cell there is',
      (xml: string) => xml.replace(/<dimension ref="[^"]*"/, '<dimension ref="A1:XFD1048576"'),
    ],
    [
      'has a merge over all of it',
      (xml: string) =>
        xml.replace('</sheetData>', '</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
    ],
  ])('a sheet that %s is read all the same', (_, change) => {
    expect(textsOf('a.xlsx', tampered([['a'], [1]], change))?.map(([first]) => first)).toEqual([
      'a',
      expect.any(String),
    ])
  })

  test('a cell in the last corner is too far', () => {
    const bytes = tampered([['a'], [1]], (xml) =>
      xml
        .replace(/<dimension ref="[^"]*"/, '<dimension ref="A1:XFD40000"')
        .replace('</sheetData>', '<row r="40000"><c r="XFD40000"><v>1</v></c></row></sheetData>'),
    )
    expect(readTable(fileOf('a.xlsx', bytes)).finding?.message).toContain('200 列')
  })

  test.each([
    ['no zip', new TextEncoder().encode('不是压缩包')],
    ['a zip of something else', zipSync({ 'a.txt': new Uint8Array(3) })],
    ['a bomb', zipSync({ 'xl/workbook.xml': new Uint8Array(60 * 1024 * 1024) })],
    ['a workbook cut short', workbook([['a'], [1]]).slice(0, 400)],
    [
      'external entities',
      zipSync({
        '[Content_Types].xml': new TextEncoder().encode(
          '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
        ),
      }),
    ],
  ])('%s is refused', (_, bytes) => {
    expect(readTable(fileOf('a.xlsx', bytes)).finding).toMatchObject({ rule: 'data-file', file: 'a.xlsx' })
  })
})

test.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [702, 'ZZ'],
  [703, 'AAA'],
])('column %i is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters)
})
