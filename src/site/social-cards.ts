import type { PublicCase, PublicEdition, SocialCard } from '../model/public.ts'
import { allCases, editions, site } from './data.ts'
import { dateRange, longDate } from './dates.ts'
import { headline } from './key-figures.ts'
import { KIND_LABELS } from './labels.ts'
import { casePath } from './link.ts'
import { publicityTitle, recognitionTitle } from './publicity.ts'

/** The card of the page at a path: `/cases/2025/laser/` has `cards/cases/2025/laser.jpg`. */
const urlFor = (path: string): string => `cards${path === '/' ? '/site' : path.replace(/\/$/, '')}.jpg`

type Words = Pick<SocialCard, 'kind' | 'title' | 'line'>

const plainCard = (path: string, words: Words): SocialCard => ({
  url: urlFor(path),
  ...words,
  figure: null,
  photo: null,
})

function caseCard(entry: PublicCase): SocialCard {
  const told = headline(entry)
  const { year, title, company, province, track, photos } = entry
  return {
    url: urlFor(casePath(entry)),
    kind: `${KIND_LABELS[track]} · ${year} 年度`,
    title,
    line: `${company} · ${province.short}`,
    figure: told?.value ? { value: `${told.value}${told.unit && ` ${told.unit}`}`, label: told.label } : null,
    photo: photos[0]?.sources[0]?.url ?? null,
  }
}

function editionCards(edition: PublicEdition): readonly SocialCard[] {
  const { year, notice, publicity, recognition } = edition
  return [
    plainCard(`/notice/${year}/`, {
      kind: '通知',
      title: notice.title,
      line: `推荐截止 ${longDate(notice.deadline)}`,
    }),
    ...(publicity
      ? [
          plainCard(`/publicity/${year}/`, {
            kind: '公示',
            title: publicityTitle(edition),
            line: `${dateRange(publicity.startsOn, publicity.endsOn)}，${publicity.workingDays} 个工作日`,
          }),
        ]
      : []),
    ...(recognition
      ? [
          plainCard(`/recognised/${year}/`, {
            kind: '认定名单',
            title: recognitionTitle(edition),
            line: `${recognition.number}，${longDate(recognition.date)}`,
          }),
        ]
      : []),
  ]
}

/** The pictures beside shared links: of the site, its main pages and every case. */
export const SOCIAL_CARDS: readonly SocialCard[] = [
  plainCard('/', { kind: site.issuer, title: site.name, line: '名单、公示，以及每个案例的数据和方法' }),
  plainCard('/cases/', { kind: '案例库', title: `${allCases.length} 个产品质量可靠性案例`, line: site.name }),
  ...editions.flatMap(editionCards),
  ...allCases.map(caseCard),
]

const urls = new Set(SOCIAL_CARDS.map(({ url }) => url))

/** The card of a page: its own, or that of the site. */
export const cardOf = (path: string): string => (urls.has(urlFor(path)) ? urlFor(path) : urlFor('/'))
