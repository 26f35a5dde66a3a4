import { describe, expect, it } from 'vitest'
import { blinded } from '../../src/process/blind.ts'
import { submission } from './example.ts'

const named = {
  ...submission,
  form: { ...submission.form, company: '保定示例轴承集团有限公司' },
}

describe('a blind text', () => {
  it.each([
    ['the company', '由保定示例轴承集团有限公司研制', '由某企业研制'],
    ['the company without its legal form', '示例轴承的做法', '某企业的做法'],
    ['the trade name', '“示例”牌', '“某企业”牌'],
    ['the unit, longest first', '保定市莲池区市场监督管理局推荐', '某监管部门推荐'],
    [
      'places, with and without what they are',
      '在保定市和莲池建厂，产品销往河北省',
      '在某地和某地建厂，产品销往某地',
    ],
    ['the address', '地址：河北省保定市莲池区示范路1号', '地址：某地址'],
    ['the contact', '张示例，13800000001，ZHANG@example.com', '某人，（略），（略）'],
    ['the credit code', '代码91130606MA0EX0000X', '代码（略）'],
    [
      "anybody's telephone, mail and pages",
      '0312-0000100、a.b@host.example.com、https://example.com/a',
      '（略）、（略）、（略）',
    ],
    [
      'nothing of what is measured',
      '外径 130606 µm，寿命 13800 h，2025-08-01',
      '外径 130606 µm，寿命 13800 h，2025-08-01',
    ],
  ])('has lost %s', (_, text, expected) => {
    expect(blinded(text, named)).toBe(expected)
  })
})
