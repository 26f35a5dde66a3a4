import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Dossier, EditionDossier } from '../../model/dossier.ts'
import { filesBelow } from '../output.ts'
import { EXIT, Problem } from '../problem.ts'

const TEXT = new Set(['.html', '.json', '.xml', '.txt', '.css', '.js', '.csv', '.svg', '.atom', '.md'])

/** A private value that was found where the public can see it. */
export interface Leak {
  readonly file: string
  readonly value: string
  readonly what: string
}

/** Values of a dossier that must never be published, with what each is. */
export function privateValues(dossier: Dossier): Map<string, string> {
  const values = new Map<string, string>()
  for (const edition of dossier.editions) {
    for (const [value, what] of privateOfEdition(edition)) values.set(value, what)
  }
  for (const published of publishedContacts(dossier)) values.delete(published)
  return values
}

function privateOfEdition({ edition, entries }: EditionDossier): [string, string][] {
  const showUscc = edition.settings.publicity.showUscc
  const applicants = entries.flatMap(({ submission: { form } }): [string, string][] => [
    [form.contact.name, '联系人姓名'],
    [form.contact.phone, '联系人电话'],
    [form.contact.email, '联系人邮箱'],
    [form.address, '企业详细地址'],
    ...(showUscc ? [] : [[form.uscc, '统一社会信用代码'] satisfies [string, string]]),
  ])
  const units = edition.recommendations.flatMap((file): [string, string][] => [
    [file.contact, '推荐单位联系人'],
    [file.phone, '推荐单位联系电话'],
    ...file.items.map((item): [string, string] => [item.opinion, '初审意见']),
  ])
  const reviewers = edition.reviews.map((sheet): [string, string] => [sheet.employer, '评审专家单位'])
  const objectors = edition.objections.flatMap(({ objector }): [string, string][] => [
    [objector.name, '异议提出方'],
    ...(objector.phone ? [[objector.phone, '异议提出方电话'] satisfies [string, string]] : []),
  ])
  return [...applicants, ...units, ...reviewers, ...objectors].filter(([value]) => value.length > 1)
}

/** What the notice and the publicity publish themselves: office telephones, the office for objections. */
function publishedContacts(dossier: Dossier): string[] {
  return dossier.editions.flatMap(({ edition }) => [
    ...edition.settings.provinces.map((province) => province.phone),
    ...(edition.publicity ? Object.values(edition.publicity.office) : []),
    ...(dossier.site.email ? [dossier.site.email] : []),
  ])
}

/** Shapes of personal data that nobody may publish, whoever they belong to. */
const PATTERNS: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  { what: '手机号码', pattern: /(?<![\d.])1[3-9]\d{9}(?!\d)/g },
  {
    what: '身份证号码',
    pattern: /(?<![\dA-Za-z.])[1-9]\d{5}(?:19|20)\d{2}[01]\d[0-3]\d{4}[\dX](?![\dA-Za-z])/g,
  },
  { what: '电子邮箱', pattern: /[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}/g },
]

/** Searches everything below a folder for private values and shapes; file names count too. */
export async function findLeaks(folder: string, dossier: Dossier): Promise<Leak[]> {
  const values = privateValues(dossier)
  const published = new Set(publishedContacts(dossier))
  const leaks: Leak[] = []
  for (const file of await filesBelow(folder)) {
    const text = TEXT.has(extname(file)) ? await readFile(join(folder, file), 'utf8') : ''
    for (const [value, what] of values) {
      if (text.includes(value) || file.includes(value)) leaks.push({ file, value, what })
    }
    leaks.push(...shapesIn(text, file).filter(({ value }) => !values.has(value) && !published.has(value)))
  }
  return leaks
}

const shapesIn = (text: string, file: string): Leak[] =>
  PATTERNS.flatMap(({ what, pattern }) =>
    [...text.matchAll(pattern)].map(([value]) => ({ file, value, what })),
  )

/** Stops the build when anything private is about to be published. */
export async function refuseLeaks(folder: string, dossier: Dossier): Promise<void> {
  const leaks = await findLeaks(folder, dossier)
  if (leaks.length === 0) return
  const list = leaks.slice(0, 20).map(({ file, value, what }) => `  ${file}：${what}“${value}”`)
  throw new Problem(`将要公开的文件中有 ${leaks.length} 处不得公开的内容：\n${list.join('\n')}`, {
    exitCode: EXIT.privacy,
    mend: '从申报正文、图片说明或附件中删去这些内容后重新构建；本次输出没有发布',
  })
}
