import { deflateSync } from 'node:zlib'
import type { EditionSettings } from '../../src/model/edition.ts'
import { fmeaSections } from '../../src/model/fmea.ts'
import { lengthOf } from '../../src/model/length.ts'
import { practiceSections } from '../../src/model/practice.ts'
import { type Block, plainText } from '../../src/model/rich.ts'
import type { Section, SectionField } from '../../src/model/section.ts'
import type { FmeaSubmission, Photo, PracticeSubmission } from '../../src/model/submission.ts'
import type { Picture } from '../../src/render/sheets/picture.ts'
import { fmeaText } from './fmea-text.ts'
import { practiceText } from './practice-text.ts'

const limits = {
  companyProfile: 500,
  productProfile: 500,
  performance: 1000,
  benefit: 1000,
  caseSummary: 500,
  caseContent: 3000,
}

const thresholds = { excellent: 1, good: 2, fair: 3, zero: 4 }

/** The settings of the 2025 edition as far as a form looks at them. */
export const settings: EditionSettings = {
  year: '2025',
  title: '2025年度',
  notice: { title: '通知', number: '无', issuer: '示例秘书处', date: '2025-06-09', deadline: '2025-09-30' },
  provinces: [],
  industries: ['其他'],
  offices: [],
  measure: '字符',
  limits,
  review: { minimumSheets: 3, aggregation: '平均', disagreement: 30 },
  publicity: { workingDays: 5, showTotals: false, showUscc: false },
  reference: {
    consistency: thresholds,
    marginUsed: thresholds,
    scenarios: thresholds,
    failureRatio: thresholds,
    modelR2: 0.9,
    sampleSize: 5,
  },
  caps: [],
}

const sectionsOf = (
  fields: readonly SectionField[],
  texts: Readonly<Record<string, readonly Block[]>>,
): Section[] =>
  fields.map(({ key, label }) => {
    const blocks = texts[key] ?? []
    return { key, label, blocks, length: lengthOf(plainText(blocks)) }
  })

const unit = [
  { code: '130606', place: '莲池区', tier: 'county', name: '保定市莲池区市场监督管理局' },
  { code: '1306', place: '保定市', tier: 'city', name: '保定市市场监督管理局' },
  { code: '13', place: '河北省', tier: 'province', name: '河北省市场监督管理局' },
] as const

const contact = { name: '李示例', phone: '0312-0000100', position: '质量总监', email: 'zhiliang@example.com' }

const applicant = {
  company: '示例精密轴承有限公司',
  address: '河北省保定市莲池区示范路100号',
  uscc: '91130606MA0EXMP09A',
  contact,
  industry: '新能源汽车',
  unit: '河北省/保定市/莲池区',
  handedInOn: '2025-09-01',
  withdrawal: undefined,
}

const practiceFolder = 'editions/2025/practices/bearing/'

const photo: Photo = {
  path: `${practiceFolder}photos/bearing.png`,
  type: 'png',
  width: 640,
  height: 400,
  alt: '深沟球轴承正面照片',
  caption: 'KB6206-2RZ/C3高速深沟球轴承',
}

const goodStanding = {
  goodStanding: true,
  industrialPolicy: true,
  noViolations: true,
  willingToShare: true,
  truthful: true,
}

/** A best practice with long texts, a list, a table and a photo. */
export const practice: PracticeSubmission = {
  track: 'practice',
  slug: 'bearing',
  year: '2025',
  file: `${practiceFolder}index.md`,
  unit,
  sections: sectionsOf(practiceSections, practiceText),
  photos: [photo],
  form: {
    ...applicant,
    registeredOn: '2016-04-18',
    product: {
      name: '新能源汽车电驱动用高速深沟球轴承',
      model: 'KB6206-2RZ/C3',
      photos: ['photos/bearing.png'],
    },
    declaration: goodStanding,
    parameters: [],
    consistency: [],
    degradation: [],
    domain: [],
    failures: undefined,
  },
  data: { consistency: [], degradation: [], domain: [], failures: null },
}

/** An FMEA case with long texts, lists and a table. */
export const fmea: FmeaSubmission = {
  track: 'fmea',
  slug: 'grease',
  year: '2025',
  file: 'editions/2025/fmea/grease/index.md',
  unit,
  sections: sectionsOf(fmeaSections, fmeaText),
  photos: [],
  form: {
    ...applicant,
    title: '新能源汽车电驱动轴承装配注脂工序PFMEA应用',
    kind: 'PFMEA',
    standard: 'AIAG-VDA 2019',
    standardFile: undefined,
    carriedOut: { from: '2024-03-01', to: '2025-02-28' },
    team: [],
    goals: [],
    declaration: { truthful: true },
    worksheet: 'worksheet.csv',
  },
  worksheet: { file: 'worksheet.csv', rows: [] },
}

const crcTable = Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c >>> 0
})
const crc = (bytes: Buffer): number =>
  (bytes.reduce((c, byte) => (crcTable[(c ^ byte) & 255] ?? 0) ^ (c >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length)
  frame.writeUInt32BE(crc(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** A PNG of one grey, of the given size. */
export function png(width: number, height: number): Picture {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  const rows = Buffer.alloc((width + 1) * height, 170)
  for (let y = 0; y < height; y++) rows[y * (width + 1)] = 0
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]
  return { bytes: new Uint8Array(Buffer.concat([signature, ...chunks])), type: 'png', width, height }
}

export const images = new Map([[photo.path, png(photo.width, photo.height)]])
