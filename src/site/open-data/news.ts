import type { PublicEdition } from '../../model/public.ts'
import { TRACK_LABELS } from '../../model/submission.ts'
import { casePath } from '../link.ts'
import { publicityTitle, recognitionTitle } from '../publicity.ts'

/** Something that was published or decided on a day. */
export interface News {
  readonly date: string
  readonly title: string
  readonly summary: string
  /** From the site's base; unlike that of any other news. */
  readonly path: string
}

function publicityNews(edition: PublicEdition): News[] {
  const { year, publicity, cases, withdrawn } = edition
  if (!publicity) return []
  const page = `/publicity/${year}/`
  return [
    {
      date: publicity.startsOn,
      title: publicityTitle(edition),
      summary: `公示期 ${publicity.workingDays} 个工作日，至 ${publicity.endsOn} 止。`,
      path: page,
    },
    ...cases.map((entry) => ({
      date: publicity.startsOn,
      title: `案例：${entry.title}`,
      summary: `${entry.company}（${entry.province.name}），${TRACK_LABELS[entry.track]}。`,
      path: casePath(entry),
    })),
    ...withdrawn.map((gone) => ({
      date: gone.date,
      title: `撤回：${gone.title}`,
      summary: `${gone.company}撤回了申报，内容不再公开。`,
      path: casePath(gone),
    })),
    ...publicity.objections.flatMap(({ number, ground, outcome, handledOn }) =>
      handledOn === null
        ? []
        : {
            date: handledOn,
            title: `异议 ${number}：${outcome}`,
            summary: ground,
            path: `${page}#objection-${number}`,
          },
    ),
  ]
}

function recognitionNews(edition: PublicEdition): News[] {
  const { year, recognition, cases } = edition
  if (!recognition) return []
  const page = `/recognised/${year}/`
  const titleOf = (slug: string) => cases.find((entry) => entry.slug === slug)?.title ?? slug
  return [
    { date: recognition.date, title: recognitionTitle(edition), summary: recognition.number, path: page },
    ...recognition.amendments.map(({ slug, kind, date, reason }) => ({
      date,
      title: `${kind}：${titleOf(slug)}`,
      summary: reason,
      path: `${page}#amendment-${slug}`,
    })),
  ]
}

/** What happened in all editions until a day, the newest first. */
export const newsUntil = (day: string, editions: readonly PublicEdition[]): readonly News[] =>
  editions
    .flatMap((edition) => [
      ...recognitionNews(edition),
      ...publicityNews(edition),
      {
        date: edition.notice.date,
        title: edition.notice.title,
        summary: `推荐截止 ${edition.notice.deadline}。`,
        path: `/notice/${edition.year}/`,
      },
    ])
    .filter(({ date }) => date <= day)
    .toSorted((one, other) => (one.date < other.date ? 1 : one.date > other.date ? -1 : 0))
