import type { Entry } from '../../model/dossier.ts'
import { type Submission, TRACK_LABELS, titleOf } from '../../model/submission.ts'
import { blinded } from '../../process/blind.ts'
import { requirementInWords } from '../../render/charts/index.ts'
import { blocksAsMarkdown, markdownTable } from './blocks.ts'
import { evidenceAsMarkdown } from './evidence.ts'

/** The blind reading text of a submission, as Markdown: its figures, its words and the evidence report. */
export function packetText({ submission, assessment }: Entry): string {
  const sections = submission.sections.map(
    ({ label, blocks }) => `## ${label}\n\n${blocksAsMarkdown(blocks)}`,
  )
  const text = [
    `# ${titleOf(submission)}`,
    `${TRACK_LABELS[submission.track]}　盲评材料 ${submission.slug}`,
    '> 企业、地名、人名、型号、代码和链接已经略去，图片不附。若仍看得出申报单位，而与其有利害关系，请在评审表里填写回避。',
    ...particulars(submission),
    ...sections,
    '## 证据报告',
    evidenceAsMarkdown(assessment),
  ].join('\n\n')
  return `${blinded(text, submission)}\n`
}

function particulars(submission: Submission): string[] {
  if (submission.track === 'practice') {
    const rows = submission.form.parameters.map(({ name, unit, limits, reason, device, sample }) => [
      name,
      requirementInWords(limits, unit),
      reason,
      device,
      sample,
    ])
    const head = ['参数', '规格', '选取理由', '检测设备', '样品']
    return ['## 关键性能参数', markdownTable(head, rows)]
  }
  const { kind, standard, carriedOut, team } = submission.form
  const rows = [
    ['类型', kind],
    ['评分标准', standard],
    ['实施', `${carriedOut.from} 至 ${carriedOut.to}`],
    ['团队', team.map(({ department, duty }) => `${department}（${duty}）`).join('、')],
  ]
  return ['## 案例要点', markdownTable(['项目', '内容'], rows)]
}
