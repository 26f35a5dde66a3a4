import type { Practice } from '../../model/practice.ts'
import type { Partly } from '../../parse/record.ts'
import { type DegradationReading, readDegradation } from './degradation.ts'
import type { FolderReader } from './folder.ts'
import type { Locate } from './form.ts'
import { type MeasuredSeries, readSeries } from './series.ts'

/** The numbers of a practice with their places; items in the order of the form, null where unreadable. */
export interface Measurements {
  readonly consistency: readonly (MeasuredSeries | null)[]
  readonly degradation: readonly (DegradationReading | null)[]
  readonly domain: readonly (MeasuredSeries | null)[]
}

/** Reads every series and table the form refers to. */
export function readMeasurements(reader: FolderReader, form: Partly<Practice>, at: Locate): Measurements {
  return {
    consistency: (form.consistency ?? []).map((item, i) =>
      readSeries(reader, item?.data, { at, path: ['一致性', i, '数据'] }),
    ),
    degradation: (form.degradation ?? []).map((item, i) =>
      readDegradation(reader, item?.data, { at, path: ['退化', i, '数据'] }),
    ),
    domain: (form.domain ?? []).map((item, i) =>
      readSeries(reader, item?.measured, { at, path: ['可靠域', i, '实测'] }),
    ),
  }
}
