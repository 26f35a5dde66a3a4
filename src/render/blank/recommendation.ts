import { type RecommendationItem, recommendationFields } from '../../model/recommendation.ts'

/** What is known of a conclusion; what is not is left blank with its help. */
export interface RecommendationDraft extends Pick<RecommendationItem, 'slug' | 'conclusion' | 'date'> {
  readonly opinion: string | undefined
  readonly scan: string | undefined
}

/** One item of `推荐`, as lines below that key. Text is quoted, so that it cannot be read as anything else. */
export function recommendationItem({ slug, conclusion, opinion, date, scan }: RecommendationDraft): string {
  return [
    `  - 申报: ${slug}`,
    `    结论: ${conclusion}`,
    opinion === undefined
      ? '    初审意见:  # 写明看了什么、核对了什么、结论的理由'
      : `    初审意见: ${JSON.stringify(opinion)}`,
    `    日期: ${date}`,
    ...(scan === undefined ? [] : [`    盖章扫描件: ${JSON.stringify(scan)}`]),
    '',
  ].join('\n')
}

const helpOf = (key: 'contact' | 'phone'): string =>
  recommendationFields.find((each) => each.key === key)?.help ?? ''

/** A unit's file with its first item. */
export function unitFileBegun(
  { contact, phone }: { readonly contact: string | undefined; readonly phone: string | undefined },
  item: string,
): string {
  const line = (label: string, given: string | undefined, key: 'contact' | 'phone') =>
    given === undefined ? `${label}:  # ${helpOf(key)}` : `${label}: ${JSON.stringify(given)}`
  return [line('联系人', contact, 'contact'), line('电话', phone, 'phone'), '推荐:', item].join('\n')
}
