import type {
  FmeaEvidence,
  GoalEvidence,
  PriorityCounts,
  WorksheetRowEvidence,
} from '../../model/evidence.ts'
import { by, formulas, heading, line, type Note, placeOf, put, shown, step, table } from './notes.ts'

/** The worksheet's figures, on which several criteria rest. */
export function worksheetNotes(evidence: FmeaEvidence): readonly Note[] {
  const { worksheet, rows, targets, remarks, from } = evidence
  return [
    heading('工作表'),
    ...formulas('F-1', 'F-2', 'F-3'),
    step('数据'),
    line(`来自 ${placeOf(from)}；评分完整的有${worksheet.rows}行`),
    table(['行', '失效模式', '改进前 S×O×D', 'AP', '改进后 S×O×D', 'AP'], rows.map(rowCells)),
    step('汇总'),
    countsNote(
      '改进前',
      worksheet.before,
      rows.map(({ rpn }) => rpn),
    ),
    countsNote(
      '改进后',
      worksheet.after,
      rows.map((row) => (row.after ?? row).rpn),
    ),
    line(
      `由 H、M 降为 L 的${worksheet.closed}行，仍为 H、M 的${worksheet.open}行，采用防错的${worksheet.mistakeProofed}行`,
    ),
    step('目标'),
    ...targets.map(goalNote),
    ...(remarks.length === 0 ? [] : [step('值得核对之处')]),
    ...remarks.map(({ row, column, text }) => line(`第 ${row} 行“${column}”：${text}`)),
  ]
}

const product = ({ s, o, d, rpn }: { s: number; o: number; d: number; rpn: number }): string =>
  `${s}×${o}×${d}＝${rpn}`

const rowCells = (row: WorksheetRowEvidence): readonly string[] => [
  String(row.row),
  row.failureMode,
  product(row),
  row.ap,
  row.after ? product(row.after) : '未重新评分',
  row.after?.ap ?? row.ap,
]

function countsNote(
  label: string,
  { H, M, L, meanRpn, maxRpn }: PriorityCounts,
  rpns: readonly number[],
): Note {
  const sum = rpns.reduce((all, rpn) => all + rpn, 0)
  return by(
    'F-1',
    `${label}：H ${H} 行、M ${M} 行、L ${L} 行；RPN 平均 ${sum}/${rpns.length}＝${shown(meanRpn)}，最大 ${maxRpn}`,
  )
}

function goalNote({ name, unit, before, target, actual, reached }: GoalEvidence): Note {
  const units = unit === '1' ? '' : `（${unit}）`
  if (actual === null || reached === null)
    return by('F-3', `${name}${units}：没有实际值，或目标与改进前相同，不能判断`)
  return by(
    'F-3',
    `${name}${units}：(${put(before)}−${put(actual)})/(${put(before)}−${put(target)})＝${shown(reached)}`,
  )
}
