import type { Finding } from '../../diagnostics/complaint.ts'
import { FILE_START } from '../../diagnostics/place.ts'
import type { ExtraOffice } from '../../model/division.ts'
import { type EditionSettings, editionSchema } from '../../model/edition.ts'
import type { Block } from '../../model/rich.ts'
import { type Rubric, rubricSchema } from '../../model/rubric.ts'
import { TRACKS, type Track } from '../../model/submission.ts'
import { readPage } from '../../parse/markdown/read.ts'
import { readText } from '../../parse/text.ts'
import type { EditionFolder } from '../layout.ts'
import { readForm, type YamlForm } from './form.ts'

/** What a submission of an edition is checked against. */
export interface EditionContext {
  readonly year: string
  /** Null when edition.yaml cannot be read; rules that need it say nothing then. */
  readonly settings: EditionSettings | null
  readonly regulators: {
    readonly provinces: ReadonlyMap<string, string>
    readonly offices: readonly ExtraOffice[]
  }
  /** ISO date taken for today. */
  readonly asOf: string
}

export interface RubricSource extends YamlForm<Rubric> {
  readonly track: Track
}

/** An edition's own files as read. */
export interface EditionSource {
  readonly context: EditionContext
  readonly settings: YamlForm<EditionSettings> | null
  readonly notice: readonly Block[]
  readonly rubrics: Readonly<Record<Track, RubricSource | null>>
  readonly findings: readonly Finding[]
}

function missingFile(path: string): Finding {
  return {
    rule: 'missing-file',
    file: path,
    place: FILE_START,
    message: `缺少文件 ${path}。`,
    actual: '',
    expected: path,
    fix: '按《填报指南》补上这个文件',
  }
}

/** Reads edition.yaml, notice.md and the rubrics. */
export function readEdition(folder: EditionFolder, asOf: string): EditionSource {
  const settings = folder.settings ? readForm(editionSchema, folder.settings) : null
  const notice = folder.notice ? readText(folder.notice) : null
  const page = notice?.source ? readPage(notice.source, { frontMatter: 'none' }) : null
  const rubrics = { practice: rubricOf(folder, 'practice'), fmea: rubricOf(folder, 'fmea') }
  return {
    context: contextOf(folder.year, settings?.form?.whole ?? null, asOf),
    settings: settings?.form ?? null,
    notice: page?.blocks ?? [],
    rubrics: { practice: rubrics.practice.rubric, fmea: rubrics.fmea.rubric },
    findings: [
      ...(settings?.findings ?? [missingFile(`${folder.folder}edition.yaml`)]),
      ...(notice?.findings ?? [missingFile(`${folder.folder}notice.md`)]),
      ...(page?.findings ?? []),
      ...TRACKS.flatMap((track) => rubrics[track].findings),
    ],
  }
}

function rubricOf(folder: EditionFolder, track: Track) {
  const file = folder.rubrics[track]
  if (!file) return { rubric: null, findings: [missingFile(`${folder.folder}rubrics/${track}.yaml`)] }
  const { form, findings } = readForm(rubricSchema, file)
  return { rubric: form && { ...form, track }, findings }
}

function contextOf(year: string, settings: EditionSettings | null, asOf: string): EditionContext {
  const provinces = new Map(settings?.provinces.map(({ code, regulator }) => [code, regulator]))
  return { year, settings, regulators: { provinces, offices: settings?.offices ?? [] }, asOf }
}
