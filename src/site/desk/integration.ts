import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'

const MODULE = 'virtual:desk-view'

/** Address of every kind of page, and its file. Without the integration none of them is built. */
const ROUTES: readonly (readonly [pattern: string, page: string])[] = [
  ['/desk', 'index'],
  ['/desk/[year]', 'year'],
  ['/desk/[year]/board', 'board'],
  ['/desk/[year]/board/by/[facet]/[value]', 'board-by'],
  ['/desk/[year]/submissions/[slug]', 'submission'],
  ['/desk/[year]/scores/[track]', 'scores'],
  ['/desk/[year]/scores/[track]/[criterion]', 'criterion'],
  ['/desk/[year]/ranking/[track]', 'ranking'],
  ['/desk/[year]/ranking/[track]/[province]', 'ranking-in'],
  ['/desk/[year]/reviewers', 'reviewers'],
  ['/desk/[year]/conflicts', 'conflicts'],
  ['/desk/[year]/objections', 'objections'],
  ['/desk/[year]/publicity', 'publicity'],
  ['/desk/[year]/downloads', 'downloads'],
  ['/desk/[year]/audit', 'audit'],
]

const fileOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Adds the secretariat's pages to the site, made from a desk view in a JSON file. */
export const desk = (json: string): AstroIntegration => ({
  name: 'kekao-desk',
  hooks: {
    'astro:config:setup': ({ injectRoute, injectScript, updateConfig }) => {
      for (const [pattern, page] of ROUTES)
        injectRoute({ pattern, entrypoint: fileOf(`pages/${page}.astro`) })
      // The mark stands on every page, those of the public too.
      injectScript('page-ssr', `import ${JSON.stringify(fileOf('styles/mark.css'))}`)
      updateConfig({ vite: { plugins: [deskData(json)] } })
    },
  },
})

/** The view, read when the pages are made. */
const deskData = (json: string) => ({
  name: 'kekao-desk-view',
  resolveId: (id: string) => (id === MODULE ? `\0${MODULE}` : undefined),
  load: (id: string) =>
    id === `\0${MODULE}`
      ? `import { readFileSync } from 'node:fs'\nexport default JSON.parse(readFileSync(${JSON.stringify(json)}, 'utf8'))`
      : undefined,
})
