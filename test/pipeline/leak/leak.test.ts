import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Dossier } from '../../../src/model/dossier.ts'
import { openStore } from '../../../src/pipeline/cache/store.ts'
import { findLeaks, refuseLeaks } from '../../../src/pipeline/leak/leak.ts'
import { PLANTS, pdfShowing, taken } from './containers.ts'
import { dossier, submission } from './dossier.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kekao-leak-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function publish(path: string, content: string | Uint8Array) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), content)
}

const kindsIn = async (text: string): Promise<string[]> => {
  publish('index.html', `<p>${text}</p>`)
  return (await findLeaks(folder, dossier)).map(({ kind }) => kind)
}

const { contact, address, uscc, company, title } = submission.form

/** The encoder writes no other letters. */
const LATIN_ONLY = new Set(['exif.jpg', 'exif.webp', 'exif.avif'])

describe('the leak gate', () => {
  it.each(PLANTS)('looks into %s', async (name, place, plant) => {
    const isLatin = LATIN_ONLY.has(name)
    publish(name, await plant(isLatin ? contact.email : '示例同业有限公司'))
    const leaks = await findLeaks(folder, dossier)
    expect(leaks.map(({ file, kind }) => [file, kind])).toEqual([
      [name, isLatin ? '联系人邮箱' : '异议提出方'],
    ])
    expect(leaks[0]?.place).toMatch(place)
  })

  it('reads the pages of a PDF', async () => {
    publish('list.pdf', await pdfShowing('tel. 138 0000 0001'))
    expect(await findLeaks(folder, dossier)).toEqual([
      { file: 'list.pdf', place: '第 2 页', kind: '联系人电话', masked: '13*******01' },
    ])
  })

  it('sees where a photo was taken', async () => {
    publish('photo.jpg', await taken())
    expect(await findLeaks(folder, dossier)).toMatchObject([{ place: 'EXIF', kind: '照片的拍摄位置' }])
  })

  it('looks at the names of files', async () => {
    publish(`photos/${contact.name}.webp`, '')
    expect(await findLeaks(folder, dossier)).toMatchObject([{ place: '文件名', kind: '联系人姓名' }])
  })

  it.each([
    ['broken.pdf', '%PDF-1.7\nnothing'],
    ['broken.docx', 'PK\x03\x04nothing'],
    ['broken.avif', '\0\0\0\x1cftypavifnothing'],
    ['broken.gz', Buffer.from([0x1f, 0x8b, 8, 0, 1])],
  ])('lets nothing pass that it cannot read: %s', async (name, content) => {
    publish(name, content)
    expect((await findLeaks(folder, dossier))[0]?.kind).toMatch(/^无法检查的文件/)
  })

  it.each([
    ['联系人姓名', contact.name],
    ['联系人姓名', '张 示　例'],
    ['联系人电话', '138-0000-0001'],
    ['联系人电话', '１３８０００００００１'],
    ['联系人电话', '+86 13800000001'],
    ['联系人电话', '（0531）1234567'],
    ['联系人邮箱', 'ZHANG＠example.com'],
    ['联系人邮箱', 'zhang(at)example(dot)com'],
    ['企业详细地址', address],
    ['企业详细地址', '河北省 保定市　莲池区 示范路１号'],
    ['统一社会信用代码', uscc],
    ['统一社会信用代码', '91130606 MA0EX0000X'],
    ['推荐单位联系人', '李示例'],
    ['推荐单位联系电话', '0312 0000100'],
    ['评审专家单位', '北方示例大学'],
    ['评审专家邮箱', 'e01@reviewers.example.com'],
    ['评审意见', '压装力曲线的判据写得清楚，但是样本偏少'],
    ['异议提出方电话', '13900000001'],
    ['未公开申报的企业名称', '示例阀门制造有限公司'],
    ['未公开申报的名称', '示例阀门密封面堆焊PFMEA'],
    ['联系人姓名', '联系人：高峰，电话'],
    ['未公开的总分', '总分：86.40'],
    ['未公开的总分', '"total": 86.4'],
    ['手机号码', '联系 13712345678'],
    ['手机号码', '13712345678，13712345679'],
    ['手机号码', '86-137-1234-5678'],
    ['固定电话', '0312-7654321'],
    ['固定电话', '（0312）7654321'],
    ['固定电话', '+86 312 7654321'],
    ['电子邮箱', 'someone@example.org'],
    ['电子邮箱', 'someone [at] example.org'],
    ['身份证号码', '11010519491231002X'],
    ['身份证号码', '110105 19491231 002x'],
  ])('finds %s in “%s”', async (kind, text) => {
    expect(new Set(await kindsIn(text))).toEqual(new Set([kind]))
  })

  it.each([
    ['what is public anyway', `${company} ${title}`],
    ['the office for objections', 'yiyi@example.com 021-00000000，上海市示范路1号'],
    ['the regulators’ telephones', '0311-0000000 （0311）0000000'],
    ['a public name that holds a private one', company],
    ['figures with many digits', '0.13712345678901234 213712345678 1.13800000001'],
    ['standards', 'GB/T 2423.10-2019、GB 32100-2015、ISO 26262-5:2018、JB/T 10579-2006'],
    ['days and periods', '2025-11-20 至 2025-11-24，2024.01—2024.12，20251120'],
    ['part and patent numbers', 'ZL 202010123456.7，6308-2RS，YX3-132S-4，0201-100nF，SN13800-0001'],
    ['ranges and tolerances', '0120-0150 µm，137 1234 N，±0.005，10-12-2024'],
    ['service hotlines', '400-800-1234，95598'],
    ['a number that fails its check character', '110105194912310021'],
    ['a name inside another word', '用电高峰期、高峰论坛的用电高峰，'],
    ['pictures for sharp screens', 'logo@2x.png icon@3x.webp'],
    ['code', '@media (min-width:40em){a{b:c}} pkg@1.2.3 1732012345678'],
    ['another total', '总分 86.41，满分 100.00'],
    ['a serial number as long as an ID number', 'SN110105194912310021X'],
  ])('lets %s pass', async (_, text) => {
    expect(await kindsIn(text)).toEqual([])
  })

  it('lets applicants say what tells nothing of the process', async () => {
    const [first] = dossier.editions
    if (!first) throw new Error('one edition')
    const sections = [
      {
        key: 'summary',
        label: '案例简介',
        length: { characters: 0, words: 0 },
        blocks: [
          {
            kind: 'paragraph',
            children: [{ kind: 'text', text: '与北方示例大学合作，建立压装模型。' }],
          } as const,
        ],
      },
    ]
    const entries = first.entries.map((entry) => ({
      ...entry,
      submission: { ...entry.submission, sections },
    }))
    publish('case.html', '<p>与北方示例大学合作，建立压装模型。</p>')
    expect(await findLeaks(folder, { ...dossier, editions: [{ ...first, entries }] })).toEqual([])
    publish('case.html', '<p>评审：北方示例大学。</p>')
    expect(await findLeaks(folder, { ...dossier, editions: [{ ...first, entries }] })).toHaveLength(1)
  })

  describe('with what was found before', () => {
    const store = () => openStore({ folder: `${folder}-kept`, note: () => undefined })
    afterEach(() => rmSync(`${folder}-kept`, { recursive: true, force: true }))
    const told = async (about: Dossier) => JSON.stringify(await findLeaks(folder, about, store()))
    const anew = async (about: Dossier) => JSON.stringify(await findLeaks(folder, about))

    /** The dossier, with another telephone of the objector. */
    const withPhone = (phone: string): Dossier => ({
      ...dossier,
      editions: dossier.editions.map((each) => ({
        ...each,
        edition: {
          ...each.edition,
          objections: each.edition.objections.map((one) => ({
            ...one,
            objector: { ...one.objector, phone },
          })),
        },
      })),
    })

    it('finds what has become private in a page that is the same', async () => {
      publish('index.html', '<p>编号 QX-20251120-07</p>')
      expect(await told(dossier)).toBe('[]')
      expect(await told(dossier)).toBe('[]')
      expect(await told(withPhone('QX-20251120-07'))).toContain('异议提出方电话')
      expect(await told(dossier)).toBe('[]')
    })

    it('looks into a page that has changed, and one under another name', async () => {
      publish('index.html', '<p>一</p>')
      expect(await told(dossier)).toBe('[]')
      publish('index.html', `<p>${contact.phone}</p>`)
      expect(await told(dossier)).toContain('联系人电话')
      publish('index.html', '<p>一</p>')
      publish(`${contact.name}.html`, '<p>一</p>')
      expect(await told(dossier)).toContain('文件名')
    })

    it('searches again where an entry is damaged', async () => {
      publish('index.html', `<p>${contact.phone}</p>`)
      const leaks = await told(dossier)
      const kept = readdirSync(`${folder}-kept`, { recursive: true, encoding: 'utf8' }).filter(
        (name) => name.length > 60,
      )
      expect(kept).toHaveLength(1)
      for (const name of kept) writeFileSync(join(`${folder}-kept`, name), '0'.repeat(64))
      expect(await told(dossier)).toBe(leaks)
    })

    it('says the same of many files on all cores', async () => {
      for (let number = 0; number < 130; number += 1)
        publish(
          `${number % 3}/${number}.html`,
          number % 10 === 0 ? `<p>${contact.email}</p>` : '<p>北方示例大学</p>',
        )
      const leaks = await anew(dossier)
      expect(JSON.parse(leaks)).toHaveLength(130)
      expect(await told(dossier)).toBe(leaks)
      expect(await told(dossier)).toBe(leaks)
    })
  })

  it('stops the build, says where, and keeps the secret', async () => {
    publish('a/index.html', `一\n二 ${contact.phone}`)
    const stop = refuseLeaks(folder, dossier)
    await expect(stop).rejects.toMatchObject({
      exitCode: 5,
      message: '将要公开的文件中有 1 处不得公开的内容：\n  a/index.html　第 2 行：联系人电话 13*******01',
    })
    await expect(stop).rejects.not.toThrow(contact.phone)
  })
})
