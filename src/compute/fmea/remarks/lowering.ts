import type { Ratings, WorksheetRow } from '../../../model/worksheet.ts'
import { actionText, hasAction } from '../row.ts'
import { rowRule } from './rule.ts'

const lowered = ({ before, after }: WorksheetRow, scale: keyof Ratings): boolean =>
  after !== null && after[scale] < before[scale]

const DESIGN = /设计|结构|材料|选型|原理|冗余|图纸|redesign|design/iu
const DETECTION =
  /探测|检测|检验|检查|检出|测试|试验|测量|监控|监测|监视|报警|防错|防呆|传感|视觉|扫码|联锁|detect|inspect|monitor|sensor|test/iu
const PREVENTION = /预防|防止|防错|防呆|设计|prevent|poka.?yoke/iu

/** Severity follows from the effect: only a changed design lowers it. */
export const severityWithoutDesign = rowRule('rating', '改进后S', (row) =>
  lowered(row, 's') && !DESIGN.test(actionText(row)) ? '严重度降低了，但措施中看不出设计更改' : null,
)

export const occurrenceWithoutPrevention = rowRule('rating', '改进后O', (row) =>
  lowered(row, 'o') && hasAction(row) && row.actionKind === '探测' && !PREVENTION.test(actionText(row))
    ? '频度降低了，但措施只是探测，没有预防'
    : null,
)

export const detectionWithoutControl = rowRule('rating', '改进后D', (row) =>
  lowered(row, 'd') &&
  hasAction(row) &&
  (row.actionKind === null || row.actionKind === '预防') &&
  !DETECTION.test(actionText(row))
    ? '探测度降低了，但措施中看不出探测控制'
    : null,
)
