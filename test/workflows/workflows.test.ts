import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { commands } from '../../src/cli/commands.ts'

const top = join(import.meta.dirname, '../..')
const textOf = (path: string): string => readFileSync(join(top, path), 'utf8')
const folder = '.github/workflows'
const workflows = readdirSync(join(top, folder)).map((name) => `${folder}/${name}`)

const step = z.looseObject({ run: z.string().optional(), with: z.record(z.string(), z.unknown()).optional() })
const job = z.looseObject({ permissions: z.record(z.string(), z.string()).optional(), steps: z.array(step) })
const workflow = z.looseObject({
  on: z.unknown(),
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(z.string(), job),
})
const read = (path: string) => workflow.parse(parse(textOf(path)))
const runsOf = (path: string): string[] =>
  Object.values(read(path).jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []))

describe.each(workflows)('%s', (path) => {
  it('reads only, holds no secret and runs nothing that a request could have written into it', () => {
    expect(read(path).permissions).toEqual({ contents: 'read' })
    expect(textOf(path)).not.toMatch(/secrets\.|pull_request_target/)
    // Text of a request put into a script would be run.
    for (const run of runsOf(path)) expect(run).not.toContain('${{')
  })

  it('leaves no token behind for what it runs', () => {
    const checkouts = Object.values(read(path).jobs).flatMap(({ steps }) =>
      steps.filter(({ uses }) => String(uses).startsWith('actions/checkout')),
    )
    for (const { with: options } of checkouts) expect(options).toMatchObject({ 'persist-credentials': false })
  })
})

describe('requests', () => {
  const { jobs } = read(`${folder}/request.yml`)

  it('are judged by the program of the target branch', () => {
    const installs = jobs.check?.steps.filter(({ run }) => /npm (ci|run)/.test(run ?? '')) ?? []
    expect(installs.length).toBeGreaterThan(2)
    for (const each of installs) expect(each['working-directory']).toBe('program')
  })
})

describe('the site', () => {
  it('is written to by its deploy job alone, from the main branch', () => {
    const { on, jobs } = read(`${folder}/publish.yml`)
    expect(on).toMatchObject({ push: { branches: ['main'] } })
    expect(jobs.build?.if).toBe("github.ref == 'refs/heads/main'")
    const writing = Object.entries(jobs).filter(([, { permissions }]) => permissions)
    expect(writing).toMatchObject([['deploy', { permissions: { pages: 'write', 'id-token': 'write' } }]])
  })

  it('is all that is published: forms and data with contacts are not', () => {
    expect(textOf(`${folder}/publish.yml`)).toMatch(/path: dist\/site\n/)
    expect(textOf('.gitlab-ci.yml')).toContain('mv dist/site public')
  })
})

/** Every call of the program in the workflows: the command and its long options. */
const calls = [...workflows, '.gitlab-ci.yml'].flatMap((path) =>
  [...textOf(path).matchAll(/npm run -s kekao -- (\w+)([^\n]*)|npm run (build) --([^\n]*)/g)].map((match) => {
    const [, command = match[3] ?? '', words = match[4] ?? ''] = match
    return { path, command, flags: words.match(/--[a-z-]+/g) ?? [] }
  }),
)

describe('what the workflows call', () => {
  const program = new Command('kekao')
  for (const { define } of commands) define(program)

  it.each(calls)('$path: kekao $command $flags', ({ command, flags }) => {
    const found = program.commands.find((each) => each.name() === command)
    expect(found, command).toBeDefined()
    const known = found?.options.map(({ long }) => long) ?? []
    expect(known).toEqual(expect.arrayContaining(flags))
  })
})

it('people of both platforms are asked the same', () => {
  expect(textOf('.gitlab/merge_request_templates/Default.md')).toBe(
    textOf('.github/pull_request_template.md'),
  )
})
