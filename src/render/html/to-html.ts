import { toHtml as serialise } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Pictures } from '../sheets/picture.ts'
import type { Cover, Instructions, Part, Sheet } from '../sheets/sheet.ts'
import { balance } from '../sheets/typography.ts'
import { css } from './css.ts'
import { gridOf } from './grid.ts'
import type { Elements } from './inline.ts'

/** Characters on a line of a blank of the cover. */
const BLANK = 17

/**
 * A form as a complete HTML document to be printed on A4: style and images inside, nothing to fetch,
 * all text escaped. Fields carry `data-field`.
 * @throws where a picture the sheet shows is missing
 */
export function toHtml(sheet: Sheet, { images }: { readonly images: Pictures }): string {
  const head = h('head', [h('meta', { charSet: 'utf-8' }), h('title', sheet.title), h('style', css)])
  const body = h(
    'body',
    sheet.parts.map((part) => partOf(part, images)),
  )
  return serialise([{ type: 'doctype' }, h('html', { lang: 'zh-CN' }, [head, body])])
}

function partOf(part: Part, images: Pictures): Elements[number] {
  switch (part.kind) {
    case 'cover':
      return coverOf(part)
    case 'instructions':
      return instructionsOf(part)
    case 'grid':
      return gridOf(part, images)
  }
}

const coverOf = ({ annex, name, form, blanks }: Cover) =>
  h('section.cover', [
    h('p.annex', annex),
    h('h1', [name, h('b', form)]),
    h(
      'table',
      blanks.map(({ field, label, text }) =>
        h('tr', [
          h('th', { scope: 'row' }, `${label}：`),
          h(
            'td',
            { dataField: field },
            linesOf(text).map((line) => h('span', line)),
          ),
        ]),
      ),
    ),
  ])

const linesOf = (text: string): string[] => (text === '' ? [''] : balance(text, BLANK))

const instructionsOf = ({ title, paragraphs }: Instructions) =>
  h('section.guide', [h('h2', title), ...paragraphs.map((text) => h('p', text))])
