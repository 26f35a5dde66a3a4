import type { Root } from 'mdast'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

// A single ~ stands in ranges of numbers (5~15) and strikes nothing out.
const body = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyStrikethrough, { singleTilde: false })
  .freeze()

const file = body().use(remarkFrontmatter, ['yaml']).freeze()

/** CommonMark with GFM, emphasis beside Chinese text included. Offsets are those of the text given. */
export const parseMarkdown = (markdown: string): Root => body.parse(markdown)

/** The same for a whole file: YAML between two lines `---` at its beginning is a node of its own. */
export const parseWithFrontMatter = (markdown: string): Root => file.parse(markdown)
