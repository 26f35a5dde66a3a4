#!/usr/bin/env node
// TypeScript runs by type stripping, which Node has from 22.18 on. An older Node hands over to the
// one that the `node` package brings.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import * as nodeModule from 'node:module'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('./main.ts', import.meta.url))
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major > 22 || (major === 22 && minor >= 18)) {
  nodeModule.enableCompileCache()
  await import('./main.ts')
} else {
  const newer = fileURLToPath(new URL('../../node_modules/node/bin/node', import.meta.url))
  if (!existsSync(newer)) {
    process.stderr.write(
      `Node ${process.versions.node} 太旧，需要 22.18 或更高。请在项目文件夹运行 npm ci。\n`,
    )
    process.exit(4)
  }
  const { status } = spawnSync(newer, [main, ...process.argv.slice(2)], { stdio: 'inherit' })
  process.exit(status ?? 70)
}
