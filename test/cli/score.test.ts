import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** Runs `kekao score` on the sample edition as a person does. */
function score(...args: string[]) {
  const program = join(root, 'src/cli/kekao.mjs')
  return spawnSync(process.execPath, [program, 'score', ...args], { encoding: 'utf8', cwd: root })
}

describe('kekao score', () => {
  it('writes out the derivation of a submission', () => {
    const { status, stdout } = score('gaas-laser', '--explain')
    expect(status).toBe(0)
    // Life of the first of the published lasers (Meeker & Escobar, 1998, table C.17) at 10 %, linear with intercept.
    expect(stdout).toMatch(/3702\.04/)
    expect(stdout).toMatch(/■ 总分[\s\S]*四舍五入到两位小数：\d\d\.\d\d 分/)
    expect(score('--explain').status).toBe(2)
    expect(score('gaas-laser', '--explain', '--format', 'json').status).toBe(2)
  })

  it('advises the secretariat beside the assessments', () => {
    const { stdout } = score('gaas-laser', 'common-rail', '--format', 'json')
    const { assessments, advice } = JSON.parse(stdout)
    expect(assessments).toHaveLength(2)
    expect(advice.stability.map(({ slug }: { slug: string }) => slug).sort()).toEqual([
      'common-rail',
      'gaas-laser',
    ])
    expect(advice.leniency[0]).toEqual({
      reviewer: 'E01',
      points: expect.any(Number),
      scores: expect.any(Number),
    })
    expect(score('gaas-laser').stdout).toContain('供秘书处参考')
  })

  it('says so when there is no such submission', () => {
    expect(score('nobody')).toMatchObject({ status: 3, stdout: '' })
  })
})
