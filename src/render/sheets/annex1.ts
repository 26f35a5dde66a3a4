import { bandOf, type Criterion, type Rubric, type RubricGroup } from '../../model/rubric.ts'
import { cell, type TableCell, type TableRow } from './page.ts'
import { type ScoreCard, whoseLine } from './score-card.ts'
import type { Sheet } from './sheet.ts'
import { wrapWords } from './typography.ts'

const COLUMNS = [10, 23.5, 10, 70, 16.5, 13, 13]

const HEAD = [
  ['一级', '指标'],
  ['二级', '指标'],
  ['权', '重'],
  ['评价准则'],
  ['参考', '分值'],
  ['单项', '原始', '得分'],
  ['单项', '加权', '得分'],
]

/**
 * Annex 1, 产品质量可靠性评分表: the rubric's wording and bands, with the scores of a card and the bands
 * they reach, or blank for null.
 */
export function annex1(rubric: Rubric, card: ScoreCard | null): Sheet {
  return {
    id: 'annex1',
    title: rubric.title,
    parts: [
      {
        kind: 'page',
        orientation: 'portrait',
        items: [
          { kind: 'line', role: 'title', text: rubric.title },
          whoseLine('推荐产品', card),
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
  group.criteria.flatMap((criterion, i) => {
    const rows = group.criteria.reduce((count, { bands }) => count + bands.length, 0)
    const name = cell('name', wrapWords(group.name, 3), { rows })
    return criterionRows(criterion, card, i === 0 ? [name] : [])
  })

/** A row for each band; weight and scores cover them all. */
function criterionRows(
  criterion: Criterion,
  card: ScoreCard | null,
  before: readonly TableCell[],
): TableRow[] {
  const { id, name, symbol, weight, bands } = criterion
  const rows = bands.length
  const score = card?.scores.get(id)
  const reached = score ? bandOf(score.percent) : null
  const symbolLine = symbol ? [`（${symbol}）`] : []
  const field = (key: string, label: string) => ({
    rows,
    field: { key: `${key}.${id}`, label: name + label },
  })
  return bands.map(({ above, upTo, printed, wording }, i) => {
    const marked = reached !== null && bandOf((above + upTo) / 2) === reached
    const band = [cell('wording', [wording], { marked }), cell('center', [printed], { marked })]
    if (i > 0) return { height: 0, cells: band }
    return {
      height: 0,
      cells: [
        ...before,
        cell('center', [...wrapWords(name, 5), ...symbolLine], { rows }),
        cell('center', [`${weight}%`], { rows }),
        ...band,
        cell('score', [score?.raw ?? ''], field('scores', '原始得分')),
        cell('score', [score?.weighted ?? ''], field('weighted', '加权得分')),
      ],
    }
  })
}

/** Notes, total and where to sign. */
const closing = (rubric: Rubric, card: ScoreCard | null): TableRow[] => [
  {
    height: 0,
    cells: [
      cell('notes', ['评分说明：', ...rubric.notes, ...(card?.remarks ?? [])], { span: COLUMNS.length }),
    ],
  },
  {
    height: 0,
    cells: [
      cell('total', [['总分：', card?.total ?? '']], { span: 3, field: { key: 'total', label: '总分' } }),
      cell('signing', [`专家签字：${signerOf(card)}`, `日　　期：${card?.date ?? ''}`], { span: 4 }),
    ],
  },
]

const signerOf = (card: ScoreCard | null): string =>
  card?.signer ? `　　　　　　　　（${card.signer}）` : ''
