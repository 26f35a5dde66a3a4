import { describe, expect, it } from 'vitest'
import { toDocx } from '../../../src/render/docx/to-docx.ts'
import { toHtml } from '../../../src/render/html/to-html.ts'
import { type ProposedLists, publicitySheet } from '../../../src/render/sheets/publicity.ts'
import { fmea, practice, settings } from '../example.ts'
import { textOfDocx, textOfHtml } from '../fields.ts'

const images = new Map()
const proposed: ProposedLists = {
  settings: {
    ...settings,
    title: '产品质量可靠性创新“最佳实践”和FMEA应用典型案例',
    provinces: [
      { code: '13', name: '河北省', short: '河北', regulator: '河北省市场监督管理局', phone: '0311-0000100' },
    ],
  },
  period: {
    startsOn: '2025-11-18',
    endsOn: '2025-11-24',
    workingDays: 5,
    days: [],
    listHash: '',
  },
  office: {
    name: '示例市市场监督管理局',
    address: '示例市示范路1号',
    postcode: '200000',
    phone: '021-00000100',
    email: 'gongshi@example.com',
  },
  lists: { practice: [practice, practice], fmea: [fmea] },
}

describe('the publicity notice', () => {
  const text = textOfHtml(toHtml(publicitySheet(proposed), { images }))

  it.each([
    '关于2025年度产品质量可靠性创新“最佳实践”和FMEA应用典型案例拟评定对象名单的公示',
    '公示期为2025年11月18日至2025年11月24日，共5个工作日。',
    '公示期满无异议，或者经核实异议不成立的，予以认定。',
    '示例市示范路1号（邮编200000）',
    '2示例精密轴承有限公司新能源汽车电驱动用高速深沟球轴承保定市莲池区市场监督管理局附件2',
    '1示例精密轴承有限公司新能源汽车电驱动轴承装配注脂工序PFMEA应用（PFMEA）保定市莲池区市场监督管理局',
  ])('says %s', (words) => expect(text).toContain(words))

  it('names no contact of an applicant', () => expect(text).not.toMatch(/李示例|0312-0000100|zhiliang/))

  it('says the same in Word', async () => {
    const docx = await toDocx(publicitySheet(proposed), { images, date: '2025-11-18', creator: '示例' })
    expect(textOfDocx(docx)).toBe(text)
  })

  it('leaves out the list of a track without anything on it', () => {
    const alone = publicitySheet({ ...proposed, lists: { practice: [], fmea: [fmea] } })
    expect(alone.parts).toHaveLength(2)
    const words = textOfHtml(toHtml(alone, { images }))
    expect(words).toContain('附件：1.FMEA应用典型案例拟评定对象名单')
    expect(words).not.toContain('附件2')
  })

  it('does not say the year twice', () => {
    const title = '2025年度产品质量可靠性创新示例'
    const sheet = publicitySheet({ ...proposed, settings: { ...proposed.settings, title } })
    expect(sheet.title).toBe(`关于${title}拟评定对象名单的公示`)
  })
})
