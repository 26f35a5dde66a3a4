import { type Complaint, complain } from '../../diagnostics/complaint.ts'
import { FILE_START } from '../../diagnostics/place.ts'
import type { Corpus, Edition } from '../../model/corpus.ts'
import { TRACKS } from '../../model/submission.ts'
import type { ContentFile } from '../../parse/content-file.ts'
import { readText } from '../../parse/text.ts'
import { readYaml } from '../../parse/yaml/read.ts'
import { listText } from '../../process/publicity-period.ts'
import { sha256 } from '../hash.ts'

/** Frozen lists that differ from the hash they were frozen with; silent where a listed submission cannot be read. */
export function listHashComplaints(corpus: Corpus, files: readonly ContentFile[]): readonly Complaint[] {
  return corpus.editions.flatMap((edition) => {
    const recorded = edition.publicity?.listHash
    const derived = sha256(listText(edition))
    const differs = recorded !== undefined && recorded !== derived && isReadable(edition)
    return differs ? [differing(edition, { recorded, derived, files })] : []
  })
}

const isReadable = ({ publicity, submissions }: Edition): boolean =>
  TRACKS.every((track) =>
    (publicity?.lists[track] ?? []).every((slug) =>
      submissions.some((each) => each.track === track && each.slug === slug),
    ),
  )

interface Hashes {
  readonly recorded: string
  readonly derived: string
  readonly files: readonly ContentFile[]
}

function differing({ settings }: Edition, { recorded, derived, files }: Hashes): Complaint {
  const path = `editions/${settings.year}/publicity.yaml`
  return complain({
    rule: 'publicity-hash',
    file: path,
    place: placeOfHash(files.find((file) => file.path === path)),
    message: '名单与冻结时的校验码不符：名单、企业名称或产品（案例）名称在冻结之后变了。',
    actual: derived,
    expected: recorded,
    fix: '运行 kekao audit 查出是哪一次提交改的，撤回那次改动；不要改校验码',
  })
}

function placeOfHash(file: ContentFile | undefined) {
  const source = file && readText(file).source
  if (!source) return FILE_START
  return readYaml({ ...source, start: 0, end: source.text.length }).at(['名单校验码'])
}
