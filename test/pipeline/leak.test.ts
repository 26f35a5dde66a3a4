import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findLeaks, refuseLeaks } from '../../src/pipeline/site/leak.ts'
import { compileDossier } from '../../src/process/dossier.ts'
import { assessment, edition, objection, submission } from '../process/example.ts'

const dossier = compileDossier(
  {
    site: {
      name: '站',
      host: 'https://example.com',
      base: '/',
      issuer: '秘书处',
      sampleDate: undefined,
      email: undefined,
    },
    guides: [],
    editions: [edition({ objections: [objection({})] })],
  },
  { asOf: '2025-11-20', sha256: () => 'hash', assess: () => [assessment(80)] },
)

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kekao-leak-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function publish(path: string, text: string) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

const { contact, address, uscc } = submission.form

describe('the leak gate', () => {
  it.each([
    ['a contact’s name in a page', 'index.html', `<p>${contact.name}</p>`],
    ['a contact’s telephone in JSON', 'data/public.json', JSON.stringify({ x: contact.phone })],
    ['an address in a feed', 'feed.xml', `<a>${address}</a>`],
    ['a credit code in a script', 'a.js', `"${uscc}"`],
    ['an objector in an alternative text', 'index.html', '<img alt="示例同业有限公司">'],
    ['a contact’s name in a file name', `photos/${contact.name}.webp`, ''],
    ['any mobile number', 'index.html', '<p>联系 13712345678</p>'],
    ['any e-mail address', 'index.html', '<p>someone@example.org</p>'],
    ['any ID number', 'index.html', '<p>11010519491231002X</p>'],
  ])('finds %s', async (_, path, text) => {
    publish(path, text)
    expect(await findLeaks(folder, dossier)).toHaveLength(1)
    await expect(refuseLeaks(folder, dossier)).rejects.toMatchObject({ exitCode: 5 })
  })

  it.each([
    ['what is public anyway', `<p>${submission.form.company} ${submission.form.title}</p>`],
    ['the office for objections', '<p>yiyi@example.com 021-00000000</p>'],
    ['figures with many digits', '<p>0.13712345678901234 213712345678</p>'],
  ])('lets %s pass', async (_, text) => {
    publish('index.html', text)
    expect(await findLeaks(folder, dossier)).toEqual([])
  })
})
