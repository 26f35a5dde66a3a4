import { SIGNATURE } from './measures.ts'
import type { Signature } from './sheet.ts'

/** Three characters free for the year, two each for month and day. */
const DATE = '　　　年　　月　　日'

/** 企业承诺申明: the sentence, a line to sign, the company's seal. */
export const commitment = (lead: string | null): Signature => ({
  kind: 'signature',
  lead,
  sentence: '本企业提交的所有材料，均真实、有效，如有违反，愿承担由此产生的相应责任。',
  signer: '企业负责人（签字）：',
  room: 0,
  seal: '（企业公章）',
  date: DATE,
})

/** 推荐单位意见: room to write, the unit's seal. */
export const opinion = (lead: string | null, seal: string): Signature => ({
  kind: 'signature',
  lead,
  sentence: null,
  signer: null,
  room: SIGNATURE.opinion,
  seal,
  date: DATE,
})
