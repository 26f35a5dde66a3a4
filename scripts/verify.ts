import { spawnSync } from 'node:child_process'

/** Everything that must hold before a push, in the order in which it fails fastest. */
const steps: readonly { name: string; command: readonly string[] }[] = [
  { name: 'types', command: ['npx', 'tsc', '--noEmit'] },
  { name: 'lint', command: ['npx', 'biome', 'check', '.'] },
  { name: 'generated', command: ['npm', 'run', '-s', 'generate', '--', '--check'] },
  { name: 'pages', command: ['npx', 'astro', 'check', '--tsconfig', '.tsconfig.site.json'] },
  { name: 'tests', command: ['npm', 'test'] },
  { name: 'content', command: ['npm', 'run', '-s', 'kekao', '--', 'check', '--strict'] },
  { name: 'build', command: ['npm', 'run', 'build'] },
]

const skipped = process.argv.slice(2).flatMap((argument) => argument.match(/^--skip=(.+)$/)?.[1] ?? [])

for (const { name, command } of steps.filter((step) => !skipped.includes(step.name))) {
  const [program = '', ...parameters] = command
  process.stdout.write(`\n▸ ${name}: ${command.join(' ')}\n`)
  const { status } = spawnSync(program, parameters, { stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) {
    process.stdout.write(`✗ ${name}\n`)
    process.exit(1)
  }
}
process.stdout.write('\n✓ verified\n')
