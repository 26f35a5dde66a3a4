import { field, record } from './field.ts'
import { number, text } from './scalar.ts'

/** `guide/*.md`: a help page for the public; the body is its text. */
export const guideFields = [
  field('title', '标题', 'text', '页面的标题。', text(), { public: true }),
  field('summary', '摘要', 'text', '一两句话说明页面讲什么。', text(), { public: true }),
  field('order', '次序', 'number', '在帮助目录中的次序，从 1 起。', number({ min: 0, integer: true }), {
    public: true,
  }),
] as const

export const guideSchema = record('帮助页面', guideFields)
