import { toHtml as serialise } from 'hast-util-to-html'
import { h } from 'hastscript'
import { layBlanks } from '../sheets/cover.ts'
import type { Pictures } from '../sheets/picture.ts'
import type { Cover, Instructions, Part, Sheet } from '../sheets/sheet.ts'
import { css } from './css.ts'
import { gridOf } from './grid.ts'
import type { Elements } from './inline.ts'
import { pageOf } from './page.ts'
import { pageCss } from './page-css.ts'
import { raised } from './raised.ts'
import { reportOf } from './report.ts'
import { reportCss } from './report-css.ts'

/**
 * A form as a complete HTML document to be printed on A4: style and images inside, nothing to fetch,
 * all text escaped. Fields carry `data-field`.
 * @throws where a picture the sheet shows is missing
 */
export function toHtml(sheet: Sheet, { images }: { readonly images: Pictures }): string {
  const head = h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('title', sheet.title),
    h('style', css + pageCss + reportCss),
  ])
  const body = h(
    'body',
    sheet.parts.map((part) => partOf(part, images)),
  )
  const html = serialise([{ type: 'doctype' }, h('html', { lang: 'zh-CN' }, [head, body])], {
    allowDangerousHtml: true,
  })
  return raised(html)
}

function partOf(part: Part, images: Pictures): Elements[number] {
  switch (part.kind) {
    case 'cover':
      return coverOf(part)
    case 'instructions':
      return instructionsOf(part)
    case 'page':
      return pageOf(part)
    case 'report':
      return reportOf(part)
    case 'grid':
      return gridOf(part, images)
  }
}

function coverOf(cover: Cover) {
  const { top, blanks } = layBlanks(cover)
  return h('section.cover', [
    h('p.annex', cover.annex),
    h('h1', [cover.name, h('b', cover.form)]),
    h(
      'table',
      { style: `top:${top}mm` },
      blanks.map(({ field, label, lines }) =>
        h('tr', [
          h('th', { scope: 'row' }, `${label}：`),
          h(
            'td',
            { dataField: field },
            lines.map((line) => h('span', line)),
          ),
        ]),
      ),
    ),
  ])
}

const instructionsOf = ({ title, paragraphs }: Instructions) =>
  h('section.guide', [h('h2', title), ...paragraphs.map((text) => h('p', text))])
