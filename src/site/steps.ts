import type { PublicEdition } from '../model/public.ts'
import { dayBeside, longDate, shortDate } from './dates.ts'

/** A step of an edition. `from` is '' while nobody knows when it begins, `to` is '' while it has no end. */
export interface Step {
  readonly key: 'notice' | 'recommend' | 'review' | 'publicity' | 'recognition'
  readonly from: string
  readonly to: string
  readonly when: string
  readonly title: string
  readonly note: string | null
  readonly path: { readonly to: string; readonly label: string } | null
}

/** The five steps of an edition: the days between them belong to the work that leads to the next. */
export function stepsOf(edition: PublicEdition): readonly Step[] {
  const { year, notice } = edition
  return [
    {
      key: 'notice',
      from: notice.date,
      to: notice.date,
      when: longDate(notice.date),
      title: '通知发布',
      note: null,
      path: { to: `/notice/${year}/`, label: '阅读通知' },
    },
    {
      key: 'recommend',
      from: dayBeside(notice.date, 1),
      to: notice.deadline,
      when: `${shortDate(notice.deadline)}截止`,
      title: '企业申报与逐级推荐',
      note: '县、市、省三级市场监管部门初审并报送',
      path: null,
    },
    reviewStep(edition),
    publicityStep(edition),
    recognitionStep(edition),
  ]
}

function reviewStep({ year, notice, publicity }: PublicEdition): Step {
  return {
    key: 'review',
    from: dayBeside(notice.deadline, 1),
    to: publicity ? dayBeside(publicity.startsOn, -1) : '',
    when: '推荐截止后',
    title: '专家综合评审',
    note: '按评分表逐项打分，汇总形成拟评定对象名单',
    path: { to: `/standards/${year}/`, label: '评价标准' },
  }
}

function publicityStep({ year, publicity }: PublicEdition): Step {
  const common = { key: 'publicity', title: '公示', note: null } as const
  if (!publicity) return { ...common, from: '', to: '', when: '评审完成后', path: null }
  return {
    ...common,
    from: publicity.startsOn,
    to: publicity.endsOn,
    when: `${shortDate(publicity.startsOn)}—${shortDate(publicity.endsOn)}`,
    path: { to: `/publicity/${year}/`, label: '查看拟评定对象名单' },
  }
}

function recognitionStep({ year, publicity, recognition }: PublicEdition): Step {
  const common = {
    key: 'recognition',
    title: '认定与发布',
    from: publicity ? dayBeside(publicity.endsOn, 1) : '',
    to: recognition?.date ?? '',
  } as const
  if (!recognition)
    return { ...common, when: '公示期满后', note: '无异议或经核实异议不成立的，予以认定', path: null }
  return {
    ...common,
    when: longDate(recognition.date),
    note: recognition.number,
    path: { to: `/recognised/${year}/`, label: '查看认定名单' },
  }
}
