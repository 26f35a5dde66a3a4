import { describe, expect, it } from 'vitest'
import type { Inline } from '../../../src/model/rich.ts'
import { blindAll, blindInlines } from '../../../src/process/blind/rich.ts'
import { suspicionsIn } from '../../../src/process/blind/suspicion.ts'
import { blindingOf } from '../../../src/process/blind/text.ts'
import { submission } from '../example.ts'

const named = {
  ...submission,
  form: {
    ...submission.form,
    company: '保定示例轴承集团有限公司',
    contact: { ...submission.form.contact, email: 'ZHANG@shilibearing.com.cn' },
  },
}
const neighbour = {
  ...submission,
  slug: 'other',
  form: { ...submission.form, company: '样板阀门有限公司', uscc: '91370102MA0EXC6N9T' },
}

const blinded = (text: string): string => blindingOf(named, { words: text, others: [neighbour] }).blind(text)

describe('a blind text', () => {
  it.each([
    ['the company', '由保定示例轴承集团有限公司研制', '由〔企业〕研制'],
    ['the company without its legal form', '示例轴承的做法', '〔企业〕的做法'],
    ['the trade name', '“示例”牌', '“〔企业〕”牌'],
    ['spaces and line breaks inside', '保定示例 轴承集团\n有限公司', '〔企业〕'],
    ['invisible characters inside', '示\u200b例轴承', '〔企业〕'],
    ['traditional characters', '示例軸承、保定示例軸承集團有限公司', '〔企业〕、〔企业〕'],
    ['wide letters', 'ｓｈｉｌｉｂｅａｒｉｎｇ轴承', '〔企业〕轴承'],
    ['its mail host as a name', 'SHILIBEARING 轴承', '〔企业〕 轴承'],
    ['an English name', 'Shili Bearing Group Co., Ltd. 出品', '〔企业〕 出品'],
    ['a short name the text gives', '以下简称“德润”。德润公司', '以下简称“〔企业〕”。〔企业〕公司'],
    ['a brand the text gives', '品牌“Torvex”，Torvex 轴承', '品牌“〔企业〕”，〔企业〕 轴承'],
    ['a registered mark', 'Torvex®轴承，TORVEX', '〔企业〕®轴承，〔企业〕'],
    ['another applicant', '与样板阀门有限公司合作', '与〔企业〕合作'],
    ['the unit, longest first', '保定市莲池区市场监督管理局推荐', '〔监管部门〕推荐'],
    ['places', '在保定市和莲池建厂，产品销往河北省', '在〔地名〕和〔地名〕建厂，产品销往〔地名〕'],
    ['the address', '地址：河北省保定市莲池区示范路1号，示范路１号', '地址：〔地址〕，〔地址〕'],
    ['the contact', '张示例，13800000001，zhang@shilibearing.com.cn', '〔人名〕，〔略〕，〔略〕'],
    ['the contact’s number with spaces', '138 0000 0001', '〔略〕'],
    ['the credit code', '代码91130606MA0EX0000X', '代码〔略〕'],
    ['anybody’s credit code', '91370102MA0EXC6N9T', '〔略〕'],
    [
      'anybody’s telephone, mail and pages',
      '0312-0000100、a.b@host.example.com、https://example.com/a、www.example.cn',
      '〔略〕、〔略〕、〔略〕、〔略〕',
    ],
    ['the folder’s name', 'data/press-in.csv', 'data/〔略〕.csv'],
    [
      'nothing of what is measured',
      '外径 130606 µm，寿命 13800 h，2025-08-01，GB/T 2423.10-2019',
      '外径 130606 µm，寿命 13800 h，2025-08-01，GB/T 2423.10-2019',
    ],
    ['nothing of trade words', '精密轴承的新能源应用', '精密轴承的新能源应用'],
  ])('has lost %s', (_, text, expected) => {
    expect(blinded(text)).toBe(expected)
  })
})

describe('blind structures', () => {
  const { blind } = blindingOf(named, { words: '', others: [] })
  const text = (words: string): Inline => ({ kind: 'text', text: words })

  it('find a name that emphasis breaks', () => {
    const broken: Inline[] = [text('由示'), { kind: 'strong', children: [text('例轴')] }, text('承研制')]
    expect(blindInlines(broken, blind)).toEqual([text('由〔企业〕研制')])
    const kept: Inline[] = [text('由'), { kind: 'strong', children: [text('示例轴承')] }]
    expect(blindInlines(kept, blind)).toEqual([text('由'), { kind: 'strong', children: [text('〔企业〕')] }])
  })

  it('keep of a link only what it says', () => {
    const link: Inline = { kind: 'link', url: 'https://example.com/', children: [text('说明')] }
    expect(blindInlines([link], blind)).toEqual([text('说明')])
  })

  it('keep the drawing of a chart and lose the names in it', () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" aria-label="示例轴承的裕量"><text class="a">示例轴承</text></svg>'
    expect(blindAll({ svg }, blind)).toEqual({
      svg: '<svg xmlns="http://www.w3.org/2000/svg" aria-label="〔企业〕的裕量"><text class="a">〔企业〕</text></svg>',
    })
  })

  it('hide a field altogether', () => {
    const value = { kind: 'value', field: 'registeredOn', label: '企业注册时间', text: '2013年6月25日' }
    expect(blindAll({ rows: [value] }, blind, new Map([['registeredOn', '〔略〕']]))).toEqual({
      rows: [{ ...value, text: '〔略〕' }],
    })
  })
})

describe('what a person should look at', () => {
  it.each([
    ['其他单位', '与华东某某大学联合研制'],
    ['品牌或商标', '自主品牌获驰名'],
    ['奖项或称号', '获2024年市政府质量奖'],
    ['专利或证书号', '专利 ZL202010123456.7'],
    ['排名或份额', '市场占有率居全国第三'],
    ['成立时间或规模', '公司成立于2013年6月'],
  ])('is told: %s', (what, text) => {
    expect(suspicionsIn(text).map((each) => each.what)).toContain(what)
  })

  it('is told once, and nothing else is', () => {
    expect(suspicionsIn('注册资本8亿元，注册资本8亿元')).toHaveLength(1)
    expect(suspicionsIn('变异系数 0.32%，容量均值 319.5 Ah，依据 GB/T 36276。')).toEqual([])
  })
})
