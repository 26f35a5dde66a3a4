import type { Summary } from '../../src/render/sheets/summary.ts'
import { practice } from './example.ts'

/** A company name of 40 characters. */
export const LONG_NAME = '示例京津冀新能源汽车电驱动高速精密轴承及可靠性技术研究开发制造集团股份有限责任公司'

/** A summary of so many submissions, every fourth of a company with a long name and address. */
export const summaryOf = (count: number): Summary => ({
  unit: practice.unit,
  contact: '刘示例',
  phone: '0312-0000200',
  submissions: Array.from({ length: count }, (_, i) => ({
    ...practice,
    slug: `bearing-${i}`,
    form: {
      ...practice.form,
      company: i % 4 === 3 ? LONG_NAME : practice.form.company,
      contact: {
        ...practice.form.contact,
        email: i % 4 === 3 ? 'battery.quality.department@example.com' : practice.form.contact.email,
      },
    },
  })),
})
