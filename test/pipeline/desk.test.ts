import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DESK_MARK } from '../../src/model/desk/view.ts'
import { refuseOtherAudience } from '../../src/pipeline/desk/audience.ts'
import { finishDesk } from '../../src/pipeline/desk/finish.ts'
import { markPage } from '../../src/pipeline/desk/mark.ts'
import { relativeLinks } from '../../src/pipeline/desk/relative.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kekao-desk-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('the folder of a build', () => {
  const built = (place: string, audience: string) => {
    mkdirSync(join(folder, place), { recursive: true })
    writeFileSync(
      join(folder, place, 'manifest.json'),
      `${JSON.stringify({ audience, files: [] }, null, 1)}\n`,
    )
  }

  it.each([
    ['the public’s', 'public', 'secretariat', 'dist'],
    ['the secretariat’s', 'secretariat', 'public', 'dist'],
    ['the public’s, though deeper in it', 'public', 'secretariat', 'dist/site/desk'],
  ] as const)('that is %s is refused to the other', (_, there, wanted, place) => {
    built('dist', there)
    expect(() => refuseOtherAudience(join(folder, place), wanted)).toThrow(
      expect.objectContaining({ exitCode: 2, mend: expect.stringContaining('--out') }),
    )
  })

  it.each([
    ['its own', 'secretariat', 'dist'],
    ['beside it', 'public', 'other'],
  ] as const)('that is %s is taken', (_, wanted, place) => {
    built('dist', 'secretariat')
    expect(() => refuseOtherAudience(join(folder, place), wanted)).not.toThrow()
  })

  it('with somebody else’s manifest is nobody’s build', () => {
    writeFileSync(join(folder, 'manifest.json'), '{"name": "an app"}')
    expect(() => refuseOtherAudience(folder, 'secretariat')).not.toThrow()
  })
})

describe('links of a page read from the disk', () => {
  it.each([
    ['index.html', '/', '<a href="/desk/">', '<a href="./desk/index.html">'],
    [
      'desk/2025/index.html',
      '/',
      '<a href="/desk/2025/board/?q=a#b">',
      '<a href="../../desk/2025/board/index.html?q=a#b">',
    ],
    ['desk/index.html', '/', '<a href="/">', '<a href="../index.html">'],
    ['404.html', '/kekao/', '<script src="/kekao/assets/a.js">', '<script src="./assets/a.js">'],
    [
      'a/index.html',
      '/',
      '<img srcset="/p/a.webp 1x, /p/b.webp 2x">',
      '<img srcset="../p/a.webp 1x, ../p/b.webp 2x">',
    ],
    ['a/index.html', '/', '<a href="https://example.com/x/">', '<a href="https://example.com/x/">'],
    ['a/index.html', '/', '<a href="//example.com/x/">', '<a href="//example.com/x/">'],
    ['a/index.html', '/', '<a href="#top">', '<a href="#top">'],
    ['a/index.html', '/', '<a href="mailto:a@example.com">', '<a href="mailto:a@example.com">'],
  ])('%s under %s: %s', (name, base, html, expected) => {
    expect(relativeLinks(html, { name, base })).toBe(expected)
  })
})

const PAGE =
  '<html><head><title>甲</title><meta name="robots" content="noindex"></head><body class="x"> <a class="skip" href="#main">跳</a><main>乙</main></body></html>'

describe('the mark', () => {
  it('stands first after the way to the text, once, with one word to search engines', () => {
    const marked = markPage(PAGE, '/')
    expect(marked).toMatch(/跳<\/a><aside class="desk-mark"[^>]*><strong>内部资料 · 秘书处工作台 · 不得公开/)
    expect(marked).toContain('<title>【内部】甲</title>')
    expect(marked.match(/<meta name="robots"/g)).toHaveLength(1)
  })

  it.each([
    ['a title', PAGE.replace(/<title>.*<\/title>/, '')],
    ['a body', PAGE.replace('<body class="x">', '')],
  ])('is not forgotten in silence on a page without %s', (_, html) => {
    expect(() => markPage(html, '/')).toThrow('mark')
  })
})

it('a finished desk holds nothing that helps to publish it', async () => {
  for (const name of ['index.html', 'sitemap.xml', 'nginx.conf.txt', 'robots.txt'])
    writeFileSync(join(folder, name), name === 'index.html' ? PAGE : 'Allow: /')
  await finishDesk(folder, { base: '/' })
  expect(readdirSync(folder).sort()).toEqual([
    '.htaccess',
    '_headers',
    'index.html',
    'robots.txt',
    '不得公开.txt',
  ])
  expect(readFileSync(join(folder, 'robots.txt'), 'utf8')).toContain('Disallow: /\n')
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain(DESK_MARK)
})
