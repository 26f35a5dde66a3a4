import type { Recognition } from '../../model/publicity.ts'

/** `recognition.yaml` of a decision; later corrections are appended to it. */
export const recognitionText = ({ number, date }: Pick<Recognition, 'number' | 'date'>): string =>
  `# 认定文件的文号和日期；之后的更正和撤销逐条记在“更正”下，不改原文\n文号: ${JSON.stringify(number)}\n日期: ${date}\n`

/** One item of `更正`, as lines below that key. */
export const amendmentItem = ({ slug, kind, date, reason }: Recognition['amendments'][number]): string =>
  [
    `  - 申报: ${slug}`,
    `    类型: ${kind}`,
    `    日期: ${date}`,
    `    原因: ${JSON.stringify(reason)}`,
    '',
  ].join('\n')
