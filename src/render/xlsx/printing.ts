import type { Feature } from 'write-excel-file/universal'
import { PAGE } from '../sheets/measures.ts'

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

/**
 * Print area, head repeated on each page, as wide as the page (ECMA-376 part 1, 18.2.5 and 18.3.1.65);
 * margins and page numbers of the printed form.
 */
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
          transform: (xml) =>
            xml
              .replace(/<worksheet[^>]*>/, (opening) => `${opening}${FIT}`)
              .replace(/<pane ySplit="(\d+)" xSplit="0"([^>]*) activePane="bottomRight"/, LOWER_PANE)
              .replace(/<pageMargins[^>]*>/, MARGINS)
              .replace(/<pageSetup[^>]*>/, (setup) => `${setup}${PAGE_NUMBERS}`),
          transformElementAttributes: (tag, attributes) =>
            tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
        },
      },
    },
  }
}

/** Only rows are frozen: what scrolls is the lower pane, not the lower right one. */
const LOWER_PANE = '<pane ySplit="$1"$2 activePane="bottomLeft"'

const FIT = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'

const inches = (millimetres: number): string => (millimetres / 25.4).toFixed(3)

/** The sheet turned clockwise: its binding margin is on top. */
const MARGINS =
  `<pageMargins left="${inches(PAGE.bottom)}" right="${inches(PAGE.top)}" top="${inches(PAGE.left)}"` +
  ` bottom="${inches(PAGE.right)}" header="${inches(9)}" footer="${inches(PAGE.right - 12)}"/>`

/** “— 1 —”, odd pages at the right, even ones at the left. */
const PAGE_NUMBERS =
  '<headerFooter differentOddEven="1"><oddFooter>&amp;R&amp;14— &amp;P —</oddFooter>' +
  '<evenFooter>&amp;L&amp;14— &amp;P —</evenFooter></headerFooter>'
