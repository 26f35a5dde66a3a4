import { assess } from '../compute/assess.ts'
import { type Complaint, inFileOrder } from '../diagnostics/complaint.ts'
import type { Corpus } from '../model/corpus.ts'
import type { Contribution, Dossier, EditionDossier } from '../model/dossier.ts'
import type { ContentFile } from '../parse/content-file.ts'
import { compileDossier } from '../process/dossier.ts'
import { uncoveredYears } from '../process/publicity-period.ts'
import { lastCoveredYear } from '../process/working-days.ts'
import { type ValidationOptions, validate } from '../validate/index.ts'
import { submissionChecker } from './checking/checker.ts'
import { sheetReader } from './checking/sheets.ts'
import { EnvironmentError } from './environment-error.ts'
import { contributionsTo } from './git/history.ts'
import { sha256 } from './hash.ts'
import { breachComplaints } from './judging/breaches.ts'
import { decisionComplaints } from './judging/decision.ts'
import { listHashComplaints } from './judging/list-hash.ts'
import { objectionComplaints } from './judging/objections.ts'
import { EXIT, Problem } from './problem.ts'
import { asOfDay } from './reading/as-of.ts'
import { readContent } from './reading/read.ts'

export interface LoadOptions {
  /** The content root. */
  readonly root: string
  /** Derive everything for this day, `YYYY-MM-DD`. */
  readonly asOf?: string | undefined
  /** Folder for what was found before; nothing is kept where none is named. */
  readonly cacheDir?: string | undefined
  /** Make everything anew, though the same was made before? */
  readonly fresh?: boolean | undefined
  readonly progress?: ((text: string) => void) | undefined
}

/** Content as read and checked. */
export interface Loaded {
  readonly asOf: string
  readonly files: readonly ContentFile[]
  /** Made when it is asked for first. */
  readonly corpus: Corpus | null
  readonly complaints: readonly Complaint[]
  /** Number of files checked. */
  readonly checked: number
  /** Commits that changed the content, oldest first; none where git has no whole history of it. */
  readonly contributions: () => readonly Contribution[]
}

/** Reads and checks a content root; complaints are values, only an unreadable root throws. */
export function load({
  root,
  asOf: asked,
  cacheDir,
  fresh,
  progress = () => undefined,
}: LoadOptions): Loaded {
  const files = readContent(root)
  const asOf = asOfDay(files, asked)
  const cache = cacheDir === undefined ? null : { cacheDir, fresh, progress }
  const checkSubmissions = submissionChecker({ root, files, cache })
  const sheets = sheetReader({ root, files, cache })
  const judged = judge(files, { asOf, checkSubmissions, readSheet: sheets.read })
  sheets.keep()
  return {
    asOf,
    files,
    get corpus() {
      return judged.corpus
    },
    complaints: judged.complaints,
    checked: judged.checked,
    contributions: () => contributionsTo(root, files),
  }
}

/** Checks files already read: what they say, and what the figures computed from them say. */
export function judge(
  files: readonly ContentFile[],
  options: ValidationOptions,
): Pick<Loaded, 'corpus' | 'complaints' | 'checked'> {
  const validation = validate(files, options)
  const { judged, complaints, files: checked } = validation
  const computed = judged ? complaintsOn(judged, files) : []
  return {
    get corpus() {
      return validation.corpus
    },
    complaints: inFileOrder([...complaints, ...computed]),
    checked,
  }
}

/** What only shows once scores, hashes and periods are worked out. */
const complaintsOn = (corpus: Corpus, files: readonly ContentFile[]): Complaint[] => [
  ...breachComplaints(corpus, files),
  ...listHashComplaints(corpus, files),
  ...objectionComplaints(corpus),
  ...decisionComplaints(corpus),
]

/** The dossier of what could be loaded. */
export function dossierOf({ corpus, asOf, contributions }: Loaded): Dossier {
  if (!corpus) {
    throw new Problem('站点或年度设置有错误，无法继续', {
      exitCode: EXIT.content,
      mend: '先运行 kekao check，按提示改正',
    })
  }
  for (const year of corpus.editions.flatMap(uncoveredYears)) throw noHolidays(year)
  return compileDossier(corpus, { asOf, sha256, assess, contributions: contributions() })
}

/** The State Council's arrangement of a year is not in the table. */
export const noHolidays = (year: string): EnvironmentError =>
  new EnvironmentError(`没有 ${year} 年的节假日安排，无法计算公示期（现有数据到 ${lastCoveredYear()} 年）`, {
    mend: '国务院办公厅公布该年安排后，升级 chinese-days 包：npm install chinese-days@latest',
  })

/** One edition of a dossier: the one asked for, or the newest. */
export function editionOf(dossier: Dossier, year: string | undefined): EditionDossier {
  const found = year
    ? dossier.editions.find((each) => each.edition.settings.year === year)
    : dossier.editions.at(-1)
  if (found) return found
  const years = dossier.editions.map((each) => each.edition.settings.year).join('、')
  throw new Problem(`没有 ${year ?? ''} 年度`, { exitCode: EXIT.usage, mend: `--edition 可选：${years}` })
}
