import type { DegradationEvidence, FmeaEvidence, PracticeEvidence } from '../model/evidence.ts'
import type { PublicCase } from '../model/public.ts'
import { type Block, type Inline, plainInline, plainText } from '../model/rich.ts'
import { failuresCaption } from '../render/charts/failures-table.ts'
import {
  formatGiven,
  formatInterval,
  formatNumber,
  formatPercent,
  withUnit,
} from '../render/charts/format.ts'
import { goalsCaption } from '../render/charts/goals-table.ts'
import { priorityCaption } from '../render/charts/priority-table.ts'
import type { EvidenceKind } from './case-parts.ts'
import { topRisks } from './top-risks.ts'

/** A case as it is read in one minute. */
export interface Glance {
  /** What it is about, in its own words. */
  readonly standfirst: string | null
  readonly doing: { readonly title: string; readonly steps: readonly string[] }
  /** What the data say, with the part of the page that shows it. */
  readonly findings: readonly Finding[]
}

interface Finding {
  readonly label: string
  readonly text: string
  readonly part: EvidenceKind
}

/** Characters of a standfirst; a longer sentence is cut at a comma. */
const STANDFIRST = 90

/** The first sentence of a text. */
function firstSentence(blocks: readonly Block[]): string | null {
  const paragraph = blocks.find(({ kind }) => kind === 'paragraph')
  const sentence = paragraph ? /^[^。！？]*/u.exec(plainText([paragraph]))?.[0] : ''
  if (!sentence) return null
  const cut = sentence.length > STANDFIRST ? sentence.lastIndexOf('，', STANDFIRST) : -1
  return `${cut > 0 ? sentence.slice(0, cut) : sentence}。`
}

const blocksOf = ({ sections }: PublicCase, key: string): readonly Block[] =>
  sections.find((section) => section.key === key)?.blocks ?? []

/** What a list sets in bold at the beginning of its items: the names of what was done. */
function leadsIn(blocks: readonly Block[]): readonly string[] {
  const items = blocks.flatMap((block) => (block.kind === 'list' ? block.items : []))
  return items.flatMap(([first]) => {
    const lead: Inline | undefined = first?.kind === 'paragraph' ? first.children[0] : undefined
    return lead?.kind === 'strong' ? [plainInline(lead.children).replace(/[：:。，]$/u, '')] : []
  })
}

function consistencySaid({ consistency, changes }: PracticeEvidence): string {
  const names = [...new Set(consistency.map(({ parameter }) => parameter))]
  const said = names.map((name) => {
    const stages = consistency.filter(({ parameter, cv }) => parameter === name && cv !== null)
    const change = changes.find(({ parameter }) => parameter === name)
    const values = stages.map(({ stage, cv }) => `${stage} ${formatPercent(cv ?? 0)}`).join('、')
    const compared = change ? `，差异${change.p < 0.05 ? '显著' : '不显著'}` : ''
    return values && `${stages[0]?.parameterName}的变异系数${values}${compared}`
  })
  return said.filter(Boolean).join('；')
}

function degradationSaid(all: readonly DegradationEvidence[]): string {
  return all
    .map(({ parameterName, units, model, life, weibull, marginUsed }) => {
      const span = weibull?.reliabilityInterval
        ? `（95% 区间 ${formatInterval(weibull.reliabilityInterval)}）`
        : ''
      const reliability = weibull ? `，可靠度 ${formatNumber(weibull.reliabilityAtLife)}${span}` : ''
      const atLife = withUnit(formatGiven(life.value), life.unit)
      return `${units.length} 个样品的${parameterName}按${model}模型外推，到设计寿命 ${atLife} 最多用去裕量的 ${formatPercent(marginUsed, 2)}${reliability}`
    })
    .join('；')
}

function domainSaid({ domain, scenarios: { distinct, positive } }: PracticeEvidence): string {
  const known = domain.flatMap(({ margin, scenario }) => (margin === null ? [] : [{ margin, scenario }]))
  const [worst] = known.toSorted((one, other) => one.margin - other.margin)
  if (!worst) return ''
  const share = positive === distinct ? '裕量全部大于零' : `其中 ${positive} 种裕量大于零`
  return `${distinct} 种极限场景，${share}，最小 ${formatNumber(worst.margin, 2)}（${worst.scenario}）`
}

const whole = (text: string): string => (text === '' || text.endsWith('。') ? text : `${text}。`)

const findings = (all: readonly Finding[]): readonly Finding[] =>
  all.map((each) => ({ ...each, text: whole(each.text) })).filter(({ text }) => text !== '')

function practiceFindings(evidence: PracticeEvidence): readonly Finding[] {
  return findings([
    { label: '一致性', text: consistencySaid(evidence), part: 'consistency' },
    { label: '退化', text: degradationSaid(evidence.degradation), part: 'degradation' },
    { label: '可靠域', text: domainSaid(evidence), part: 'domain' },
    {
      label: '售后',
      text: evidence.failures ? failuresCaption(evidence.failures).summary : '',
      part: 'failures',
    },
  ])
}

function fmeaFindings(evidence: FmeaEvidence): readonly Finding[] {
  return findings([
    { label: '风险', text: priorityCaption(evidence).summary, part: 'priorities' },
    {
      label: '目标',
      text: evidence.targets.length > 0 ? goalsCaption(evidence).summary : '',
      part: 'goals',
    },
  ])
}

/** The greatest risks and what was done against each. */
const measures = (evidence: FmeaEvidence): readonly string[] =>
  topRisks(evidence, 3)
    .filter(({ action }) => action !== '')
    .map(
      ({ failureMode, action, ap, after }) =>
        `${failureMode}：${action}（AP ${ap}${after ? ` → ${after.ap}` : ''}）`,
    )

/** A case in one minute: what it is, what was done, what the data say. */
export function glanceOf(entry: PublicCase): Glance {
  if (entry.track === 'fmea') {
    return {
      standfirst: firstSentence(blocksOf(entry, 'summary')),
      doing: { title: '最大的风险怎样降下来', steps: measures(entry.evidence) },
      findings: fmeaFindings(entry.evidence),
    }
  }
  return {
    standfirst: firstSentence(blocksOf(entry, 'productProfile')),
    doing: { title: '用了什么办法', steps: leadsIn(blocksOf(entry, 'technology')) },
    findings: practiceFindings(entry.evidence),
  }
}
