import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { commands } from '../../src/cli/commands.ts'
import { speakChinese } from '../../src/cli/help.ts'

/** Every command with its help as a user reads it. */
const all = commands.map(({ define }) => {
  const command = speakChinese(define(speakChinese(new Command('kekao'))))
  const said: string[] = []
  command.configureOutput({ writeOut: (text) => void said.push(text) }).outputHelp()
  return { name: command.name(), command, help: said.join('') }
})

const named = (name: string) => {
  const found = all.find((each) => each.name === name)
  if (!found) throw new Error(`no command ${name}`)
  return found
}
const flagsOf = (name: string): string[] => named(name).command.options.flatMap(({ long }) => long ?? [])

describe('every command', () => {
  it.each(all.map(({ name }) => name))('%s speaks Chinese and gives an example of itself', (name) => {
    const { command, help } = named(name)
    expect(command.description()).toMatch(/[\u4e00-\u9fff]/)
    expect(help).toMatch(new RegExp(`例：kekao ${name}`))
    for (const { long, description } of command.options)
      expect(description, `${name} ${long}`).toMatch(/[\u4e00-\u9fff]/)
    for (const argument of command.registeredArguments)
      expect(argument.description).toMatch(/[\u4e00-\u9fff]/)
    expect(help).not.toMatch(/^(?:Usage|Options|Arguments|Commands):/m)
  })
})

describe('the commands of the process', () => {
  const process = ['new', 'status', 'assign', 'packet', 'publicity', 'policy', 'audit', 'pack']

  it.each(process)('%s reports to people and to machines, on any day and in any edition', (name) => {
    expect(flagsOf(name)).toEqual(expect.arrayContaining(['--root', '--edition', '--as-of', '--format']))
    const format = named(name).command.options.find(({ long }) => long === '--format')
    expect(format?.argChoices).toEqual(expect.arrayContaining(['pretty', 'json']))
  })

  it.each(['new', 'packet', 'publicity', 'pack'])('%s writes, and can only say what it would', (name) => {
    expect(flagsOf(name)).toContain('--dry-run')
  })
})
