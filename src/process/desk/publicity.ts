import type { Blocker, DeskPublicity, DraftLine } from '../../model/desk/register.ts'
import { draftList } from '../publicity-draft.ts'
import { outcomeOn } from '../standing.ts'
import type { Known } from './sources.ts'
import { workingDaysBetween } from './waiting.ts'

/** How far the list is, and what stands in the way of recognition. */
export function deskPublicity(known: Known): DeskPublicity {
  const { edition, period, asOf } = known
  const { listed, leftOut } = draftList(known, { asOf, without: [] })
  const recognition = edition.recognition && edition.recognition.date <= asOf ? edition.recognition : null
  return {
    state: stateOf(known),
    period,
    daysLeft: period && asOf <= period.endsOn ? workingDaysBetween(asOf, period.endsOn) : null,
    recordedHash: edition.publicity?.listHash ?? null,
    listed: {
      practice: edition.publicity?.lists.practice.length ?? 0,
      fmea: edition.publicity?.lists.fmea.length ?? 0,
    },
    draft: {
      ready: listed.map(
        ({ slug, track }): DraftLine => ({ slug, track, reason: '逐级同意推荐，综合评审完成' }),
      ),
      leftOut: leftOut.map(({ slug, track, reason }): DraftLine => ({ slug, track, reason })),
    },
    recognition,
    blockers: recognition ? [] : blockersOf(known),
  }
}

function stateOf({ edition, period, asOf }: Known): DeskPublicity['state'] {
  if (!edition.publicity || !period) return 'none'
  if (asOf > period.endsOn) return 'over'
  if (asOf >= period.startsOn) return 'running'
  return edition.publicity.listHash === undefined ? 'draft' : 'frozen'
}

/** Recognition needs a period that has ended, no open objection and a list that is what its hash says. */
function blockersOf({ edition, period, asOf }: Known): Blocker[] {
  const { publicity } = edition
  if (!publicity || !period) return [{ slug: null, text: '还没有公示名单' }]
  const open = edition.objections.filter((each) => outcomeOn(each, asOf) === '核实中')
  const hash = publicity.listHash
  return [
    ...(asOf <= period.endsOn ? [{ slug: null, text: `公示期到 ${period.endsOn} 才届满` }] : []),
    ...(hash === undefined ? [{ slug: null, text: '名单没有写入校验码，尚未冻结' }] : []),
    ...(hash !== undefined && hash !== period.listHash
      ? [{ slug: null, text: '名单与写入的校验码不符' }]
      : []),
    ...open.map(({ number, subject }) => ({ slug: subject, text: `第 ${number} 号异议正在核实` })),
  ]
}
