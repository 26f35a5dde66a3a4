import { describe, expect, test } from 'vitest'
import { plainText } from '../../src/model/rich.ts'
import { readPage, readSections } from '../../src/parse/markdown/read.ts'
import { isPlainMap } from '../../src/parse/yaml/plain.ts'
import { sourceOf } from './source.ts'

const blocksOf = (body: string) =>
  readSections(sourceOf(`---\n---\n\n## 一\n\n${body}\n`)).sections?.[0]?.blocks

describe('blocks', () => {
  test.each([
    [
      '**注意：**这里',
      [
        { kind: 'strong', children: [{ kind: 'text', text: '注意：' }] },
        { kind: 'text', text: '这里' },
      ],
    ],
    [
      '本项目**“提升”**采用',
      [
        { kind: 'text', text: '本项目' },
        { kind: 'strong', children: [{ kind: 'text', text: '“提升”' }] },
        { kind: 'text', text: '采用' },
      ],
    ],
    ['5~15 与 20~30', [{ kind: 'text', text: '5~15 与 20~30' }]],
    ['~~删去~~', [{ kind: 'deleted', children: [{ kind: 'text', text: '删去' }] }]],
    ['甲\n乙 c\nd', [{ kind: 'text', text: '甲乙 c d' }]],
    ['甲  \n乙', [{ kind: 'text', text: '甲' }, { kind: 'break' }, { kind: 'text', text: '乙' }]],
    ['`a*b`', [{ kind: 'code', text: 'a*b' }]],
  ])('paragraph %s', (body, children) => {
    expect(blocksOf(body)).toEqual([{ kind: 'paragraph', children }])
  })

  test('a picture within a paragraph stands between its parts', () => {
    expect(blocksOf('前![说明](./a.png "图1")后')).toEqual([
      { kind: 'paragraph', children: [{ kind: 'text', text: '前' }] },
      { kind: 'image', path: 'a.png', alt: '说明', caption: '图1' },
      { kind: 'paragraph', children: [{ kind: 'text', text: '后' }] },
    ])
  })

  test('sub-headings, lists, quotes, code, rules, tables', () => {
    const body =
      '### 小\n\n3. 甲\n   - 乙\n\n> 丙\n\n```\n丁\n```\n\n***\n\n| 戊 | 己 |\n|:--|--:|\n| 庚 | 辛 |'
    expect(blocksOf(body)?.map(({ kind }) => kind)).toEqual([
      'heading',
      'list',
      'quote',
      'code',
      'rule',
      'table',
    ])
    expect(blocksOf('### 小')?.[0]).toMatchObject({ level: 1 })
    expect(blocksOf('3. 甲')?.[0]).toMatchObject({ ordered: true, start: 3 })
    expect(blocksOf('| 戊 | 己 |\n|:--|--:|\n| 庚 | 辛 |')?.[0]).toMatchObject({ align: ['left', 'right'] })
    expect(plainText(blocksOf(body) ?? [])).toBe('小\n甲\n乙\n丙\n丁\n戊\n己\n庚\n辛')
  })
})

test('a link that is refused leaves its text', () => {
  expect(plainText(blocksOf('[点这里](javascript:alert(1))') ?? [])).toBe('点这里')
})

test('a page may link within the site, and its first level is ##', () => {
  const { blocks, findings } = readPage(sourceOf('## 甲\n\n[乙](../b/)'), { frontMatter: 'none' })
  expect(blocks[0]).toMatchObject({ kind: 'heading', level: 1 })
  expect(findings).toEqual([])
})

test('front matter is complained of where it has no place, and not shown', () => {
  const { blocks, findings } = readPage(sourceOf('---\n甲: 1\n---\n\n文'), { frontMatter: 'none' })
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph'])
  expect(findings.map(({ rule, place }) => `${rule} ${place.line}-${place.endLine}`)).toEqual([
    'unsupported-markdown 1-3',
  ])
})

test.each([
  ['---\n甲: 1\n--- \n## 一\n\n文', '1', 1],
  ['---\n甲: 1\n----\n---\n## 一\n\n文', undefined, 1],
  ['---\n---\n## 一\n\n文', undefined, 1],
  ['---\n甲: 1\n...\n## 一\n\n文', undefined, undefined],
  ['----\n甲: 1\n----\n## 一\n\n文', undefined, 2],
  ['---\n甲: 1\n---', '1', 0],
])('the fences of %j', (text, value, sections) => {
  const { frontMatter, sections: read } = readSections(sourceOf(text))
  const { data } = frontMatter ?? {}
  expect(isPlainMap(data) ? data.甲 : undefined).toBe(value)
  expect(read?.length).toBe(sections)
})
