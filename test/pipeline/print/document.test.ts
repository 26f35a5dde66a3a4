import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { finishPdf } from '../../../src/pipeline/print/document/finish.ts'
import { readObjects } from '../../../src/pipeline/print/document/objects.ts'
import { writeObjects } from '../../../src/pipeline/print/document/write.ts'

/** A PDF as Chromium writes it, its structure beginning at a node number. */
function chromiumPdf(node: number): Uint8Array {
  const id = (offset: number) => `(node${String(node + offset).padStart(8, '0')})`
  const bodies = [
    "<</Title <FEFF8868>\n/CreationDate (D:20260101123456+00'00')\n/ModDate (D:20260101123456+00'00')>>",
    '<</Type /Catalog\n/Pages 3 0 R\n/StructTreeRoot 5 0 R>>',
    '<</Type /Pages\n/Count 1\n/Kids [4 0 R]>>',
    '<</Type /Page\n/Parent 3 0 R\n/MediaBox [0 0 100 100]\n/Contents 6 0 R>>',
    '<</Type /StructTreeRoot\n/K 7 0 R>>',
    '<</Length 14>> stream\nendobj stream!\nendstream',
    `<</Type /StructElem\n/S /Strong\n/P 5 0 R\n/ID ${id(5)}\n/A <</O /Table\n/Headers [${id(0)}]>>>>`,
  ]
  let text = '%PDF-1.4\n'
  const offsets = bodies.map((body, i) => {
    const offset = text.length
    text += `${i + 1} 0 obj\n${body}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const start = text.length
  text += `xref\n0 8\n0000000000 65535 f \n${offsets.join('')}trailer\n<</Size 8\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n${start}\n%%EOF`
  return new Uint8Array(Buffer.from(text, 'latin1'))
}

const finishing = { date: '2025-09-30', author: '示例<公司>' }

describe('the objects of a PDF', () => {
  it('are read with their streams, whatever these hold', () => {
    const { objects, root, info } = readObjects(chromiumPdf(1))
    expect([root, info, objects.length]).toEqual([2, 1, 7])
    expect(new TextDecoder().decode(objects[5]?.stream ?? undefined)).toBe('endobj stream!')
  })

  it('are written compressed and can be read by others', async () => {
    const document = await PDFDocument.load(writeObjects(readObjects(chromiumPdf(1))))
    expect(document.getPageCount()).toBe(1)
    expect(document.getTitle()).toBe('表')
  })

  it.each([
    ['no PDF', 'hello'],
    ['offsets that are wrong', Buffer.from(chromiumPdf(1)).toString('latin1').replace('1 0 obj', '1  0 obj')],
    [
      'a length that is wrong',
      Buffer.from(chromiumPdf(1)).toString('latin1').replace('/Length 14', '/Length 12'),
    ],
  ])('are not made up of %s', (_, text) => {
    expect(() => readObjects(new Uint8Array(Buffer.from(text, 'latin1')))).toThrow()
  })
})

describe('finishing', () => {
  it('gives the same bytes whatever the browser had printed before', () => {
    expect(finishPdf(chromiumPdf(900), finishing)).toEqual(finishPdf(chromiumPdf(3), finishing))
  })

  it('writes date, author and description, and what newer tags stand for', async () => {
    const pdf = finishPdf(chromiumPdf(3), finishing)
    const document = await PDFDocument.load(pdf, { updateMetadata: false })
    expect(document.getAuthor()).toBe('示例<公司>')
    expect(document.getCreationDate()?.toISOString()).toBe('2025-09-30T00:00:00.000Z')
    expect(String(document.catalog.lookup(PDFName.of('StructTreeRoot')))).toContain('/Strong /Span')
    const text = Buffer.from(pdf).toString('utf8')
    expect(text).toContain('<rdf:li xml:lang="x-default">表</rdf:li>')
    expect(text).toContain('<rdf:li>示例&lt;公司&gt;</rdf:li>')
  })

  it('names nobody where nobody has written it', async () => {
    const document = await PDFDocument.load(finishPdf(chromiumPdf(3), { ...finishing, author: '' }))
    expect(document.getAuthor()).toBeUndefined()
  })
})
