import type { ContentFile } from '../../parse/content-file.ts'
import { decode } from '../../parse/text.ts'
import { codePointOf } from '../print/glyphs.ts'
import { EXIT, Problem } from '../problem.ts'
import type { FormJob } from './job.ts'

/** A form that has no PDF because no font has some of its characters. */
export interface Unprintable {
  readonly job: FormJob
  readonly characters: readonly string[]
}

/** A character in the content: where it stands, and in which field or section. */
interface Place {
  readonly file: string
  /** From 1; columns count characters. */
  readonly line: number
  readonly column: number
  readonly field: string
}

/** Tells which forms have no PDF, each character with its code point and its place, and what to do about it. */
export function unprintableProblem(all: readonly Unprintable[], files: readonly ContentFile[]): Problem {
  const lines = all.flatMap(({ job, characters }) =>
    characters.map((character) => `  ${job.path}.pdf　${sayCharacter(character, job, files)}`),
  )
  return new Problem(
    `字体中没有下列字，${all.length} 份 PDF 没有生成，其余表格已经写好：\n${lines.join('\n')}`,
    {
      exitCode: EXIT.content,
      mend: '换用通行的字形（如“吉”）；或在本机装上有这个字的字体，再加 --fonts system；Word 文件不受影响',
    },
  )
}

function sayCharacter(character: string, job: FormJob, files: readonly ContentFile[]): string {
  const place = placeOf(character, contentOf(job, files))
  const name = `${character}（${codePointOf(character)}）`
  if (!place) return `${name}，${job.about}`
  const { file, line, column, field } = place
  return `${name}，${file}:${line}:${column}${field ? `，“${field}”` : ''}`
}

/** The text files a form is made of: those of its submission, or all. */
function contentOf({ submission }: FormJob, files: readonly ContentFile[]): ContentFile[] {
  const folder = submission ? submission.file.slice(0, submission.file.lastIndexOf('/') + 1) : ''
  return files.filter(({ path }) => path.startsWith(folder) && /\.(?:md|ya?ml|csv)$/.test(path))
}

function placeOf(character: string, files: readonly ContentFile[]): Place | null {
  for (const { path, bytes } of files) {
    const lines = (decode(bytes(), 'utf-8') ?? '').split('\n')
    const at = lines.findIndex((line) => line.includes(character))
    const line = lines[at]
    if (line === undefined) continue
    const column = Array.from(line.slice(0, line.indexOf(character))).length + 1
    return { file: path, line: at + 1, column, field: fieldAt(lines, at) }
  }
  return null
}

/** The key of the front matter, or the section, that a line belongs to. */
function fieldAt(lines: readonly string[], at: number): string {
  for (let i = at; i >= 0; i -= 1) {
    const found = /^##\s+(.+?)\s*$|^([^\s#:,-][^:,]*):(?:\s|$)/.exec(lines[i] ?? '')
    if (found) return found[1] ?? found[2] ?? ''
  }
  return ''
}
