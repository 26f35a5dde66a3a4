import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const outDir = mkdtempSync(join(tmpdir(), 'kekao-cli-pack-'))
afterAll(() => rmSync(outDir, { recursive: true }))

/** Runs the command line as a person does. */
function kekao(...args: string[]) {
  const program = join(root, 'src/cli/kekao.mjs')
  return spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', cwd: root })
}

describe('packing', () => {
  it('writes a folder and an archive and says what is missing', () => {
    const { status, stdout } = kekao('pack', '130606', '--copies', '3', '--out', outDir, '--quiet')
    expect(status).toBe(0)
    expect(stdout).toContain('缺盖章扫描件')
    const name = '2025-130606-保定市莲池区市场监督管理局'
    expect(readdirSync(outDir).sort()).toEqual([name, `${name}.zip`])
    expect(readdirSync(join(outDir, name))).toContain('打印件（一式3份）.pdf')
  })

  it('only says where it would go, where told to', () => {
    const elsewhere = join(outDir, 'planned')
    const asked = ['pack', '130606', '--out', elsewhere, '--dry-run', '--quiet']
    const plan = JSON.parse(kekao(...asked, '--format', 'json').stdout)
    expect(plan).toMatchObject({ unit: '130606', written: false })
    expect(plan.lacking[0].lacks[0]).toContain('盖章扫描件')
    expect(existsSync(elsewhere)).toBe(false)
  })

  it.each([
    ['a unit that does not exist', ['pack', '999999'], 2],
    ['no unit', ['pack'], 2],
    ['no copies', ['pack', '130606', '--copies', '0'], 2],
    ['a unit that recommends nothing yet', ['pack', '130606', '--as-of', '2025-07-01'], 1],
  ])('%s is answered with words', (_, args, expected) => {
    const { status, stderr } = kekao(...args)
    expect(status).toBe(expected)
    expect(stderr).toMatch(/[\u4e00-\u9fff]/)
    expect(stderr).not.toContain('    at ')
  })
})

describe('rendering', () => {
  it('lists forms of every kind without writing them', () => {
    const { status, stdout } = kekao('render', '--dry-run', '--out', join(outDir, 'none'))
    expect(status).toBe(0)
    for (const form of [
      '2025/practice/gaas-laser/annex2　docx、pdf',
      '2025/practice/gaas-laser/annex1-panel　docx、pdf',
      '2025/practice/gaas-laser/evidence　pdf',
      '2025/fmea/server-power/annex3-E02　docx、pdf',
      '2025/units/13/annex5　docx、pdf、xlsx',
      '2025/publicity　docx、pdf',
      '2025/blank/annex6　docx、pdf',
    ])
      expect(stdout.split('\n')).toContain(form)
  })
})
