import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentOf } from '../../../src/pipeline/mark/content.ts'
import { fingerprintOf } from '../../../src/pipeline/mark/fingerprint.ts'
import { type Content, filesOf, readContent, textOf, withFile } from '../../fixtures/content.ts'

const FOLDER = 'editions/2025/practices/pump/'
const pump: Content = new Map(
  [...readContent('clean')].flatMap(([path, bytes]) =>
    path.startsWith(FOLDER) ? [[path.slice(FOLDER.length), bytes]] : [],
  ),
)

function fingerprint(content: Content): string | null {
  const said = contentOf(filesOf(content))
  return said && fingerprintOf(said)
}

const original = fingerprint(pump)
const index = textOf(pump, 'index.md')
const factory = textOf(pump, 'data/factory.csv')
const photo = pump.get('photos/pump.png') ?? new Uint8Array()

const replaced = (text: string, from: string | RegExp, to: string): string => {
  const result = text.replace(from, to)
  if (result === text) throw new Error(`nothing to replace: ${from}`)
  return result
}

const withIndex = (from: string | RegExp, to: string) => withFile(pump, 'index.md', replaced(index, from, to))
const withData = (from: string | RegExp, to: string) =>
  withFile(pump, 'data/factory.csv', replaced(factory, from, to))

describe('a fingerprint', () => {
  it('has sixteen characters of base 32', () => {
    expect(original).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/)
  })

  it('is the one worked out by hand for a small submission', () => {
    // printf '%s' '["kekao-content-1",{"a":"1","b":["x","y z"]},[["甲","乙"]],[["d.csv",[["n"],["1"]]]],[]]' | sha256sum
    // gives 12c65b7a4d9bb160fd37…; its first 80 bits in Crockford's alphabet, 5 a character.
    const files = filesOf(
      new Map(
        Object.entries({
          'index.md': '---\nb: [x, "y  z"]\na: 1 # said once\n---\n\n## 甲\n\n乙  \n',
          'd.csv': 'n,\r\n"1"\r\n\r\n',
        }).map(([path, text]) => [path, new TextEncoder().encode(text)]),
      ),
    )
    const content = contentOf(files)
    expect(content && fingerprintOf(content)).toBe('2B35PYJDKERP1Z9Q')
  })

  it.each<[string, Content]>([
    ['lines end with CRLF', withIndex(/\n/g, '\r\n')],
    ['a byte order mark stands before the text', withFile(pump, 'index.md', `\ufeff${index}`)],
    ['lines have blanks at their end', withIndex(/:\n/g, ':  \n')],
    ['paragraphs have blanks at their end', withIndex(/。\n/g, '。　 \n')],
    ['keys stand in another order', withIndex(/(企业名称: .+\n)(企业地址: .+\n)/, '$2$1')],
    ['inner keys stand in another order', withIndex('{下限: 5, 上限: 15}', '{上限: 15, 下限: 5}')],
    ['a map is broken into lines', withIndex('规格: {上限: 40}', '规格:\n      上限: 40')],
    ['a list is broken into lines', withIndex('[9.8, 10.1, 10.4]', '[9.8,\n      10.1, 10.4]')],
    ['a value stands in quotes', withIndex('电话: 0312-0000100', '电话: "0312-0000100"')],
    ['the YAML has a comment', withIndex('行业: 高端装备', '行业: 高端装备  # 见通知')],
    ['sections have more empty lines between them', withIndex('\n## 产品简介', '\n\n\n## 产品简介')],
    ['a CSV file has CRLF', withData(/\n/g, '\r\n')],
    ['a CSV file has a byte order mark', withFile(pump, 'data/factory.csv', `\ufeff${factory}`)],
    ['a CSV file has quotes', withData('9.98', '"9.98"')],
    ['a CSV file has empty cells and rows at its end', withData(/\n$/, ',\n\n,,\n')],
    ['cells have blanks around them', withData('9.98', ' 9.98 ')],
    ['there is a hidden file', withFile(pump, '.DS_Store', 'x')],
    ['there is an encrypted file', withFile(pump, 'contact.age', 'x')],
  ])('is the same where %s', (_, content) => {
    expect(fingerprint(content)).toBe(original)
  })

  it.each<[string, Content]>([
    ['a character of a field', withIndex('河北示例泵业有限公司', '河北示例泵业有限公可')],
    ['a digit of a field', withIndex('0312-0000100', '0312-0000101')],
    ['a number written otherwise', withIndex('[9.8, 10.1, 10.4]', '[9.80, 10.1, 10.4]')],
    ['the order of numbers', withIndex('[9.8, 10.1, 10.4]', '[10.1, 9.8, 10.4]')],
    ['a field that is there no more', withIndex(/失效阈值: 40\n {4}/, '')],
    ['a character of a section', withIndex(/(## 企业简介\n\n.)./, '$1㐀')],
    ['a heading', withIndex('## 企业简介', '## 企业简况')],
    ['a paragraph broken in two', withIndex(/(## 企业简介\n\n.)/, '$1\n\n')],
    ['text before the first section', withIndex('## 企业简介', '见附件。\n\n## 企业简介')],
    ['a cell', withData('9.98', '9.97')],
    ['two cells that change places', withData('9.98\n2,10.02', '10.02\n2,9.98')],
    ['a column name', withData('t0', 't1')],
    ['a row more', withData(/\n$/, '\n99,10.00\n')],
    ['a cell parted in two', withData('9.98', '9,98')],
    [
      'a byte of a photo',
      withFile(
        pump,
        'photos/pump.png',
        photo.map((byte, i) => (i === photo.length - 1 ? byte ^ 1 : byte)),
      ),
    ],
    ['another name of a photo', renamed('photos/pump.png', 'photos/pump-2.png')],
    ['another name of a data file', renamed('data/wear.csv', 'data/wear-2.csv')],
    ['a file more', withFile(pump, 'photos/second.png', photo)],
  ])('changes with %s', (_, content) => {
    const found = fingerprint(content)
    expect(found).not.toBeNull()
    expect(found).not.toBe(original)
  })

  it('is none without index.md or with front matter that cannot be read', () => {
    expect(contentOf(filesOf(new Map([...pump].filter(([path]) => path !== 'index.md'))))).toBeNull()
    expect(fingerprint(withFile(pump, 'index.md', '---\na: [1\n---\n'))).toBeNull()
  })

  it('changes with every changed character, wherever it stands', () => {
    const characters = Array.from(index, (character, at) => ({ character, at })).filter(({ character }) =>
      /[0-9\u4e00-\u9fff]/u.test(character),
    )
    fc.assert(
      fc.property(fc.constantFrom(...characters), fc.constantFrom('㐀', '鿿', '〇'), ({ at }, other) => {
        const altered = index.slice(0, at) + other + index.slice(at + 1)
        expect(fingerprint(withFile(pump, 'index.md', altered))).not.toBe(original)
      }),
      { numRuns: 60 },
    )
  })

  it('is the same however white space, line ends and the order of keys are written', () => {
    const lines = index.split('\n')
    const fence = lines.indexOf('---', 1)
    const top = blocks(lines.slice(1, fence))
    fc.assert(
      fc.property(
        fc.shuffledSubarray(top, { minLength: top.length }),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom('', ' ', '   '),
        fc.boolean(),
        (order, lineEnd, blank, mark) => {
          const text = ['---', ...order.flat(), '---', ...lines.slice(fence + 1)]
            .map((line) => line + (line === '---' ? '' : blank))
            .join(lineEnd)
          expect(fingerprint(withFile(pump, 'index.md', (mark ? '\ufeff' : '') + text))).toBe(original)
        },
      ),
      { numRuns: 60 },
    )
  })
})

function renamed(from: string, to: string): Content {
  return new Map([...pump].map(([path, bytes]) => [path === from ? to : path, bytes]))
}

/** Top-level keys of YAML with the lines that belong to each. */
function blocks(lines: readonly string[]): string[][] {
  const found: string[][] = []
  for (const line of lines) {
    const current = found.at(-1)
    if (current && /^\s/.test(line)) current.push(line)
    else found.push([line])
  }
  return found
}
