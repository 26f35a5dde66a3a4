import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'astro/config'
import { CONTENT_POLICY } from './src/pipeline/site/policy.ts'
import { desk } from './src/site/desk/integration.ts'

const {
  KEKAO_PUBLIC = 'dist/data/public.json',
  KEKAO_DESK,
  KEKAO_PUBLIC_DIR = '.kekao/public',
  KEKAO_OUT = 'dist/site',
  KEKAO_BASE = '/',
  KEKAO_SITE,
} = process.env

const MODULE = 'virtual:public-view'

const reader = fileURLToPath(new URL('src/pipeline/site/view-file.ts', import.meta.url))

/** Gives the site its only data: the public view, read once when the pages are made. */
const publicView = {
  name: 'kekao-public-view',
  resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
  load(id) {
    if (id !== `\0${MODULE}`) return undefined
    return `import { readView } from ${JSON.stringify(reader)}
export const { view, bytes, sha256 } = readView(${JSON.stringify(resolve(KEKAO_PUBLIC))})`
  },
}

export default defineConfig({
  srcDir: './src/site',
  publicDir: KEKAO_PUBLIC_DIR,
  outDir: KEKAO_OUT,
  base: KEKAO_BASE,
  ...(KEKAO_SITE && { site: KEKAO_SITE }),
  integrations: KEKAO_DESK ? [desk(resolve(KEKAO_DESK))] : [],
  trailingSlash: 'always',
  build: { format: 'directory', assets: 'assets', inlineStylesheets: 'never' },
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  security: {
    csp: {
      directives: [...CONTENT_POLICY],
    },
  },
  vite: { plugins: [publicView], build: { assetsInlineLimit: 0 } },
})
