import { addressOf } from '../address.ts'
import { asOf, editions, site } from '../data.ts'
import { addressOfFile, DATA_FILES, type DataFile, RIGHTS } from './files.ts'

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}

const inChinese = (text: string) => ({ '@value': text, '@language': 'zh-CN' })
const day = (iso: string) => ({ '@value': iso, '@type': 'xsd:date' })

const distribution = (file: DataFile) => ({
  '@id': addressOfFile(file),
  '@type': 'dcat:Distribution',
  'dct:title': inChinese(file.title),
  'dct:description': inChinese(file.about),
  'dcat:downloadURL': { '@id': addressOfFile(file) },
  'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${file.mediaType}` },
  ...(file.path.endsWith('/public.json') && {
    'dct:conformsTo': { '@id': addressOf('/data/public.schema.json') },
  }),
  'dcat:byteSize': { '@value': String(file.bytes), '@type': 'xsd:nonNegativeInteger' },
  'dct:rights': inChinese(RIGHTS),
  'spdx:checksum': {
    '@type': 'spdx:Checksum',
    'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
    'spdx:checksumValue': { '@value': file.sha256, '@type': 'xsd:hexBinary' },
  },
})

const first = (dates: readonly string[]) => dates.toSorted()[0] ?? asOf

/** The data of the site as DCAT 3 describes them, in JSON-LD. */
export function catalogue(): string {
  const publisher = { '@type': 'foaf:Agent', 'foaf:name': inChinese(site.issuer) }
  const common = {
    'dct:language': 'zh-CN',
    'dct:publisher': publisher,
    'dct:issued': day(first(editions.map(({ notice }) => notice.date))),
    'dct:modified': day(asOf),
  }
  const catalog = {
    '@context': CONTEXT,
    '@id': addressOf('/data/'),
    '@type': 'dcat:Catalog',
    'dct:title': inChinese(`${site.name}：开放数据`),
    ...common,
    'dcat:dataset': {
      '@id': addressOf('/data/#files'),
      '@type': 'dcat:Dataset',
      'dct:title': inChinese('产品质量可靠性创新“最佳实践”和 FMEA 应用典型案例'),
      'dct:description': inChinese('各年度的通知、评分表、公示名单、案例、证据、异议结果和认定名单。'),
      ...common,
      'dcat:landingPage': { '@id': addressOf('/data/') },
      'dcat:keyword': ['产品质量', '可靠性', 'FMEA', '最佳实践'].map(inChinese),
      'dcat:distribution': DATA_FILES.map(distribution),
    },
  }
  return `${JSON.stringify(catalog, null, 1)}\n`
}
