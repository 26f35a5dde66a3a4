import type { Finding } from '../../diagnostics/complaint.ts'
import { FILE_START } from '../../diagnostics/place.ts'
import { type FmeaCase, fmeaSchema, fmeaSections } from '../../model/fmea.ts'
import { type Practice, practiceSchema, practiceSections } from '../../model/practice.ts'
import type { SectionField } from '../../model/section.ts'
import type { Worksheet } from '../../model/submission.ts'
import { type MarkdownSource, readSections } from '../../parse/markdown/read.ts'
import type { Partly } from '../../parse/record.ts'
import { readText, type SourceText } from '../../parse/text.ts'
import type { YamlSource } from '../../parse/yaml/read.ts'
import type { SubmissionFolder } from '../layout.ts'
import type { EditionContext } from './edition.ts'
import { type FolderReader, fileNamed, folderReader } from './folder.ts'
import { type Form, formOf, type Locate } from './form.ts'
import { type Measurements, readMeasurements } from './measurements.ts'
import { type NamedPhoto, type PhotoSource, readPhotos } from './photos.ts'
import { readWorksheet } from './worksheet.ts'

interface SourceBase {
  readonly edition: EditionContext
  readonly slug: string
  readonly folder: string
  /** `index.md`, relative to the content root. */
  readonly file: string
  readonly text: SourceText
  readonly yaml: YamlSource
  readonly at: Locate
  readonly body: MarkdownSource
  readonly photos: readonly PhotoSource[]
  readonly reader: FolderReader
  /** The official form's sections. */
  readonly sectionFields: readonly SectionField[]
}

export interface PracticeSource extends SourceBase {
  readonly track: 'practice'
  readonly form: Partly<Practice>
  readonly whole: Practice | null
  readonly measurements: Measurements
}

export interface FmeaSource extends SourceBase {
  readonly track: 'fmea'
  readonly form: Partly<FmeaCase>
  readonly whole: FmeaCase | null
  readonly worksheet: Worksheet | null
}

/** A submission as read: places, and everything typed that could be. */
export type SubmissionSource = PracticeSource | FmeaSource

export interface SubmissionReading {
  readonly source: SubmissionSource | null
  readonly findings: readonly Finding[]
}

/** Reads a submission's folder: form, sections, data files and pictures. */
export function readSubmission(folder: SubmissionFolder, edition: EditionContext): SubmissionReading {
  const index = folder.files.get('index.md')
  if (!index) return { source: null, findings: [withoutIndex(folder)] }
  const { source: text, findings } = readText(index)
  if (!text) return { source: null, findings }
  const body = readSections(text)
  const { frontMatter: yaml } = body
  if (!yaml) return { source: null, findings: [...findings, ...body.findings] }
  const base = {
    edition,
    slug: folder.slug,
    folder: folder.folder,
    file: index.path,
    text,
    yaml,
    at: yaml.at,
    body,
    reader: folderReader(folder),
  }
  const read = folder.track === 'practice' ? readPractice(base) : readFmea(base)
  return {
    source: read.source,
    findings: [...findings, ...body.findings, ...read.form.findings, ...base.reader.findings],
  }
}

type Opened = Omit<SourceBase, 'photos' | 'sectionFields'>

function readPractice(base: Opened): { source: SubmissionSource; form: Form<Practice> } {
  const form = formOf(practiceSchema, base.file, base.yaml)
  const { name = '', photos = [] } = form.partial.product ?? {}
  const named = photos.flatMap((path, i): NamedPhoto[] =>
    path === undefined ? [] : [{ path, alt: name, caption: null, place: base.at(['产品', '照片', i]) }],
  )
  const source: SubmissionSource = {
    ...base,
    track: 'practice',
    sectionFields: practiceSections,
    form: form.partial,
    whole: form.whole,
    photos: readPhotos(base.reader, [...named, ...imagesOf(base)]),
    measurements: readMeasurements(base.reader, form.partial, base.at),
  }
  return { source, form }
}

function readFmea(base: Opened): { source: SubmissionSource; form: Form<FmeaCase> } {
  const form = formOf(fmeaSchema, base.file, base.yaml)
  const { worksheet, standardFile } = form.partial
  if (standardFile !== undefined) fileNamed(base.reader, standardFile, base.at(['评分标准文件']))
  const source: SubmissionSource = {
    ...base,
    track: 'fmea',
    sectionFields: fmeaSections,
    form: form.partial,
    whole: form.whole,
    photos: readPhotos(base.reader, imagesOf(base)),
    worksheet: worksheet === undefined ? null : readWorksheet(base.reader, worksheet, base.at(['工作表'])),
  }
  return { source, form }
}

const imagesOf = ({ body }: Opened): NamedPhoto[] =>
  (body.sections ?? []).flatMap(({ images }) =>
    images.map(({ image: { path, alt, caption }, place }) => ({ path, alt, caption, place })),
  )

function withoutIndex({ folder, files }: SubmissionFolder): Finding {
  const [first = ''] = files.keys()
  return {
    rule: 'missing-file',
    file: `${folder}index.md`,
    place: FILE_START,
    message: `申报文件夹 ${folder} 里没有 index.md。`,
    actual: first,
    expected: 'index.md',
    fix: '把推荐表的内容写进 index.md；文件名全用小写',
  }
}
