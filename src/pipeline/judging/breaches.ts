import { breachesOf, type SheetBreach } from '../../compute/scoring/breaches.ts'
import { type Complaint, complain } from '../../diagnostics/complaint.ts'
import { FILE_START } from '../../diagnostics/place.ts'
import type { Corpus } from '../../model/corpus.ts'
import type { ContentFile } from '../../parse/content-file.ts'
import { divide } from '../../parse/front-matter.ts'
import { readText } from '../../parse/text.ts'
import type { YamlSource } from '../../parse/yaml/read.ts'

type Locate = YamlSource['at']

/**
 * What score sheets may not say in view of the figures: scores above a cap, reviewers who should have
 * recused themselves. It takes the computed evidence, so it comes after validation.
 */
export function breachComplaints(corpus: Corpus, files: readonly ContentFile[]): readonly Complaint[] {
  const byPath = new Map(files.map((file) => [file.path, file]))
  return corpus.editions
    .flatMap(breachesOf)
    .map((breach) => complain(findingOn(breach, placesIn(byPath.get(breach.file)))))
}

/** Where the fields of a sheet stand; the start of the file where they cannot be found. */
function placesIn(file: ContentFile | undefined): Locate {
  const text = file && readText(file).source
  return (text && divide(text).frontMatter?.at) ?? (() => FILE_START)
}

function findingOn(breach: SheetBreach, at: Locate) {
  if (breach.kind === 'recusal') {
    const { file, employer, conflict } = breach
    const isByName = conflict.kind === 'company' || conflict.kind === 'group' || conflict.kind === 'unit'
    return {
      rule: 'recusal-due' as const,
      file,
      place: at([isByName ? '单位' : '专家']),
      message: `专家${conflict.reason}，应当回避，这份评审表不计分。`,
      actual: isByName ? employer : conflict.reviewer,
      expected: '与申报企业、同一集团、受理的推荐单位无关，也不在同一县（区）、不用同一邮箱域名的专家',
      fix: '把“回避”填“是”并写明原因；确属名称巧合的，把单位的名称写全；所在地和邮箱以 roles.yaml 为准',
    }
  }
  const { file, criterion, score, cap } = breach
  return {
    rule: 'score-above-cap' as const,
    file,
    place: at(['评分', criterion.id]),
    message: `“${criterion.name}”（${criterion.id}）打了 ${score} 分，超过上限 ${cap.max} 分，依据：${cap.reasons.join('')}`,
    actual: String(score),
    expected: `不超过 ${cap.max}`,
    fix: `改成不超过 ${cap.max} 的分数；所依据的数据或判断有误的，先改正它`,
  }
}
