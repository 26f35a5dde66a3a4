import { BASIC_FACTORS } from '../../model/review.ts'
import type { Track } from '../../model/submission.ts'
import { type CellRole, cell, type Page, type TableCell, type TableRow } from './page.ts'

interface ReviewRecord {
  readonly track: Track
  /** Code name of the submission: 甲-7K3Q. */
  readonly code: string
  readonly reviewer: string
  readonly employer: string
}

const COLUMNS = [60, 32, 32, 32]
const LINE = 9
const OPINION = 52

/** Criteria of Annex 1 for which the basic requirements (a) are judged. */
const JUDGED = ['Ic', 'Id', 'Ir']

/** What a score sheet says besides the scores, to be filled in; keys of the fields are those of its file. */
export function reviewRecord({ track, code, reviewer, employer }: ReviewRecord): Page {
  return {
    kind: 'page',
    orientation: 'portrait',
    items: [
      { kind: 'line', role: 'title', text: '评审记录' },
      { kind: 'facts', lines: [[`申报代号：${code}`, `专家代码：${reviewer}`]] },
      {
        kind: 'table',
        columns: COLUMNS,
        head: [],
        groups: [
          [
            row(LINE, label('申报代号'), wide('code', '申报代号', code)),
            row(LINE, label('专家代码'), wide('reviewer', '专家代码', reviewer)),
            row(LINE, label('专家所在单位'), wide('employer', '单位', employer)),
            row(LINE, label('是否回避（是／否）'), wide('recusal.recused', '是否回避', '')),
            row(LINE, label('回避的原因（不回避填无）'), wide('recusal.reason', '回避的原因', '')),
          ],
          ...(track === 'practice' ? [basics()] : []),
          [
            row(LINE, label('数据造假的指标代号（没有填无）'), wide('fabricated', '造假', '')),
            row(OPINION, label('评审意见（好在哪里，不足是什么）'), wide('opinion', '评审意见', '')),
            row(LINE, label('评审日期（如 2025-10-15）'), wide('date', '日期', '')),
          ],
        ],
      },
    ],
  }
}

const row = (height: number, ...cells: TableCell[]): TableRow => ({ height, cells })
const label = (text: string): TableCell => cell('text', [text])
const filled = (role: CellRole, key: string, name: string, text: string, span: number): TableCell =>
  cell(role, [text], { span, field: { key, label: name } })
const wide = (key: string, name: string, text: string): TableCell => filled('text', key, name, text, 3)

/** 基本要求（a）: each factor judged for each of the three criteria. */
const basics = (): TableRow[] => [
  row(LINE, cell('name', ['基本要求（a）（是／否）']), ...JUDGED.map((id) => cell('name', [id]))),
  ...BASIC_FACTORS.map((factor, i) =>
    row(
      LINE,
      label(factor),
      ...JUDGED.map((id) => filled('center', `basics.${id}.${i + 1}`, `${id} ${factor}`, '', 1)),
    ),
  ),
]
