/** Something that may tell who hands in and that no rule can decide: for the secretariat's eye. */
export interface Suspicion {
  readonly what: string
  readonly text: string
}

interface Watch {
  readonly what: string
  readonly pattern: RegExp
}

/** What to look at, in a text that is blinded already: one line each. */
const WATCHED: readonly Watch[] = [
  {
    what: '其他单位',
    pattern: /[\p{Script=Han}（）]{2,16}?(?:股份公司|有限公司|集团|研究院|研究所|大学|学院)/gu,
  },
  { what: '品牌或商标', pattern: /[^，。；、\s]{0,8}(?:品牌|商标|牌号|®|™)[^，。；、\s]{0,8}/gu },
  {
    what: '奖项或称号',
    pattern: /[^，。；、\s]{0,14}(?:质量奖|质量标杆|单项冠军|小巨人|科技进步奖|高新技术企业|驰名|示范企业)/gu,
  },
  {
    what: '专利或证书号',
    pattern: /(?:ZL|CN)\s?\d{9,13}(?:\.[\dX])?[A-Z]?\d?|[^，。；、\s]{0,6}证书(?:编?号)[^，。；\s]{0,16}/gu,
  },
  {
    what: '排名或份额',
    pattern: /[^，。；、\s]{0,12}(?:居|位列|排名)(?:全国|国内|行业|世界)?第[一二三四五六七八九十\d]+/gu,
  },
  {
    what: '成立时间或规模',
    pattern: /(?:成立|创建|始建)于?\s?\d{4}年(?:\d{1,2}月)?|注册资本[^，。；]{1,12}|员工[^，。；]{1,8}人/gu,
  },
]

/** Everything in a blinded text that a person should look at, each once. */
export const suspicionsIn = (text: string): Suspicion[] => [
  ...new Map(
    WATCHED.flatMap(({ what, pattern }) =>
      Array.from(text.matchAll(pattern), ([found]) => ({ what, text: found.trim() })),
    ).map((each) => [`${each.what}\n${each.text}`, each]),
  ).values(),
]
