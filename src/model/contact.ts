import { field, record } from './field.ts'
import { email, phone, text } from './scalar.ts'

/** The applicant's contact: never public. */
export const contactFields = [
  field('name', '姓名', 'text', '负责本次申报的联系人姓名。', text()),
  field('phone', '电话', 'phone', '联系人的手机号码，或带区号的固定电话。', phone()),
  field('position', '职务', 'text', '联系人的职务或职称；没有的填“无”。', text()),
  field('email', '邮箱', 'email', '联系人的电子邮箱。', email()),
] as const

export const contactSchema = record('联系人', contactFields)
export type Contact = { name: string; phone: string; position: string; email: string }
