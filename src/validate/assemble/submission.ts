import { findPlace, type UnitPath } from '../../model/division.ts'
import type { Practice } from '../../model/practice.ts'
import type { Section } from '../../model/section.ts'
import type { ConsistencySample, DomainTest, PracticeData, Submission } from '../../model/submission.ts'
import type { DegradationReading } from '../reading/degradation.ts'
import type { MeasuredSeries } from '../reading/series.ts'
import type { PracticeSource, SubmissionSource } from '../reading/submission.ts'

/** The typed submission of a source about which there is no error; null when a part of it is missing. */
export function submissionOf(source: SubmissionSource): Submission | null {
  const { whole, edition } = source
  const lookup = whole ? findPlace(whole.unit, edition.regulators) : null
  if (lookup?.kind !== 'found') return null
  const base = baseOf(source, lookup.path)
  if (source.track === 'practice') {
    const data = source.whole ? dataOf(source, source.whole) : null
    return source.whole && data ? { ...base, track: 'practice', form: source.whole, data } : null
  }
  const { whole: form, worksheet } = source
  return form && worksheet ? { ...base, track: 'fmea', form, worksheet } : null
}

function baseOf(source: SubmissionSource, unit: UnitPath) {
  return {
    slug: source.slug,
    year: source.edition.year,
    file: source.file,
    unit,
    sections: sectionsOf(source),
    photos: source.photos.map(({ photo }) => photo),
  }
}

function sectionsOf({ body, sectionFields }: SubmissionSource): Section[] {
  return sectionFields.flatMap(({ key, label }) => {
    const written = body.sections?.find((section) => section.label === label)
    return written ? [{ key, label, blocks: written.blocks, length: written.length }] : []
  })
}

const seriesOf = ({ values, from }: MeasuredSeries) => ({ values: values.map(({ value }) => value), from })

const pathsOf = ({ specimens }: DegradationReading) =>
  specimens.map(({ unit, points }) => ({
    unit,
    times: points.map(({ time }) => time),
    values: points.map(({ value }) => value),
  }))

/** The measured data with references resolved; null when one of them could not be. */
function dataOf({ measurements, file, at }: PracticeSource, form: Practice): PracticeData | null {
  const consistency = form.consistency.flatMap((item, i): ConsistencySample[] => {
    const series = measurements.consistency[i]
    const { parameter, stage, time = null, manner = null } = item
    return series ? [{ parameter, stage, time, manner, sample: seriesOf(series) }] : []
  })
  const degradation = form.degradation.flatMap((item, i) => {
    const reading = measurements.degradation[i]
    const { parameter, life, threshold = null, model } = item
    return reading ? [{ parameter, life, threshold, model, paths: pathsOf(reading), from: reading.from }] : []
  })
  const domain = form.domain.flatMap((item, i): DomainTest[] => {
    const series = measurements.domain[i]
    const requirement =
      item.requirement ?? form.parameters.find(({ code }) => code === item.parameter)?.limits
    const { scenario, stresses, parameter, manner } = item
    if (!series || !requirement) return []
    return [{ scenario, stresses, parameter, requirement, manner, measured: seriesOf(series) }]
  })
  const isComplete =
    consistency.length === form.consistency.length &&
    degradation.length === form.degradation.length &&
    domain.length === form.domain.length
  return isComplete ? { consistency, degradation, domain, failures: failuresOf(form, file, at) } : null
}

function failuresOf(
  { failures }: Practice,
  file: string,
  at: PracticeSource['at'],
): PracticeData['failures'] {
  if (!failures) return null
  const { exposureUnit, before = null, after } = failures
  const { line, endLine } = at(['售后'])
  return { exposureUnit, before, after, from: { file, rows: `第 ${line}–${endLine} 行` } }
}
