import type { Criterion, Rubric, RubricGroup } from '../../model/rubric.ts'
import { cell, type TableCell, type TableRow } from './page.ts'
import { type ScoreCard, whoseLine } from './score-card.ts'
import type { Sheet } from './sheet.ts'
import { wrapWords } from './typography.ts'

const COLUMNS = [16, 26, 13, 87, 14]
const HEAD = [['一级', '指标'], ['二级指标'], ['标准分'], ['评价准则'], ['实际分']]
const HEIGHT = 17.5

/**
 * Annex 3, FMEA应用典型案例评价要求: the rubric's wording, with the scores of a card, or blank for null.
 */
export function annex3(rubric: Rubric, card: ScoreCard | null): Sheet {
  return {
    id: 'annex3',
    title: rubric.title,
    parts: [
      {
        kind: 'page',
        orientation: 'portrait',
        items: [
          { kind: 'line', role: 'annex', text: `附件${rubric.annex}` },
          { kind: 'line', role: 'title', text: rubric.title },
          whoseLine('案例名称', card),
          {
            kind: 'table',
            columns: COLUMNS,
            head: [{ height: 0, cells: HEAD.map((lines) => cell('scoreHead', lines)) }],
            groups: [...rubric.groups.map((group) => groupRows(group, card)), closing(rubric, card)],
          },
        ],
      },
    ],
  }
}

const groupRows = (group: RubricGroup, card: ScoreCard | null): TableRow[] =>
  group.criteria.map((criterion, i) => {
    const marks = group.criteria.reduce((sum, { fullMarks }) => sum + fullMarks, 0)
    const lines = [...wrapWords(group.name, 3), `（${marks}分）`]
    const name = cell('name', lines, { rows: group.criteria.length })
    return criterionRow(criterion, card, i === 0 ? [name] : [])
  })

const criterionRow = (
  { id, name, fullMarks, requirements }: Criterion,
  card: ScoreCard | null,
  before: readonly TableCell[],
): TableRow => ({
  height: HEIGHT,
  cells: [
    ...before,
    cell('center', wrapWords(name, 5)),
    cell('center', [String(fullMarks)]),
    cell('statement', requirements),
    cell('score', [card?.scores.get(id)?.raw ?? ''], {
      field: { key: `scores.${id}`, label: `${name}实际分` },
    }),
  ],
})

/** Notes and total. */
const closing = (rubric: Rubric, card: ScoreCard | null): TableRow[] => [
  {
    height: 0,
    cells: [
      cell('name', ['评分', '说明']),
      cell('statement', [...rubric.notes, ...(card?.remarks ?? [])], { span: 4 }),
    ],
  },
  {
    height: HEIGHT,
    cells: [
      cell('name', ['总分']),
      cell('sum', [card?.total ?? ''], { span: 4, field: { key: 'total', label: '总分' } }),
    ],
  },
]
