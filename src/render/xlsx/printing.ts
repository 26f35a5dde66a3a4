import type { Feature } from 'write-excel-file/universal'

interface PrintArea {
  /** Name of the worksheet, without quotation marks. */
  readonly sheet: string
  readonly columns: number
  readonly rows: number
  /** The row after which a frozen head ends; the table's head is that row alone. */
  readonly headEnd: number
}

/** Column letters; a list has fewer than 26 columns. */
const letter = (column: number): string => String.fromCharCode(64 + column)

/** Print area, head repeated on each page, as wide as the page (ECMA-376 part 1, 18.2.5 and 18.3.1.65). */
export function printing({ sheet, columns, rows, headEnd }: PrintArea): Feature<Blob> {
  const area = `'${sheet}'!$A$1:$${letter(columns)}$${rows}`
  const titles = `'${sheet}'!$${headEnd}:$${headEnd}`
  const names =
    `<definedName name="_xlnm.Print_Area" localSheetId="0">${area}</definedName>` +
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">${titles}</definedName>`
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          transform: (xml) => xml.replace(/<definedNames\s*\/>/, `<definedNames>${names}</definedNames>`),
        },
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml) => xml.replace(/<worksheet[^>]*>/, (opening) => `${opening}${FIT}`),
          transformElementAttributes: (tag, attributes) =>
            tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
        },
      },
    },
  }
}

const FIT = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
