import type { DeskEdition, DeskView, StageCount } from '../../model/desk/view.ts'
import { type Dossier, type EditionDossier, STAGE_LABELS, type Stage } from '../../model/dossier.ts'
import { planReviews } from '../assign.ts'
import { inListOrder } from '../publicity-period.ts'
import { deskConflicts } from './conflicts.ts'
import { deskObjections } from './objections.ts'
import { deskPanel, ranksOf } from './panel.ts'
import { deskPublicity } from './publicity.ts'
import { deskReviewers } from './reviewers.ts'
import { type DeskSources, isListDecided, type Known, knownOn } from './sources.ts'
import { deskSubmission } from './submission.ts'
import { deskTasks } from './tasks.ts'
import { deskUnits } from './units.ts'

/** All that the secretariat sees of every edition on the dossier's day: private. The newest comes first. */
export function deskView(dossier: Dossier, sources: DeskSources): DeskView {
  return {
    asOf: dossier.asOf,
    editions: [...dossier.editions].reverse().map((each) => deskEdition(each, dossier.asOf, sources)),
  }
}

function deskEdition(dossier: EditionDossier, asOf: string, sources: DeskSources): DeskEdition {
  const known = knownOn(dossier, asOf)
  const { settings } = known.edition
  const submissions = submissionsOf(known, sources)
  const advice = sources.scoring.advise(
    known.edition,
    known.entries.map(({ assessment }) => assessment),
  )
  const ranks = { practice: ranksOf('practice', known), fmea: ranksOf('fmea', known) }
  const plan = isListDecided(known)
    ? null
    : planReviews(known, { asOf, perSubmission: settings.review.minimumSheets, most: null })
  const ofSubmissions = new Set(submissions.flatMap((each) => each.complaints))
  const parts = {
    units: deskUnits(known),
    submissions,
    panels: {
      practice: deskPanel('practice', { known, submissions, advice }),
      fmea: deskPanel('fmea', { known, submissions, advice }),
    },
    minimumSheets: settings.review.minimumSheets,
    reviewers: deskReviewers(known, { advice, plan, ranks: Object.values(ranks) }),
    conflicts: deskConflicts(known),
    objections: deskObjections(known),
    publicity: deskPublicity(known),
    audit: sources.auditOf(settings.year),
    complaints: sources.complaints.filter(
      (each) => !ofSubmissions.has(each) && each.file.startsWith(`editions/${settings.year}/`),
    ),
  }
  return {
    year: settings.year,
    title: settings.title,
    provinces: settings.provinces.map(({ code, name, short }) => ({ code, name, short })),
    tasks: deskTasks(known, parts, plan),
    stages: stageCounts(known),
    ...parts,
    files: sources.files
      .filter(({ year, slug }) => year === settings.year && slug === null)
      .map(({ title, format, url, bytes }) => ({ title, format, url, bytes })),
  }
}

function submissionsOf(known: Known, { scoring, files, complaints }: DeskSources) {
  const breaches = scoring.breachesOf(known.edition)
  const ranks = { practice: ranksOf('practice', known), fmea: ranksOf('fmea', known) }
  const entries = new Map(known.entries.map((entry) => [entry.submission, entry]))
  return inListOrder(known.edition, known.edition.submissions).flatMap((submission) => {
    const entry = entries.get(submission)
    return entry
      ? [
          deskSubmission(entry, known, {
            scoring,
            files,
            complaints,
            breaches,
            ranks: ranks[submission.track],
          }),
        ]
      : []
  })
}

const isStage = (name: string): name is Stage => name in STAGE_LABELS

function stageCounts({ entries }: Known): StageCount[] {
  return Object.keys(STAGE_LABELS)
    .filter(isStage)
    .map((stage) => {
      const here = entries.filter(({ standing }) => standing.stage === stage)
      const practice = here.filter(({ submission }) => submission.track === 'practice').length
      return { stage, practice, fmea: here.length - practice }
    })
    .filter(({ practice, fmea }) => practice + fmea > 0)
}
