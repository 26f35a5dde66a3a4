import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALPHABET, inBase32 } from '../../../src/pipeline/mark/base32.ts'
import { codeOf, inFours, readCode } from '../../../src/pipeline/mark/code.ts'
import { linesOf } from '../../../src/pipeline/mark/lines.ts'
import { readPayload, writePayload } from '../../../src/pipeline/mark/payload.ts'
import { modulesOf, qrPicture } from '../../../src/pipeline/mark/qr.ts'

const pump = { year: '2025', slug: 'pump', fingerprint: '2B35PYJDKERP1Z9Q' }
const code = codeOf(pump)

const fingerprints = fc
  .array(fc.constantFrom(...ALPHABET), { minLength: 16, maxLength: 16 })
  .map((characters) => characters.join(''))
const marked = fc.record({
  year: fc.integer({ min: 2000, max: 2999 }).map(String),
  slug: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9-]{0,29}$/),
  fingerprint: fingerprints,
})

describe('base 32', () => {
  it.each([
    // Crockford, “Base32 Encoding”: the value of a character is its place in the alphabet.
    ['00000', 4, '0000'],
    ['fffff', 4, 'ZZZZ'],
    ['08421', 4, '1111'],
    ['f8', 1, 'Z'],
  ])('%s in %i characters is %s', (hex, length, expected) => {
    expect(inBase32(hex, length)).toBe(expected)
  })

  it('has no characters that look like others', () => {
    expect(ALPHABET).toHaveLength(32)
    expect(ALPHABET).not.toMatch(/[ILOU]/)
  })
})

describe('the readable code', () => {
  it('has twelve characters, printed in fours', () => {
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/)
    expect(inFours('K7Q49XMD2HRT')).toBe('K7Q4 9XMD 2HRT')
  })

  it('binds edition, submission and fingerprint', () => {
    const others = [
      { ...pump, year: '2026' },
      { ...pump, slug: 'pumps' },
      { ...pump, fingerprint: '2B35PYJDKERP1Z9R' },
    ].map(codeOf)
    expect(new Set([code, ...others]).size).toBe(4)
  })

  it.each([
    ['as printed', inFours(code)],
    ['in small letters', code.toLowerCase()],
    ['with hyphens', code.replace(/(.{4})(?=.)/g, '$1-')],
    ['full-width', code.replace(/\w/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))],
    ['with the page numbers', `${inFours(code)} 0308`],
    ['with a blank between the page numbers, as Word has it', `${inFours(code)} 03 08`],
    ['with O for 0, I and L for 1', code.replaceAll('0', 'O').replaceAll('1', 'I')],
  ])('is read %s', (_, typed) => {
    expect(readCode(typed)).toEqual({ kind: 'code', code })
  })

  it.each([
    ['too short', 'K7Q4 9XMD', { kind: 'length', found: 8 }],
    ['too long', 'K7Q4 9XMD 2HRT 030', { kind: 'length', found: 15 }],
    ['empty', '', { kind: 'length', found: 0 }],
    ['a letter that is never there', `U${code.slice(1)}`, { kind: 'character', found: 'U', position: 1 }],
    ['Chinese', `码${code.slice(1)}`, { kind: 'character', found: '码', position: 1 }],
  ])('%s is told', (_, typed, expected) => {
    expect(readCode(typed)).toEqual(expected)
  })

  it('shows every wrong character', () => {
    fc.assert(
      fc.property(marked, fc.nat(11), fc.constantFrom(...ALPHABET), (mark, at, wrong) => {
        const right = codeOf(mark)
        fc.pre(right[at] !== wrong)
        expect(readCode(right.slice(0, at) + wrong + right.slice(at + 1))).toEqual({ kind: 'check' })
      }),
    )
  })

  it('shows every exchange of two different characters', () => {
    fc.assert(
      fc.property(marked, fc.nat(11), fc.nat(11), (mark, one, other) => {
        const characters = Array.from(codeOf(mark))
        const [a, b] = [characters[one] ?? '', characters[other] ?? '']
        fc.pre(a !== b)
        characters[one] = b
        characters[other] = a
        expect(readCode(characters.join(''))).toEqual({ kind: 'check' })
      }),
    )
  })
})

describe('the text of a QR code', () => {
  it('comes back, the submission in capitals', () => {
    const places = fc.option(
      fc
        .integer({ min: 1, max: 99 })
        .chain((of) => fc.integer({ min: 1, max: of }).map((page) => ({ page, of }))),
    )
    fc.assert(
      fc.property(marked, places, (mark, place) => {
        const slug = mark.slug.toUpperCase()
        expect(readPayload(writePayload(mark, place))).toEqual({ ...mark, slug, place })
      }),
    )
  })

  it.each([
    ['another program’s', 'https://example.com/'],
    ['a later version', 'K2/2025/PUMP/1-8/2B35PYJDKERP1Z9Q'],
    ['a page after the last', 'K1/2025/PUMP/9-8/2B35PYJDKERP1Z9Q'],
    ['page 0', 'K1/2025/PUMP/0-8/2B35PYJDKERP1Z9Q'],
    ['a short fingerprint', 'K1/2025/PUMP/1-8/2B35PYJDKERP1Z9'],
    ['a path for a submission', 'K1/2025/../1-8/2B35PYJDKERP1Z9Q'],
    ['small letters', 'K1/2025/pump/1-8/2B35PYJDKERP1Z9Q'],
  ])('%s is none of ours', (_, text) => {
    expect(readPayload(text)).toBeNull()
  })

  it('fits 29 modules up to a submission of 28 characters, 33 up to 57', () => {
    const sizeAt = (length: number): number =>
      modulesOf(writePayload({ ...pump, slug: 'a'.repeat(length) }, { page: 10, of: 12 })).length
    expect([1, 16, 17, 28].map(sizeAt)).toEqual([29, 29, 29, 29])
    expect(sizeAt(57)).toBe(33)
    expect(sizeAt(80)).toBeLessThanOrEqual(37)
  })

  it('is drawn the same each time', async () => {
    expect(await qrPicture('K1/2025/PUMP/0-0/2B35PYJDKERP1Z9Q')).toEqual(
      await qrPicture('K1/2025/PUMP/0-0/2B35PYJDKERP1Z9Q'),
    )
  })
})

describe('the printed lines', () => {
  it.each([
    [{ page: 3, of: 8 }, ['核验码', 'K7Q4 9XMD', '2HRT 0308']],
    [{ page: 12, of: 104 }, ['核验码', 'K7Q4 9XMD', '2HRT 12104']],
    [null, ['核验码', 'K7Q4 9XMD', '2HRT']],
  ])('at %j are %j', (place, expected) => {
    expect(linesOf('K7Q49XMD2HRT', place)).toEqual(expected)
  })
})
