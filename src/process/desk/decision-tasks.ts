import type { Subject } from '../../model/desk/task.ts'
import type { Known } from './sources.ts'
import type { Draft, Parts } from './task-draft.ts'

/** Making the list, freezing it, watching over its period. */
export function listTasks({ edition, period }: Known, { publicity: { state, draft } }: Parts): Draft[] {
  const subject: Subject = { kind: 'publicity' }
  const file = `editions/${edition.settings.year}/publicity.yaml`
  switch (state) {
    case 'none': {
      const what = `${draft.ready.length} 份申报已评审，可以起草公示名单`
      return draft.ready.length > 0 ? [{ what, command: 'kekao publicity', file, subject }] : []
    }
    case 'draft': {
      const what = '名单已写好但没有冻结：公示开始之前写入校验码'
      return [{ what, command: 'kekao publicity --freeze', file, deadline: period?.startsOn, subject }]
    }
    case 'frozen':
      return [
        { what: '公示开始之日发布网站和公示稿', command: 'kekao build', deadline: period?.startsOn, subject },
      ]
    case 'running':
      return [
        {
          what: '公示期内受理异议，逐件登记',
          command: 'kekao new objection 申报',
          deadline: period?.endsOn,
          subject,
        },
        ...(edition.publicity?.listHash === undefined
          ? [
              {
                what: '公示已开始，名单还没有写入校验码',
                command: 'kekao publicity --freeze',
                file,
                blocks: true,
                subject,
              } as const,
            ]
          : []),
      ]
    case 'over':
      return []
  }
}

/** Objections to be looked into, and those that need not be taken up. */
export const objectionTasks = ({ objections }: Parts): Draft[] =>
  objections
    .filter(({ outcome }) => outcome === '核实中')
    .map(({ number, against, file }) => ({
      what:
        against.length > 0
          ? `第 ${number} 号异议不符合受理条件（${against.join('；')}）：作出“不予受理”的结论`
          : `第 ${number} 号异议：核实并作出结论`,
      file,
      command: `kekao check objections/${number}.md`,
      blocks: true,
      subject: { kind: 'objections' },
    }))

/** The decision, once the period is over. */
export function recognitionTasks({ edition }: Known, { publicity }: Parts): Draft[] {
  if (publicity.state !== 'over' || publicity.recognition) return []
  const general = publicity.blockers.filter(({ slug }) => slug === null)
  const what =
    general.length > 0
      ? `公示期满，但还不能认定：${general.map(({ text }) => text).join('；')}`
      : '公示期满：对没有异议或异议不成立的对象作出认定'
  return [
    {
      what,
      command: 'kekao new recognition --number 文号 --date 日期',
      file: `editions/${edition.settings.year}/recognition.yaml`,
      blocks: true,
      subject: { kind: 'publicity' },
    },
  ]
}
