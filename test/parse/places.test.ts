import { describe, expect, test } from 'vitest'
import { crossingPlace } from '../../src/parse/markdown/crossing.ts'
import { readSections } from '../../src/parse/markdown/read.ts'
import type { Path } from '../../src/parse/yaml/plain.ts'
import { sourceOf } from './source.ts'

const document = `---
名称: "𠮷𠮷"
# 说明
联系人: {姓名: 张示例, 电话: 0312}
列表:
  - 甲: 1
    乙: [x, 𠮷, z]
---

## 第一

𠮷甲**乙**丙

## 第二

<b>
`

const variants: [string, (text: string) => string][] = [
  ['LF', (text) => text],
  ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['BOM', (text) => `\ufeff${text}`],
  ['BOM and CRLF', (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`],
]

describe.each(variants)('places of a text with %s', (_, write) => {
  const source = sourceOf(write(document))
  const { frontMatter, sections, findings } = readSections(source)

  const places: [Path, 'key' | 'value', string][] = [
    [['名称'], 'value', '2:5-2:11'],
    [['名称'], 'key', '2:1-2:3'],
    [['联系人', '电话'], 'value', '4:20-4:24'],
    [['联系人', '电话'], 'key', '4:16-4:18'],
    [['列表', 0, '甲'], 'value', '6:8-6:9'],
    [['列表', 0, '乙', 1], 'value', '7:12-7:14'],
    [['列表', 0, '乙', 2], 'value', '7:16-7:17'],
    [['联系人', '邮箱'], 'value', '4:1-4:4'],
    [['列表', 0, '丙'], 'value', '6:5-7:18'],
    [['没有'], 'value', '8:1-8:1'],
  ]

  test.each(places)('%j, its %s', (path, part, expected) => {
    const { line, column, endLine, endColumn } = frontMatter?.at(path, part) ?? {}
    expect(`${line}:${column}-${endLine}:${endColumn}`).toBe(expected)
  })

  test('headings and findings', () => {
    expect(sections?.map(({ label, heading }) => `${label} ${heading.line}`)).toEqual(['第一 10', '第二 14'])
    expect(findings.map(({ rule, place }) => `${rule} ${place.line}:${place.column}`)).toEqual([
      'raw-html 16:1',
    ])
  })

  test.each([
    [0, '12:1'],
    [1, '12:3'],
    [2, '12:6'],
    [3, '12:9'],
  ])('the character after the first %i', (limit, expected) => {
    const place = crossingPlace(source, sections?.[0]?.pieces ?? [], { limit, measure: '字符' })
    expect(`${place?.line}:${place?.column}`).toBe(expected)
  })

  test('no character beyond the last', () => {
    expect(crossingPlace(source, sections?.[0]?.pieces ?? [], { limit: 4, measure: '字符' })).toBeNull()
  })
})

test.each([
  ['escapes', '甲\\*乙', '乙', 2],
  ['entities', '甲&amp;乙', '乙', 2],
  ['soft breaks', '甲\n乙', '乙', 1],
  ['quotes', '> 甲\n> 乙', '乙', 1],
  ['bare addresses', '甲 a@example.com 乙', '乙', 14],
  ['links', '[甲](https://example.com)乙', '乙', 1],
  ['code', '`甲`乙', '乙', 1],
  ['strikethrough', '~~甲~~乙', '乙', 1],
])('the place of a character after %s', (_, body, character, limit) => {
  const source = sourceOf(`---\n---\n## 一\n\n${body}\n`)
  const { sections } = readSections(source)
  const place = crossingPlace(source, sections?.[0]?.pieces ?? [], { limit, measure: '字符' })
  const lines = source.text.split('\n')
  expect(lines[(place?.line ?? 0) - 1]?.charAt((place?.column ?? 0) - 1)).toBe(character)
})
