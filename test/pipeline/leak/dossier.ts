import { compileDossier } from '../../../src/process/dossier.ts'
import { assessment, edition, objection, submission } from '../../process/example.ts'

export { submission }

/** Another case that has not been put on the list. */
const unlisted = {
  ...submission,
  slug: 'unlisted',
  form: {
    ...submission.form,
    title: '示例阀门密封面堆焊 PFMEA',
    company: '示例阀门制造有限公司',
    uscc: '91370102MA0EXC6N9T',
    address: '山东省济南市历下区示范路9号',
    contact: { name: '高峰', phone: '0531-1234567', position: '无', email: 'gao@valve.example.com' },
  },
}

const reviewer = {
  email: 'e01@reviewers.example.com',
  login: undefined,
  code: 'E01',
  employer: '北方示例大学',
  place: undefined,
  declared: [],
  years: [],
}

/** The example's edition on the second day of its publicity: one listed case, one that nobody knows of. */
export const dossier = compileDossier(
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
    editions: [
      edition({
        submissions: [submission, unlisted],
        objections: [objection({})],
        reviewers: [reviewer],
        reviews: [
          {
            file: 'editions/2025/reviews/press-in/E01.md',
            slug: 'press-in',
            opinion: [
              {
                kind: 'paragraph',
                children: [{ kind: 'text', text: '压装力曲线的判据写得清楚，但是样本偏少。' }],
              },
            ],
            reviewer: 'E01',
            employer: '北方示例大学',
            recusal: { recused: false, reason: '无' },
            basics: undefined,
            scores: {},
            fabricated: [],
            consensus: undefined,
            date: '2025-10-10',
          },
        ],
      }),
    ],
  },
  {
    asOf: '2025-11-20',
    sha256: () => 'hash',
    assess: (year) => year.submissions.map(({ slug }) => ({ ...assessment(86.4), slug })),
  },
)
