import { isPlainMap, type Path, type Plain } from '../../parse/yaml/plain.ts'
import type { SubmissionSource } from './submission.ts'

/** What was written at a path of labels, before any typing; undefined where nothing was. */
export function writtenAt(data: Plain | undefined, path: Path): Plain | undefined {
  return path.reduce<Plain | undefined>((inner, part) => {
    if (isPlainMap(inner)) return Object.hasOwn(inner, part) ? inner[String(part)] : undefined
    return Array.isArray(inner) ? inner[Number(part)] : undefined
  }, data)
}

/** A submission without a 提交日期 is a draft. */
export const isDraft = ({ yaml }: SubmissionSource): boolean =>
  isPlainMap(yaml.data) && writtenAt(yaml.data, ['提交日期']) === undefined
