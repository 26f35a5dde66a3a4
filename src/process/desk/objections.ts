import type { DeskObjection } from '../../model/desk/register.ts'
import { STAGE_LABELS } from '../../model/dossier.ts'
import type { Objection } from '../../model/publicity.ts'
import { reasonsAgainstObjection } from '../admissibility.ts'
import { outcomeOn } from '../standing.ts'
import type { Known } from './sources.ts'
import { SECRETARIAT } from './waiting.ts'

/** The register of objections as it stood on the day, by number. */
export const deskObjections = (known: Known): DeskObjection[] =>
  known.edition.objections
    .toSorted((a, b) => (a.number < b.number ? -1 : 1))
    .map((objection) => deskObjection(objection, known))

function deskObjection(objection: Objection, known: Known): DeskObjection {
  const { number, subject, date, objector, ground, facts, handledOn, handling, file } = objection
  const outcome = outcomeOn(objection, known.asOf)
  const isHandled = outcome !== '核实中'
  return {
    number,
    slug: subject,
    date,
    objector,
    ground,
    facts,
    against: known.period ? reasonsAgainstObjection(objection, known.period) : ['没有公示，无从提出异议'],
    outcome,
    handledOn: isHandled ? (handledOn ?? null) : null,
    handling: isHandled ? (handling ?? null) : null,
    effect: effectOf(objection, known),
    turn: isHandled ? { kind: 'nobody', name: '', contact: null } : SECRETARIAT,
    file,
  }
}

/** What the objection does to its object. */
function effectOf(objection: Objection, { entries, asOf }: Known): string {
  const stage = entries.find(({ submission }) => submission.slug === objection.subject)?.standing.stage
  const now = stage ? `；现为“${STAGE_LABELS[stage]}”` : ''
  switch (outcomeOn(objection, asOf)) {
    case '核实中':
      return `核实结论作出之前不能认定，只影响这一个对象${now}`
    case '成立':
      return `不予认定，名单保留该行并注明结果${now}`
    case '不成立':
      return `不影响认定${now}`
    case '不予受理':
      return `不进入核实，不影响认定${now}`
  }
}
