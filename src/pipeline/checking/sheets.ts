import { realpathSync } from 'node:fs'
import type { Finding } from '../../diagnostics/complaint.ts'
import { FILE_START } from '../../diagnostics/place.ts'
import type { AnyForm, ReadSheet, Sheet } from '../../validate/reading/process.ts'
import { codeKey, keyOf } from '../cache/key.ts'
import { openResults } from '../cache/open.ts'
import { NO_STORE } from '../cache/store.ts'
import { provenStamp } from '../reading/read.ts'
import type { CheckerOptions } from './checker.ts'

/** A sheet without an error in its form, as it was read when its file bore a stamp: plain JSON. */
interface Kept {
  readonly stamp: string
  /** The form but for its places; what could be read of it is the whole. */
  readonly form: { readonly file: string; readonly whole: unknown }
  readonly findings: readonly Finding[]
}

export interface SheetReader {
  readonly read: ReadSheet
  /** Keeps what was read for the next time. */
  readonly keep: () => void
}

/**
 * Reads sheets of units, reviewers and the secretariat, and only those that changed since they were read last. A
 * sheet with an error in its form is read anew each time.
 */
export function sheetReader({ root, files, cache }: CheckerOptions): SheetReader {
  const disk = new Map(files.map((file) => [file.path, file]))
  const store = cache ? openResults('sheets', cache) : NO_STORE
  const key = keyOf('sheets', codeKey('model', 'diagnostics', 'parse', 'validate'), realpathSync(root))
  const before = store.read(key)
  // What stands under the key was written by the same code.
  const known = new Map(before ? (JSON.parse(new TextDecoder().decode(before)) as [string, Kept][]) : [])
  const now = new Map<string, Kept>()
  let isChanged = false
  const read: ReadSheet = (file, anew) => {
    const stamp = provenStamp(disk.get(file.path))
    const same = known.get(file.path)
    if (same && stamp !== '' && same.stamp === stamp) {
      now.set(file.path, same)
      return restored(same, () => anew(file))
    }
    const sheet = anew(file)
    const kept = keptOf(sheet, stamp)
    if (kept) now.set(file.path, kept)
    isChanged ||= kept !== null
    return sheet
  }
  const keep = () => {
    if (isChanged || now.size !== known.size)
      store.write(key, new TextEncoder().encode(JSON.stringify([...now])))
  }
  return { read, keep }
}

function keptOf({ form, findings }: Sheet<AnyForm>, stamp: string): Kept | null {
  if (!form || form.whole === null || form.findings.length > 0 || stamp === '') return null
  const { partial, at: _, findings: __, ...rest } = form
  const isWhole = JSON.stringify(partial) === JSON.stringify(form.whole)
  return isWhole ? { stamp, form: rest, findings } : null
}

/** A sheet as it was kept; where its fields stand is looked up in the file when it is asked for. */
function restored<F extends AnyForm>({ form, findings }: Kept, anew: () => Sheet<F>): Sheet<F> {
  let again: Sheet<F> | null = null
  const at: AnyForm['at'] = (path, part) => {
    again ??= anew()
    return again.form?.at(path, part) ?? FILE_START
  }
  // It was an F when it was kept, by the same code.
  return { form: { ...form, partial: form.whole, at, findings: [] } as unknown as F, findings }
}
