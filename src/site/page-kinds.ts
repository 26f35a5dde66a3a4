/** What a page is, by the beginning of its path. */
const KINDS: readonly (readonly [string, string])[] = [
  ['/cases/', '案例'],
  ['/publicity/', '公示'],
  ['/recognised/', '认定名单'],
  ['/standards/', '评价标准'],
  ['/notice/', '通知'],
  ['/guide/rules/', '检查规则'],
  ['/guide/', '填报指南'],
  ['/data/', '数据'],
  ['/stats/', '统计'],
]

/** What a reader calls a page at this path. */
export const kindOfPage = (path: string): string =>
  KINDS.find(([beginning]) => path.startsWith(beginning))?.[1] ?? '本站'
