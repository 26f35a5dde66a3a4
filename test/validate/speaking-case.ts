import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import * as z from 'zod'
import type { Complaint } from '../../src/diagnostics/complaint.ts'
import { type Content, textOf, withFile } from '../fixtures/content.ts'

const edit = z.strictObject({
  in: z.string(),
  /** Text that stands once in the file; `with` takes its place, `times` over. */
  replace: z.coerce.string().optional(),
  with: z.coerce.string().default(''),
  times: z.number().default(1),
  /** The whole file, as text, or as bytes in base64. */
  write: z.string().optional(),
  base64: z.string().optional(),
  /** The whole file, as in another file of the content. */
  copy: z.string().optional(),
  delete: z.literal(true).optional(),
})

const expectation = z.strictObject({
  rule: z.string(),
  /** Text of the changed file where the complaint begins; the beginning is marked by ‸ or is the text's. */
  at: z.coerce.string().optional(),
  /** `line:column`, where no text can be pointed to. */
  place: z.string().optional(),
  in: z.string().optional(),
  /** Part of the message or of the advice. */
  says: z.coerce.string().optional(),
})

const speakingCase = z.strictObject({
  name: z.string(),
  asOf: z.string().default('2025-12-01'),
  edits: z.array(edit).min(1),
  expect: z.array(expectation),
})

/** A change of the clean content, and every complaint that it brings. */
export type SpeakingCase = z.output<typeof speakingCase>

const folder = join(import.meta.dirname, '../fixtures/rules')

/** All cases, by the file they stand in: the rule they are about. */
export const speakingCases: { about: string; cases: SpeakingCase[] }[] = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({
    about: name.replace('.yaml', ''),
    cases: z.array(speakingCase).parse(parse(readFileSync(join(folder, name), 'utf-8'))),
  }))

/** The content as a case changes it. */
export const changed = (content: Content, { edits }: SpeakingCase): Content => edits.reduce(edited, content)

function edited(content: Content, each: SpeakingCase['edits'][number]): Content {
  if (each.delete) return new Map([...content].filter(([path]) => path !== each.in))
  if (each.base64 !== undefined) return withFile(content, each.in, Buffer.from(each.base64, 'base64'))
  if (each.write !== undefined) return withFile(content, each.in, each.write.repeat(each.times))
  if (each.copy !== undefined) return withFile(content, each.in, content.get(each.copy) ?? new Uint8Array())
  const parts = textOf(content, each.in).split(each.replace ?? '')
  if (parts.length !== 2) throw new Error(`“${each.replace}” stands ${parts.length - 1} times in ${each.in}`)
  return withFile(content, each.in, parts.join(each.with.repeat(each.times)))
}

/** A complaint in one line: what a case expects and what it gets are compared so. */
export const inShort = ({ file, line, column, rule }: Complaint): string =>
  `${rule} ${file}:${line}:${column}`

/** What a case expects, in one line each. */
export function expectedOf(content: Content, { edits, expect }: SpeakingCase): string[] {
  return expect.map(({ rule, at, place, in: path = edits[0]?.in ?? '' }) => {
    if (at === undefined) return `${rule} ${path}:${place ?? '1:1'}`
    const text = textOf(content, path).replace(/^\ufeff/, '')
    const found = text.indexOf(at.replace('‸', ''))
    if (found === -1) throw new Error(`“${at}” does not stand in ${path}`)
    const before = text.slice(0, found + Math.max(0, at.indexOf('‸'))).split('\n')
    return `${rule} ${path}:${before.length}:${(before.at(-1) ?? '').length + 1}`
  })
}
