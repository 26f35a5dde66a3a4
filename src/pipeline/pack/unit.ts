import { findCode, type Unit, type UnitPath } from '../../model/division.ts'
import { didYouMean, nearest } from '../../validate/near.ts'
import type { Circumstances } from '../forms/job.ts'
import { EXIT, Problem } from '../problem.ts'

/**
 * The recommending unit a person means: by division code (`130606`) or name (保定市莲池区市场监督管理局).
 * @throws Problem where no submission passes such a unit
 */
export function unitMeant(written: string, { entries, edition }: Circumstances): Unit {
  const units = entries.flatMap(({ submission }) => submission.unit)
  const found = units.find(({ code, name }) => code === written || name === written)
  if (found) return found
  const provinces = new Map(edition.settings.provinces.map(({ code, regulator }) => [code, regulator]))
  const known: UnitPath | undefined = findCode(written, { provinces, offices: edition.settings.offices })
  throw new Problem(
    known?.[0]
      ? `${known[0].name}在${edition.settings.year}年度没有申报`
      : `没有推荐单位 ${written}${didYouMean(likely(written, units))}`,
    {
      exitCode: EXIT.usage,
      mend: '写行政区划代码（如 130606）或推荐单位的全称；kekao status 列出每份申报的推荐单位',
    },
  )
}

/** The unit a person probably meant, as it has to be written. */
function likely(written: string, units: UnitPath): string | null {
  const near = nearest(written, [...new Set(units.flatMap(({ code, name }) => [code, name]))])
  const unit = units.find(({ code, name }) => code === near || name === near)
  return unit ? `${unit.code} ${unit.name}` : null
}
