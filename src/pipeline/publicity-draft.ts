import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Dossier, EditionDossier } from '../model/dossier.ts'
import type { Publicity } from '../model/publicity.ts'
import { editionStateOf } from '../process/edition-state.ts'
import { draftList, hashOf, type ListDraft, listsOf } from '../process/publicity-draft.ts'
import { addDays, missingYear, workingDaysFrom } from '../process/working-days.ts'
import { sha256 } from './hash.ts'
import { dossierOf, editionOf, type LoadOptions, load, noHolidays } from './load.ts'
import { writeWhole } from './output.ts'
import { EXIT, Problem } from './problem.ts'

export interface PublicityOptions extends LoadOptions {
  readonly edition: string | undefined
  /** First day of the publicity; by default the first working day after today. */
  readonly start: string | undefined
  /** Slugs not to be listed. */
  readonly without: readonly string[]
  /** 单位, 地址, 邮编, 电话, 邮箱 of the office for objections, where no earlier list names one. */
  readonly office: readonly string[]
  /** Nothing; a new list; or the hash for the list that is there. */
  readonly write: 'nothing' | 'list' | 'hash'
  readonly dryRun: boolean
}

export interface DraftedPublicity {
  readonly edition: string
  readonly draft: ListDraft
  readonly startsOn: string
  readonly endsOn: string
  readonly workingDays: number
  readonly listHash: string
  /** The file written, or that would be; null where none was asked for. */
  readonly file: { readonly path: string; readonly text: string } | null
}

/** Drafts the proposed list and its period; writes it, or freezes the list that is there, where asked to. */
export async function draftPublicity(options: PublicityOptions): Promise<DraftedPublicity> {
  const loaded = load(options)
  const dossier = dossierOf(loaded)
  const edition = editionOf(dossier, options.edition)
  for (const slug of options.without) refuseUnknown(slug, edition)
  if (options.write !== 'nothing')
    refuseErrors(loaded.complaints.filter(({ severity }) => severity === 'error').length)
  const draft = draftList(edition, { asOf: dossier.asOf, without: options.without })
  const plan = { ...periodOf(edition, options.start, dossier.asOf), lists: listsOf(draft) }
  const { year } = edition.edition.settings
  const path = join(options.root, 'editions', year, 'publicity.yaml')
  const written = await textToWrite({ plan, dossier, edition, path, options, draft })
  if (written && !options.dryRun) await writeWhole(path, written.text)
  return {
    edition: year,
    draft,
    startsOn: plan.startsOn,
    endsOn: workingDaysFrom(plan.startsOn, plan.workingDays).at(-1) ?? plan.startsOn,
    workingDays: plan.workingDays,
    listHash: written?.hash ?? hashOf(edition, { ...plan, office: NO_OFFICE }, sha256),
    file: written && { path, text: written.text },
  }
}

const NO_OFFICE: Publicity['office'] = { name: '', address: '', postcode: '', phone: '', email: '' }

function refuseUnknown(slug: string, { entries }: EditionDossier): void {
  if (entries.some(({ submission }) => submission.slug === slug)) return
  throw new Problem(`没有可读的申报 ${slug}`, { exitCode: EXIT.usage, mend: 'kekao status 列出全部申报' })
}

function refuseErrors(errors: number): void {
  if (errors === 0) return
  throw new Problem(`内容里有 ${errors} 个错误，名单可能不全，没有写文件`, {
    exitCode: EXIT.content,
    mend: '先运行 kekao check，按提示改正',
  })
}

/** The period asked for; a year the holiday table lacks stops the work. */
function periodOf({ edition }: EditionDossier, asked: string | undefined, asOf: string) {
  const { workingDays } = edition.settings.publicity
  const from = asked ?? addDays(asOf, 1)
  const year = missingYear(from, workingDays + 1)
  if (year) throw noHolidays(year)
  return { startsOn: asked ?? workingDaysFrom(from, 1).at(0) ?? from, workingDays }
}

interface WriteContext {
  readonly plan: Pick<Publicity, 'lists' | 'startsOn' | 'workingDays'>
  readonly dossier: Dossier
  readonly edition: EditionDossier
  readonly path: string
  readonly options: PublicityOptions
  readonly draft: ListDraft
}

async function textToWrite(context: WriteContext): Promise<{ text: string; hash: string } | null> {
  const { edition, options } = context
  if (options.write === 'nothing') return null
  refuseFrozen(context)
  if (options.write === 'hash') return frozenText(context)
  const publicity = { ...context.plan, office: officeFor(context) }
  const hash = hashOf(edition, publicity, sha256)
  return { hash, text: publicityText(publicity, hash) }
}

function refuseFrozen({ edition: { edition }, dossier: { asOf }, path }: WriteContext): void {
  const { notice } = edition.settings
  const state = editionStateOf({ ...edition, deadline: notice.deadline, asOf })
  if (!state.isFrozen) return
  throw new Problem(`${path} 里的名单已经冻结，不再改写`, {
    exitCode: EXIT.usage,
    mend: '名单确有错误的，按异议处理，或在认定文件里更正',
  })
}

/** The list as a person has left it, with its hash at the end. */
async function frozenText({ edition, path, draft }: WriteContext): Promise<{ text: string; hash: string }> {
  const { publicity } = edition.edition
  if (!publicity || !existsSync(path)) {
    throw new Problem(`没有名单 ${path}，无从冻结`, { exitCode: EXIT.usage, mend: '先用 --write 写出名单' })
  }
  const listable = new Set(draft.listed.map(({ slug }) => slug))
  const wrong = [...publicity.lists.practice, ...publicity.lists.fmea].filter((slug) => !listable.has(slug))
  if (wrong.length > 0) {
    throw new Problem(`名单里的 ${wrong.join('、')} 不能列入`, {
      exitCode: EXIT.content,
      mend: '运行 kekao publicity 查看原因，补齐之后再冻结，或从名单里删去',
    })
  }
  const hash = hashOf(edition, publicity, sha256)
  return { hash, text: `${(await readFile(path, 'utf8')).trimEnd()}\n名单校验码: ${hash}\n` }
}

/** Of this edition's draft, of what was asked, or of the last edition that had one. */
function officeFor({ dossier, edition, options }: WriteContext): Publicity['office'] {
  const [name, address, postcode, phone, email, ...more] = options.office
  if (name && address && postcode && phone && email && more.length === 0)
    return { name, address, postcode, phone, email }
  const earlier = [edition, ...dossier.editions.toReversed()].flatMap(
    (each) => each.edition.publicity?.office ?? [],
  )
  const [found] = options.office.length === 0 ? earlier : []
  if (found) return found
  throw new Problem('不知道由谁受理异议', {
    exitCode: EXIT.usage,
    mend: '用 --office 依次写明单位、地址、邮编、电话、邮箱五项',
  })
}

/** `publicity.yaml` as text. Values are quoted, so that no name can be read as anything else. */
function publicityText(
  { lists, startsOn, workingDays, office }: Omit<Publicity, 'listHash'>,
  hash: string,
): string {
  const list = (slugs: readonly string[]) =>
    slugs.length === 0 ? ' []' : slugs.map((slug) => `\n    - ${JSON.stringify(slug)}`).join('')
  return `# 拟评定对象名单，由 kekao publicity 起草；写入校验码之后名单即冻结
名单:
  practice:${list(lists.practice)}
  fmea:${list(lists.fmea)}
开始: ${startsOn}
工作日: ${workingDays}
受理:
  单位: ${JSON.stringify(office.name)}
  地址: ${JSON.stringify(office.address)}
  邮编: ${JSON.stringify(office.postcode)}
  电话: ${JSON.stringify(office.phone)}
  邮箱: ${JSON.stringify(office.email)}
名单校验码: ${hash}
`
}
