import { describe, expect, it } from 'vitest'
import { standaloneSvg } from '../../../src/render/charts/index.ts'
import { STYLESHEET, siteStylesheet } from '../../../src/render/charts/stylesheet.ts'
import { variants } from './variants.ts'

describe('the stylesheet', () => {
  it('is what charts.css holds', async () => {
    await expect(siteStylesheet()).toMatchFileSnapshot('../../../src/render/charts/charts.css')
  })

  it('names colours by their roles only', () => {
    expect(STYLESHEET).not.toMatch(/#[0-9a-f]{3}|rgb|hsl|: (?:black|white|red)/)
  })

  it('has a rule for every class of every chart', () => {
    const used = variants.flatMap(({ draw }) =>
      [...draw('a').matchAll(/class="([^"]*)"/g)].flatMap(([, names]) => names?.split(' ') ?? []),
    )
    const withoutRule = [...new Set(used)].filter(
      (name) => !new RegExp(`\\.${name}[ ,{]`).test(siteStylesheet()),
    )
    expect(withoutRule).toEqual(['kc-few'])
  })

  it('sets no text smaller than 13', () => {
    const sizes = [...STYLESHEET.matchAll(/(\d+)px(?: \/ 1 |;)/g)]
      .map(([, size]) => Number(size))
      .filter((size) => size > 4)
    expect(sizes).toEqual([13, 14])
  })
})

describe('a standalone chart', () => {
  const [first] = variants
  const svg = first?.draw('a') ?? ''
  const standalone = standaloneSvg(svg)

  it('carries its styles with plain colours after its description', () => {
    expect(standalone).toMatch(/<\/desc><style>[^<]*\.kc-dot \{\s+fill: #17507a/)
    expect(standalone).not.toContain('var(')
  })

  it('has the size of its view box', () => {
    const [, width, height] = /viewBox="0 0 (\S+) (\S+)"/.exec(svg) ?? []
    expect(standalone).toContain(`width="${width}" height="${height}"`)
  })

  it('is otherwise the same chart', () => {
    expect(standalone.replace(/<style>.*<\/style>/s, '').replace(/ width="\d+" height="[\d.]+"/, '')).toBe(
      svg,
    )
  })
})
