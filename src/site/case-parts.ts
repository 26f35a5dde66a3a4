import type { PublicCase } from '../model/public.ts'
import { plainText } from '../model/rich.ts'
import type { Section } from '../model/section.ts'

/** A part of a case's page: a section of the form, or evidence that belongs after one. */
export type CasePart =
  | { readonly kind: 'section'; readonly id: string; readonly title: string; readonly section: Section }
  | { readonly kind: EvidenceKind; readonly id: string; readonly title: string }

export type EvidenceKind =
  | 'consistency'
  | 'degradation'
  | 'domain'
  | 'failures'
  | 'team'
  | 'risks'
  | 'priorities'
  | 'goals'

const EVIDENCE_TITLES: Record<EvidenceKind, string> = {
  consistency: '证据：一致性',
  degradation: '证据：退化',
  domain: '证据：可靠域',
  failures: '证据：售后',
  team: '团队与实施',
  risks: '证据：风险变化',
  priorities: '证据：措施优先级',
  goals: '证据：目标达成',
}

/** Which evidence follows which section. */
const EVIDENCE_AFTER: Readonly<Record<string, readonly EvidenceKind[]>> = {
  performance: ['consistency', 'degradation', 'domain'],
  benefit: ['failures'],
  planning: ['team'],
  implementation: ['risks', 'priorities'],
  results: ['goals'],
}

const saysSomething = ({ blocks }: Section): boolean => !['', '无', '无。'].includes(plainText(blocks).trim())

const sectionPart = (section: Section): CasePart => ({
  kind: 'section',
  id: section.key,
  title: section.label,
  section,
})

const evidencePart = (kind: EvidenceKind): CasePart => ({
  kind,
  id: `evidence-${kind}`,
  title: EVIDENCE_TITLES[kind],
})

/** Sections that a reader comes to last: who handed it in, and what remains to be said. */
const LAST = ['companyProfile', 'remarks']

const readingOrder = (sections: readonly Section[]): readonly Section[] =>
  sections.toSorted((one, other) => LAST.indexOf(one.key) - LAST.indexOf(other.key))

/** The parts of a case's page in reading order; a section that says 无 is left out. */
export const partsOfCase = ({ sections }: PublicCase): readonly CasePart[] =>
  readingOrder(sections).flatMap((section) => [
    ...(saysSomething(section) ? [sectionPart(section)] : []),
    ...(EVIDENCE_AFTER[section.key] ?? []).map(evidencePart),
  ])
