import { findCode } from '../../../model/division.ts'
import type { EditionSettings, Thresholds } from '../../../model/edition.ts'
import type { Path } from '../../../parse/yaml/plain.ts'
import type { WholeEdition } from '../../edition.ts'
import { type Remark, type Rule, remark } from '../../rule.ts'

const THRESHOLDS = {
  consistency: '变异系数',
  marginUsed: '裕量占用',
  scenarios: '极限场景数',
  failureRatio: '故障率之比',
} as const

/** The regulators of all provinces a code could belong to, so that only the division table decides. */
const withProvince = (code: string) => ({ provinces: new Map([[code.slice(0, 2), '']]), offices: [] })

function* checkPlaces({ own }: WholeEdition, { provinces, offices }: EditionSettings): Iterable<Remark> {
  const complain = (path: Path, code: string, expected: string) =>
    remark(
      own.settings?.at(path) ?? { line: 1, column: 1, endLine: 1, endColumn: 1 },
      `行政区划表里没有代码“${code}”。`,
      {
        actual: code,
        expected,
        fix: '对照行政区划代码改正',
      },
    )
  const isKnown = (code: string) => findCode(code, withProvince(code)) !== undefined
  for (const [i, { code }] of provinces.entries())
    if (code.length !== 2 || !isKnown(code))
      yield complain(['省市', i, '代码'], code, '省（市）代码的前两位，如 13')
  for (const [i, { parent }] of offices.entries())
    if (!isKnown(parent)) yield complain(['其他机构', i, '上级'], parent, '行政区划表里的代码，如 1306')
}

const isMonotone = ({ excellent, good, fair, zero }: Thresholds) => {
  const steps = [excellent, good, fair, zero]
  const rises = steps.every((step, i) => i === 0 || step > (steps[i - 1] ?? step))
  const falls = steps.every((step, i) => i === 0 || step < (steps[i - 1] ?? step))
  return rises || falls
}

/** Provinces and offices are in the division table, thresholds relax in order, the year is the folder's. */
export const editionSettings: Rule<WholeEdition> = {
  id: 'edition-settings',
  *check(edition) {
    const form = edition.own.settings
    const settings = form?.whole
    if (!settings) return
    yield* checkPlaces(edition, settings)
    for (const [key, label] of Object.entries(THRESHOLDS) as [keyof typeof THRESHOLDS, string][]) {
      const { excellent, good, fair, zero } = settings.reference[key]
      if (!isMonotone(settings.reference[key]))
        yield remark(form.at(['参考阈值', label], 'key'), `“${label}”的阈值没有依次放宽。`, {
          actual: [excellent, good, fair, zero].join('、'),
          expected: '很好、较好、一般、零分依次变大，或依次变小',
          fix: '改正次序不对的阈值',
        })
    }
    if (settings.year !== edition.folder.year)
      yield remark(form.at(['年度']), `年度“${settings.year}”与文件夹“${edition.folder.year}”不一致。`, {
        actual: settings.year,
        expected: edition.folder.year,
        fix: '改成文件夹的年度',
      })
    if (settings.notice.deadline <= settings.notice.date)
      yield remark(form.at(['通知', '截止日期']), '截止日期不晚于通知的发布日期。', {
        actual: settings.notice.deadline,
        expected: `晚于 ${settings.notice.date}`,
        fix: '对照通知改正',
      })
  },
}
