import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { codeOf } from '../../src/pipeline/mark/code.ts'
import { contentOf } from '../../src/pipeline/mark/content.ts'
import { fingerprintOf } from '../../src/pipeline/mark/fingerprint.ts'
import { filesIn } from '../../src/pipeline/mark/mark.ts'
import { writePayload } from '../../src/pipeline/mark/payload.ts'
import { qrPicture } from '../../src/pipeline/mark/qr.ts'
import { readContent } from '../../src/pipeline/reading/read.ts'
import { temporaryRepository } from '../pipeline/git/temporary-repository.ts'

const program = join(import.meta.dirname, '../../src/cli/kekao.mjs')
const repository = temporaryRepository()
const folder = mkdtempSync(join(tmpdir(), 'kekao-cli-verify-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
  repository.remove()
})

/** Runs the command line as a person does. */
function kekao(...args: string[]) {
  return spawnSync(process.execPath, [program, 'verify', ...args], {
    encoding: 'utf8',
    cwd: repository.folder,
  })
}

const content = contentOf(filesIn('editions/2025/fmea/press-fit/', readContent(repository.root)))
if (!content) throw new Error('the fixture cannot be read')
const pressFit = { year: '2025', slug: 'press-fit', fingerprint: fingerprintOf(content) }

/** A page with nothing but a mark, as a picture of 150 dpi. */
async function pageWith(name: string, text: string | null): Promise<string> {
  const paper = sharp({ create: { width: 1240, height: 1754, channels: 3, background: '#fff' } })
  const line = Buffer.from(
    '<svg width="1240" height="1754"><rect x="200" y="600" width="800" height="60"/></svg>',
  )
  const code =
    text === null
      ? []
      : [
          {
            input: await sharp(await qrPicture(text))
              .resize(118)
              .toBuffer(),
            left: 969,
            top: 53,
          },
        ]
  const path = join(folder, name)
  await paper
    .composite([{ input: line }, ...code])
    .png()
    .toFile(path)
  return path
}

const page = (number: number, of: number, fingerprint = pressFit.fingerprint) =>
  pageWith(
    `${number}-${of}-${fingerprint}.png`,
    writePayload({ ...pressFit, fingerprint }, { page: number, of }),
  )

describe('verifying', () => {
  it('tells a clerk that all is well', async () => {
    const { status, stdout, stderr } = kekao(await page(1, 2), await page(2, 2))
    expect(status).toBe(0)
    expect(stdout).toContain('2 页齐全，次序正确')
    expect(stdout).toContain('与现在的内容一致')
    expect(stdout).toContain('结论  一致')
    expect(stderr).toContain('第 1/1 页')
  })

  it('tells what is missing and which page cannot be read, with advice', async () => {
    const { status, stdout } = kekao(await page(2, 3), await pageWith('unread.png', null), '--quiet')
    expect(status).toBe(1)
    expect(stdout).toContain('共 3 页，缺第 1、3 页')
    expect(stdout).toContain('没有读到核验码的页')
    expect(stdout).toContain('kekao verify --code')
  })

  it('parts what could not be read from what is wrong', async () => {
    const { status, stdout } = kekao(await page(1, 1), await pageWith('annex.png', null), '--quiet')
    expect(status).toBe(1)
    expect(stdout).toContain('读出的页都一致')
  })

  it('names a page that belongs to another submission', async () => {
    const other = { ...pressFit, slug: 'pump' }
    const stray = await pageWith('stray.png', writePayload(other, { page: 3, of: 8 }))
    const { stdout } = kekao(await page(1, 2), stray, await page(2, 2), '--quiet')
    expect(stdout).toContain('2 页齐全')
    expect(stdout).toContain('扫描件的第 2 页属于这份申报（它的第 3 页，共 8 页），请取出')
  })

  it('tells pages that Word printed, whose order it cannot know', async () => {
    const path = await pageWith('word.png', writePayload(pressFit, null))
    const { status, stdout } = kekao(path, '--quiet')
    expect(status).toBe(0)
    expect(stdout).toContain('1 页由 Word 打印')
  })

  it('is an integrity break where git never had the content', async () => {
    const { status, stdout } = kekao(await page(1, 1, '0123456789ABCDEF'), '--quiet')
    expect(status).toBe(6)
    expect(stdout).toContain('git 历史中也从未有过这样的内容')
  })

  it('gives JSON', async () => {
    const { status, stdout } = kekao(await page(1, 1), '--format', 'json', '--quiet')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      verdict: 'same',
      pages: [{ number: 1, page: 1, kind: 'marked' }],
      piles: [
        {
          submission: { slug: 'press-fit' },
          printings: [{ of: 1, order: [1], origin: { kind: 'current' } }],
        },
      ],
    })
  })

  it('takes typed characters', () => {
    const typed = kekao('--code', codeOf(pressFit).toLowerCase(), '--quiet')
    expect(typed.status).toBe(0)
    expect(typed.stdout).toContain('（2025 年度 press-fit）')
  })

  it.each<[string, readonly string[], number, RegExp]>([
    ['a wrong character', ['--code', 'K7Q49XMD2HRT'], 2, /校验字符不符/],
    ['too few characters', ['--code', 'K7Q4'], 2, /应为 12 个/],
    ['nothing', [], 2, /没有写要核验什么/],
    ['both', ['a.pdf', '--code', 'K7Q49XMD2HRT'], 2, /只能写一样/],
    ['a file that is not there', ['nothing.pdf'], 3, /读不到这个文件/],
    ['a root that is not there', ['--code', codeOf(pressFit), '--root', '/nothing'], 3, /读不到内容文件夹/],
  ])('%s is answered with words', (_, args, expected, words) => {
    const { status, stderr } = kekao(...args, '--quiet')
    expect(status).toBe(expected)
    expect(stderr).toMatch(words)
    expect(stderr).not.toContain('    at ')
  })

  it('names a file that is no scan', () => {
    const path = join(folder, 'note.pdf')
    writeFileSync(path, '推荐表')
    const { status, stderr } = kekao(path)
    expect(status).toBe(3)
    expect(stderr).toContain(path)
  })
})
