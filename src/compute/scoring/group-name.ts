/** A name as it is compared: width, spaces and additions in brackets do not matter. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/\(.*?\)/gu, '')

const LEGAL_FORM = /(集团)?(股份|有限|责任|控股)*(公司|集团|总厂|厂)$/u

/** Words that tell what companies make or do, never which company it is. */
const TRADE_WORDS =
  '新能源 汽车 车辆 电子 信息 高端 装备 精密 轴承 机械 机电 电机 电气 电器 电力 电源 电池 动力 储能 自动化 智能 制造 科技 技术 实业 工业 工程 设备 仪器 仪表 控制 系统 材料 新材料 金属 钢铁 化工 医疗 器械 生物 半导体 集成电路 芯片 光电 激光 通信 网络 软件 数据 机器人 航空 航天 船舶 海洋 轨道 交通 铁路 零部件 部件 模具 传感器 环保 能源 发展 产业 国际 中国 全国 研究院 研究所 大学 学院 检测 检验 计量 中心 质量 可靠性 服务 贸易 投资'.split(
    ' ',
  )
const TRADE_START = new RegExp(`^(?:${TRADE_WORDS.join('|')})`, 'u')
const TRADE_END = new RegExp(`(?:${TRADE_WORDS.join('|')})$`, 'u')

/** What distinguishes a company's name: without its place, legal form and bracketed additions. */
export function groupName(name: string, places: readonly string[]): string {
  let core = plainName(name)
  for (const place of places) {
    const short = place.replace(/[省市区县]$/u, '')
    core = core.startsWith(place) ? core.slice(place.length) : core
    core = short.length > 1 && core.startsWith(short) ? core.slice(short.length) : core
  }
  return core.replace(LEGAL_FORM, '')
}

/** The part of a group's name that is no trade word: 示例 of 示例精密轴承; '' where it has none of its own. */
export function brandName(core: string): string {
  if (TRADE_START.test(core)) return ''
  let brand = core
  while (TRADE_END.test(brand)) brand = brand.replace(TRADE_END, '')
  return brand
}

/** Shorter distinguishing parts are too common to tell a group by, unless one says it is a group. */
const SHORTEST_GROUP_NAME = 4

/**
 * Do two names tell of one group? One distinguishing part begins with the other, which has four
 * characters or is that of a 集团, and is more than trade words.
 */
export function isOneGroup(ours: string, theirs: string, places: readonly string[]): boolean {
  const cores = [ours, theirs].map((name) => ({ core: groupName(name, places), name: plainName(name) }))
  const [shorter, longer] = cores.toSorted((a, b) => a.core.length - b.core.length)
  if (!shorter || !longer?.core.startsWith(shorter.core)) return false
  const least = /集团/u.test(shorter.name) ? 2 : SHORTEST_GROUP_NAME
  return shorter.core.length >= least && brandName(shorter.core) !== ''
}
