import { existsSync } from 'node:fs'
import type { Edition } from '../../model/corpus.ts'
import type { RecommendationItem } from '../../model/recommendation.ts'
import type { Submission } from '../../model/submission.ts'
import { editionStateOf } from '../../process/edition-state.ts'
import { agreedSteps, chainOf } from '../../process/recommendation-chain.ts'
import { recommendationItem, unitFileBegun } from '../../render/blank/recommendation.ts'
import { EXIT, Problem } from '../problem.ts'
import { appendItem } from './append.ts'
import { editionFolder, type NewOptions, writeNew } from './file.ts'
import { findSubmission } from './find.ts'

/** What a unit concludes on a submission. */
export interface Conclusion {
  readonly unit: string
  readonly conclusion: RecommendationItem['conclusion']
  /** Left blank with its help where it is not given. */
  readonly opinion: string | undefined
  /** Today where it is not given. */
  readonly date: string | undefined
  readonly scan: string | undefined
  /** For a unit that has no file yet. */
  readonly contact: string | undefined
  readonly phone: string | undefined
}

/** Writes a unit's conclusion on a submission into the unit's file. Gives its path. */
export async function newRecommendation(
  slug: string,
  given: Conclusion,
  options: NewOptions,
): Promise<string> {
  const { edition, submission, asOf } = findSubmission(slug, options)
  const date = given.date ?? asOf
  refuseUntimely(edition, { ...given, date })
  refuseOutOfTurn(edition, submission, { ...given, date })
  const path = `${editionFolder(options)}/recommendations/${given.unit}.yaml`
  const item = recommendationItem({ ...given, slug, date })
  if (existsSync(path)) return appendItem(path, { key: '推荐', item }, options)
  return writeNew(path, unitFileBegun(given, item), options)
}

type Dated = Conclusion & { readonly date: string }

function refuseUntimely(edition: Edition, { conclusion, date }: Dated): void {
  const { deadline } = edition.settings.notice
  if (editionStateOf({ ...edition, deadline, asOf: date }).isFrozen) {
    throw new Problem('名单已经冻结，推荐意见不再改动', {
      exitCode: EXIT.usage,
      mend: '对名单有不同意见的，按异议处理',
    })
  }
  if (conclusion === '同意推荐' && date > deadline) {
    throw new Problem(`${date} 已过推荐截止日期 ${deadline}，不能再同意推荐`, {
      exitCode: EXIT.usage,
      mend: '日期写错的，用 --date 写明作出结论的日期；确实晚了的，请企业下一年度再申报',
    })
  }
}

/** Only the units a submission passes speak of it, each in its turn. */
function refuseOutOfTurn(edition: Edition, submission: Submission, { unit: code, date }: Dated): void {
  const { slug, unit: path, form } = submission
  const own = path.findIndex((each) => each.code === code)
  if (own === -1) {
    const names = path.map((each) => `${each.code}（${each.name}）`).join('、')
    throw new Problem(`${slug} 不经过代码为 ${code} 的推荐单位`, {
      exitCode: EXIT.usage,
      mend: `--unit 可写：${names}`,
    })
  }
  if (form.handedInOn === undefined || form.handedInOn > date) {
    throw new Problem(`${slug} 到 ${date} 还没有提交，不能作出结论`, {
      exitCode: EXIT.usage,
      mend: '等企业写明提交日期之后再作结论',
    })
  }
  const below = chainOf(edition, submission, date).slice(0, own)
  const waiting = below[agreedSteps(below).length]
  if (waiting) {
    throw new Problem(`${waiting.unit.name}还没有同意推荐 ${slug}，上级先作的结论不算数`, {
      exitCode: EXIT.usage,
      mend: `推荐由下而上逐级进行：先请${waiting.unit.name}（${waiting.unit.code}）作出结论`,
    })
  }
}
