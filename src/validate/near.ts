import leven from 'leven'

/** Words people write for a field of the forms. */
const SYNONYMS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    单位: ['推荐单位', '企业名称', '暴露单位'],
    申报单位: ['企业名称'],
    单位名称: ['企业名称'],
    公司: ['企业名称'],
    公司名称: ['企业名称'],
    地址: ['企业地址'],
    公司地址: ['企业地址'],
    成立时间: ['企业注册时间'],
    成立日期: ['企业注册时间'],
    注册时间: ['企业注册时间'],
    信用代码: ['统一社会信用代码'],
    社会信用代码: ['统一社会信用代码'],
    产品名称: ['名称', '产品'],
    规格型号: ['型号'],
    图片: ['照片'],
    手机: ['电话'],
    手机号: ['电话'],
    联系电话: ['电话'],
    职称: ['职务'],
    邮件: ['邮箱'],
    电子邮箱: ['邮箱'],
    email: ['邮箱'],
    所属行业: ['行业'],
    日期: ['提交日期'],
    申报日期: ['提交日期'],
    承诺: ['声明'],
    参数: ['关键性能参数'],
    代码: ['代号'],
    公差: ['规格'],
    最小值: ['下限'],
    最大值: ['上限'],
    场景名称: ['场景'],
    环境: ['应力'],
    测量值: ['实测', '数据'],
    故障: ['售后'],
    名称: ['案例名称'],
    成员: ['团队'],
    FMEA表: ['工作表'],
    现值: ['实际值'],
    过程FMEA: ['PFMEA'],
    工艺FMEA: ['PFMEA'],
    设计FMEA: ['DFMEA'],
    过程: ['PFMEA'],
    工艺: ['PFMEA'],
    设计: ['DFMEA'],
    企业概况: ['企业简介'],
    公司简介: ['企业简介'],
    产品介绍: ['产品简介'],
    关键技术: ['可靠性技术'],
    经济效益: ['工作效益'],
    效益: ['工作效益'],
    其他: ['其他说明'],
    案例概述: ['案例简介'],
    策划: ['案例策划'],
    实施: ['案例实施'],
    成效: ['案例成效'],
    先进性: ['案例先进性'],
  }),
)

const COMPARED_MAX = 60

/** The candidate a word was probably meant to be: a synonym, one that contains it, or the nearest; or null. */
export function nearest(word: string, candidates: readonly string[]): string | null {
  const plain = word.normalize('NFKC').trim()
  if (plain === '' || plain.length > COMPARED_MAX) return null
  const synonym = SYNONYMS.get(plain)?.find((each) => candidates.includes(each))
  if (synonym) return synonym
  const related = candidates.find(
    (each) => Math.min(each.length, plain.length) >= 2 && (each.includes(plain) || plain.includes(each)),
  )
  return related ?? closest(plain, candidates)
}

const shared = (a: string, b: string) => Array.from(a).filter((character) => b.includes(character)).length

/** The nearest by edit distance; of equally near ones that which keeps more of what was written. */
function closest(word: string, candidates: readonly string[]): string | null {
  const most = Math.max(1, Math.floor(word.length / 3))
  const [best] = candidates
    .map((candidate) => ({ candidate, distance: leven(word, candidate) }))
    .filter(({ candidate, distance }) => distance <= most && distance < candidate.length)
    .sort((a, b) => a.distance - b.distance || shared(word, b.candidate) - shared(word, a.candidate))
  return best?.candidate ?? null
}

/**
 * The one candidate that a key must have been meant to be: the same but for full-width letters and spaces,
 * or, of three characters and more, one character off. Null when there is none, or more than one.
 */
export function surely(word: string, candidates: readonly string[]): string | null {
  const plain = word.normalize('NFKC').replaceAll(/\s/gu, '')
  if (plain.length > COMPARED_MAX) return null
  if (candidates.includes(plain)) return plain
  const [first, ...others] = candidates.filter((each) => each.length >= 3 && leven(plain, each) === 1)
  return others.length === 0 ? (first ?? null) : null
}

/** The end of a sentence about a word not known: a question when it is clear what was meant. */
export const didYouMean = (near: string | null): string => (near === null ? '。' : `，是不是“${near}”？`)
