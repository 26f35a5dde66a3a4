import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { PDFDocument, PDFHexString, PDFName, StandardFonts } from '@cantoo/pdf-lib'
import { strToU8, type Zippable, zipSync } from 'fflate'
import sharp from 'sharp'

const pixels = () => sharp({ create: { width: 4, height: 4, channels: 3, background: '#888' } })

const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

/** A PNG with one more chunk before its end; the check sums are not looked at. */
async function pngWith(type: string, data: Uint8Array): Promise<Uint8Array> {
  const png = await pixels().png().toBuffer()
  const end = png.length - 12
  const chunk = Buffer.concat([uint32(data.length), Buffer.from(type), data, uint32(0)])
  return Buffer.concat([png.subarray(0, end), chunk, png.subarray(end)])
}

const utf8 = (text: string) => Buffer.from(text, 'utf8')

/** A JPEG with one more segment. */
async function jpegWith(marker: number, data: Uint8Array): Promise<Uint8Array> {
  const jpeg = await pixels().jpeg().toBuffer()
  const length = Buffer.from([(data.length + 2) >> 8, (data.length + 2) & 0xff])
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, marker]), length, data, jpeg.subarray(2)])
}

const xmp = (text: string) =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${text}</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`

const zip = (files: Record<string, string>): Uint8Array => {
  const entries: Zippable = {}
  for (const [name, text] of Object.entries(files)) entries[name] = strToU8(text)
  return zipSync(entries)
}

/** A Word document of one paragraph, its text in runs of one character each. */
export const wordWith = (text: string): Uint8Array => {
  const runs = [...text]
    .map((each) => `<w:r><w:t>${each}</w:t></w:r>`)
    .join('<w:proofErr w:type="spellEnd"/>')
  return zip({
    'word/document.xml': `<?xml version="1.0"?><w:document><w:body><w:p>${runs}</w:p></w:body></w:document>`,
  })
}

async function pdf(change: (document: PDFDocument) => Promise<void> | void): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  document.addPage([200, 200])
  await change(document)
  return document.save()
}

/** A text planted in every kind of container: file name and bytes, and the place where it must be told. */
export const PLANTS: readonly (readonly [
  name: string,
  place: RegExp,
  plant: (text: string) => Uint8Array | Promise<Uint8Array>,
])[] = [
  ['page.html', /^第 2 行$/, (text) => utf8(`<p>一</p>\n<p>${text}</p>`)],
  ['alt.html', /^第 1 行$/, (text) => utf8(`<img alt="${text}">`)],
  ['broken.html', /^第 1 行$/, (text) => utf8(`<p>${[...text].join('<b></b>')}</p>`)],
  [
    'entity.html',
    /^第 1 行$/,
    (text) => utf8(`<p>${[...text].map((each) => `&#${each.codePointAt(0)};`).join('')}</p>`),
  ],
  ['data/public.json', /^第 1 行$/, (text) => utf8(JSON.stringify({ x: text }))],
  [
    'escaped.js',
    /^第 1 行$/,
    (text) =>
      utf8([...text].map((each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')),
  ],
  ['feed.xml', /^第 1 行$/, (text) => utf8(`<feed><author>${text}</author></feed>`)],
  ['sitemap.xml', /^第 1 行$/, (text) => utf8(`<loc>https://example.com/${encodeURIComponent(text)}/</loc>`)],
  [
    'inline.css',
    /^data:image\/png › PNG tEXt$/,
    async (text) =>
      utf8(
        `a{background:url(data:image/png;base64,${Buffer.from(await pngWith('tEXt', utf8(`Author\0${text}`))).toString('base64')})}`,
      ),
  ],
  ['text.png', /^PNG tEXt$/, (text) => pngWith('tEXt', utf8(`Author\0${text}`))],
  [
    'packed.png',
    /^PNG zTXt$/,
    (text) => pngWith('zTXt', Buffer.concat([utf8('Author\0\0'), deflateSync(utf8(text))])),
  ],
  [
    'international.png',
    /^PNG iTXt$/,
    (text) => pngWith('iTXt', Buffer.concat([utf8('Author\0\x01\0zh\0作者\0'), deflateSync(utf8(text))])),
  ],
  ['behind.png', /^文件末尾$/, async (text) => Buffer.concat([await pixels().png().toBuffer(), utf8(text)])],
  [
    'exif.jpg',
    /^EXIF$/,
    (text) =>
      pixels()
        .withExif({ IFD0: { Artist: text } })
        .jpeg()
        .toBuffer(),
  ],
  [
    'wide.jpg',
    /^EXIF$/,
    (text) =>
      jpegWith(0xe1, Buffer.concat([utf8('Exif\0\0MM\0*\0\0\0\x08\0\0'), Buffer.from(text, 'utf16le')])),
  ],
  ['xmp.jpg', /^XMP$/, (text) => pixels().withXmp(xmp(text)).jpeg().toBuffer()],
  ['comment.jpg', /^JPEG 注释$/, (text) => jpegWith(0xfe, utf8(text))],
  ['iptc.jpg', /^IPTC$/, (text) => jpegWith(0xed, utf8(`Photoshop 3.0\0${text}`))],
  [
    'icc.jpg',
    /^ICC$/,
    (text) =>
      jpegWith(0xe2, Buffer.concat([utf8('ICC_PROFILE\0\x01\x01'), Buffer.from(text, 'utf16le').swap16()])),
  ],
  [
    'exif.webp',
    /^EXIF$/,
    (text) =>
      pixels()
        .withExif({ IFD0: { Artist: text } })
        .webp()
        .toBuffer(),
  ],
  ['xmp.webp', /^WebP XMP$/, (text) => pixels().withXmp(xmp(text)).webp().toBuffer()],
  [
    'exif.avif',
    /^EXIF$/,
    (text) =>
      pixels()
        .withExif({ IFD0: { Artist: text } })
        .avif()
        .toBuffer(),
  ],
  [
    'form.docx',
    /^word\/document\.xml 第 1 行$|^word\/document\.xml$|^word\/document\.xml 第 \d 行$/,
    wordWith,
  ],
  [
    'table.xlsx',
    /^xl\/sharedStrings\.xml/,
    (text) =>
      zip({
        'xl/sharedStrings.xml': `<sst><si><r><t>${text.slice(0, 2)}</t></r><r><t>${text.slice(2)}</t></r></si></sst>`,
      }),
  ],
  [
    'properties.docx',
    /^docProps\/core\.xml/,
    (text) => zip({ 'docProps/core.xml': `<dc:creator>${text}</dc:creator>` }),
  ],
  ['member.zip', /^压缩包目录|^名/, (text) => zip({ [`${text}.txt`]: '' })],
  ['page.html.gz', /^第 1 行$/, (text) => gzipSync(utf8(`<p>${text}</p>`))],
  ['page.html.br', /^第 1 行$/, (text) => brotliCompressSync(utf8(`<p>${text}</p>`))],
  ['info.pdf', /^文档属性$/, (text) => pdf((document) => document.setAuthor(text))],
  [
    'note.pdf',
    /^第 1 页/,
    (text) =>
      pdf((document) => {
        const note = document.context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 9, 9] })
        note.set(PDFName.of('Contents'), PDFHexString.fromText(text))
        document
          .getPage(0)
          .node.set(PDFName.of('Annots'), document.context.obj([document.context.register(note)]))
      }),
  ],
  ['attached.pdf', /^附件 a\.txt/, (text) => pdf((document) => document.attach(utf8(text), 'a.txt', {}))],
  ['font.woff2', /^第 1 行$/, (text) => Buffer.concat([utf8('wOF2\0\x01\0\0'), utf8(text)])],
  ['nameless', /^第 1 行$/, utf8],
]

/** A PDF whose page shows Latin letters and digits. */
export const pdfShowing = (text: string): Promise<Uint8Array> =>
  pdf(async (document) => {
    const font = await document.embedFont(StandardFonts.Helvetica)
    document.addPage([300, 100]).drawText(text, { font, size: 10, x: 5, y: 50 })
  })

/** A photo that tells where it was taken. */
export const taken = (): Promise<Uint8Array> =>
  pixels()
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '38/1 52/1 0/1' } })
    .jpeg()
    .toBuffer()
