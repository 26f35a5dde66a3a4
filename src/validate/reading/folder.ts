import type { Finding } from '../../diagnostics/complaint.ts'
import type { Place } from '../../diagnostics/place.ts'
import type { ContentFile } from '../../parse/content-file.ts'
import { readTable } from '../../parse/table/read.ts'
import type { Table } from '../../parse/table/table.ts'
import type { SubmissionFolder } from '../layout.ts'
import { didYouMean, nearest } from '../near.ts'

/** A submission's folder from which `index.md` refers to files; remembers which were asked for. */
export interface FolderReader {
  readonly folder: string
  readonly index: string
  readonly files: ReadonlyMap<string, ContentFile>
  readonly used: Set<string>
  readonly tables: Map<string, Table | null>
  readonly findings: Finding[]
}

export const folderReader = ({ folder, files }: SubmissionFolder): FolderReader => ({
  folder,
  index: `${folder}index.md`,
  files,
  used: new Set(),
  tables: new Map(),
  findings: [],
})

/** The file a form or text names, or null after a complaint at the place where it is named. */
export function fileNamed(reader: FolderReader, path: string, place: Place): ContentFile | null {
  reader.used.add(path)
  const file = reader.files.get(path)
  if (file && path !== 'index.md') return file
  const others = [...reader.files.keys()].filter((each) => each !== 'index.md')
  const near = nearest(path, others)
  reader.findings.push({
    rule: 'file-missing',
    file: reader.index,
    place,
    message: `文件夹里没有“${path}”${didYouMean(near)}`,
    actual: path,
    expected: others.length > 0 ? `文件夹里的文件：${others.slice(0, 8).join('、')}` : '文件夹里的文件',
    fix: near === null ? '把文件放进本申报的文件夹，或改正文件名' : `改成“${near}”`,
  })
  return null
}

/** The table a form names, read once; null after a complaint. */
export function tableNamed(reader: FolderReader, path: string, place: Place): Table | null {
  const file = fileNamed(reader, path, place)
  if (!file) return null
  const known = reader.tables.get(path)
  if (known !== undefined) return known
  const { table, finding } = readTable(file)
  if (finding) reader.findings.push(finding)
  reader.tables.set(path, table)
  return table
}
