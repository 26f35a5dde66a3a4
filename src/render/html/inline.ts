import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Inline } from '../../model/rich.ts'
import { partsOfAddress } from '../sheets/typography.ts'

export type Elements = ElementContent[]

/** Ties a number to the unit after it, and the letters of a standard to its number. */
export const tied = (text: string): string =>
  text.replace(/(?<=\d) (?=[A-Za-zµμΩ°℃%‰])|(?<=[A-Z]) (?=\d)/gu, '\u00a0')

/** A short text; an e-mail address may break before its @. */
export const broken = (text: string): Elements =>
  partsOfAddress(text).flatMap((part, i) => [
    ...(i > 0 ? [h('wbr')] : []),
    { type: 'text' as const, value: tied(part) },
  ])

type Handlers = { readonly [K in Inline['kind']]: (inline: Extract<Inline, { kind: K }>) => ElementContent }

const handlers: Handlers = {
  text: ({ text }) => ({ type: 'text', value: tied(text) }),
  code: ({ text }) => h('code', text),
  strong: ({ children }) => h('strong', inlinesOf(children)),
  emphasis: ({ children }) => h('em', inlinesOf(children)),
  deleted: ({ children }) => h('del', inlinesOf(children)),
  // Paper follows no link, and a form that is filed may not point anywhere.
  link: ({ children }) => h('span', inlinesOf(children)),
  break: () => h('br'),
}

/** Inline content of a text. */
export const inlinesOf = (children: readonly Inline[]): Elements => children.map(inlineOf)

const inlineOf = <K extends Inline['kind']>(inline: Extract<Inline, { kind: K }>): ElementContent => {
  const handler: Handlers[K] = handlers[inline.kind]
  return handler(inline)
}
