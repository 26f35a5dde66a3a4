import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { validate } from '../../src/validate/index.ts'
import { type Content, filesOf, readContent, textOf, withFile } from '../fixtures/content.ts'

const clean = readContent('clean')
const paths = [...clean.keys()].filter((path) => /\.(?:md|yaml|csv)$/.test(path))

/** Every complaint stands within its file. */
function placesHold(content: Content): void {
  for (const { file, line, column, endLine } of validate(filesOf(content), { asOf: '2025-12-01' })
    .complaints) {
    const lines = textOf(content, file).split('\n').length
    expect(line >= 1 && line <= lines && endLine >= line && column >= 1, `${file}:${line}:${column}`).toBe(
      true,
    )
  }
}

/** Pieces that mean something to YAML, Markdown or CSV, and pieces that mean trouble. */
const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom(
    ...[
      '---\n',
      '\n',
      ': ',
      '：',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '#',
      '|',
      '>',
      '&a ',
      '*a',
      '!!x ',
      '<<',
      '\t',
    ],
    ...[
      '## ',
      '**',
      '`',
      '![](',
      '<b>',
      ',',
      '\r\n',
      '\ufeff',
      '0',
      '１',
      '𠮷',
      '__proto__: ',
      'constructor: ',
      '~',
    ],
    ...[
      'null',
      'NaN',
      '1e999',
      '-0',
      'undefined',
      '../',
      'C:\\',
      '$(x)',
      '%s',
      '\u202e',
      '👨‍👩‍👧',
      'İ',
      'ﷺ',
      '\u0000',
    ],
  ),
)

describe('any damage gives complaints in their places, never a crash', { timeout: 60_000 }, () => {
  test('something put into a file, some of it taken away', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        fc.array(piece, { maxLength: 4 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat({ max: 40 }),
        (path, pieces, where, taken) => {
          const text = textOf(clean, path)
          const at = Math.floor(where * text.length)
          placesHold(withFile(clean, path, text.slice(0, at) + pieces.join('') + text.slice(at + taken)))
        },
      ),
      { numRuns: 150 },
    )
  })

  test('a file of anything', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.array(piece, { maxLength: 30 }), (path, pieces) => {
        placesHold(withFile(clean, path, pieces.join('')))
      }),
      { numRuns: 100 },
    )
  })

  test('a file of any bytes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...clean.keys()), fc.uint8Array({ maxLength: 200 }), (path, bytes) => {
        placesHold(withFile(clean, path, bytes))
      }),
      { numRuns: 100 },
    )
  })
})
