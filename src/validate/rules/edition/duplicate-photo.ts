import type { WholeEdition } from '../../edition.ts'
import type { EditionFolder } from '../../layout.ts'
import type { PhotoSource } from '../../reading/photos.ts'
import { type Rule, remark } from '../../rule.ts'

interface Placed extends PhotoSource {
  /** The `index.md` that names the photo. */
  readonly index: string
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false
  return true
}

function groupBy<K>(photos: readonly Placed[], keyOf: (photo: Placed) => K): Placed[][] {
  const groups = new Map<K, Placed[]>()
  for (const photo of photos) {
    const group = groups.get(keyOf(photo))
    if (group) group.push(photo)
    else groups.set(keyOf(photo), [photo])
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

/** Reads pictures of an edition by their paths. */
function reader({ submissions }: EditionFolder): (path: string) => Uint8Array {
  const folders = new Map(submissions.map((each) => [each.folder, each.files]))
  return (path) => {
    const folder = /^(?:[^/]+\/){4}/.exec(path)?.[0] ?? ''
    const file = folders.get(folder)?.get(path.slice(folder.length))
    if (!file) throw new Error(`photo ${path} was read but is gone`)
    return file.bytes()
  }
}

/** No two pictures of an edition are the same file. Only pictures that look the same are read again. */
export const duplicatePhoto: Rule<WholeEdition> = {
  id: 'duplicate-photo',
  *check({ submissions, folder }) {
    const bytesOf = reader(folder)
    const photos = submissions.flatMap((source) =>
      source.photos.map((photo): Placed => ({ ...photo, index: source.file })),
    )
    const alike = groupBy(photos, ({ bytes }) => bytes).flatMap((group) =>
      groupBy(group, ({ fingerprint }) => fingerprint),
    )
    for (const [first, ...others] of alike) {
      if (!first) continue
      const bytes = bytesOf(first.photo.path)
      for (const { photo, place, index } of others)
        if (isSame(bytes, bytesOf(photo.path)))
          yield {
            ...remark(place, `图片 ${photo.path} 与 ${first.photo.path} 完全相同。`, {
              actual: photo.path,
              expected: '每份申报自己的照片',
              fix: '换成正确的照片；重复的删去',
            }),
            file: index,
          }
    }
  },
}
