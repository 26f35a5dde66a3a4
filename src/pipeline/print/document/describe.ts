import type { Finishing } from './finish.ts'
import type { PdfObject, PdfObjects } from './objects.ts'

/** Writes date, author and title into the information dictionary and, as XMP, beside the catalogue. */
export function describeDocument(pdf: PdfObjects, { date, author }: Finishing): PdfObjects {
  const stamp = `(D:${date.replaceAll('-', '')}000000+00'00')`
  const by = author ? `\n/Author ${textString(author)}` : ''
  const number = Math.max(...pdf.objects.map((each) => each.number)) + 1
  const information = pdf.objects.find((each) => each.number === pdf.info)
  const title = titleIn(information?.text ?? '')
  const objects = pdf.objects.map((each) => {
    if (each.number === pdf.info)
      return {
        ...each,
        text: each.text.replace(DATES, (_, key: string) => `/${key} ${stamp}`).replace(/>>$/, `${by}>>`),
      }
    return each.number === pdf.root
      ? { ...each, text: each.text.replace(/>>$/, `\n/Metadata ${number} 0 R>>`) }
      : each
  })
  return { ...pdf, objects: [...objects, metadata(number, xmp({ title, date, author }))] }
}

const DATES = /\/(CreationDate|ModDate) \(D:[^)]*\)/g

/** The title as Chromium writes it: plain letters in brackets, everything else as UTF-16 in hex. */
function titleIn(information: string): string {
  const [, hex, plain = ''] = /\/Title (?:<FEFF([0-9A-F]*)>|\(((?:[^\\)]|\\.)*)\))/.exec(information) ?? []
  if (hex === undefined) return plain.replace(/\\(.)/g, '$1')
  return String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)))
}

const textString = (text: string): string =>
  `<FEFF${Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).toUpperCase().padStart(4, '0')).join('')}>`

/** Metadata stay readable for programs that know no PDF (ISO 32000-1, 14.3.2). */
function metadata(number: number, text: string): PdfObject {
  const stream = new TextEncoder().encode(text)
  return { number, text: `<</Type /Metadata /Subtype /XML /Length ${stream.length}>>`, stream }
}

interface Description extends Finishing {
  readonly title: string
}

/** Title, author, language and dates (ISO 16684-1). */
const xmp = ({
  title,
  date,
  author,
}: Description): string => `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${inXml(title)}</rdf:li></rdf:Alt></dc:title>
${author ? `<dc:creator><rdf:Seq><rdf:li>${inXml(author)}</rdf:li></rdf:Seq></dc:creator>\n` : ''}<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`

const inXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
