import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { sha256 } from './hash.ts'
import { EXIT, Problem } from './problem.ts'

/** Writes a file whole: under a temporary name first, then renamed. */
export async function writeWhole(path: string, data: string | Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    const temporary = `${path}.${process.pid}.tmp`
    await writeFile(temporary, data)
    await rename(temporary, path)
  } catch (cause) {
    throw unwritable(path, cause)
  }
}

/** What to say where a file or folder cannot be written. */
export const unwritable = (path: string, cause: unknown): Problem =>
  new Problem(`写不进 ${path}：${cause instanceof Error ? cause.message : String(cause)}`, {
    exitCode: EXIT.unreadable,
    mend: '检查磁盘空间和文件夹的写入权限；原有的输出没有改动',
    cause,
  })

/** An empty folder to build in. */
export async function freshFolder(path: string): Promise<string> {
  try {
    await rm(path, { recursive: true, force: true })
    await mkdir(path, { recursive: true })
  } catch (cause) {
    throw unwritable(path, cause)
  }
  return path
}

/** Puts a finished folder in the place of an older one, or where there is none yet. */
export async function replaceFolder(finished: string, place: string): Promise<void> {
  const retired = `${finished}.old`
  try {
    await mkdir(dirname(place), { recursive: true })
    await mkdir(dirname(place), { recursive: true })
    if (existsSync(place)) await rename(place, retired)
    await rename(finished, place)
    await rm(retired, { recursive: true, force: true })
  } catch (cause) {
    throw unwritable(place, cause)
  }
}

/** Every file below a folder, relative to it, in order. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/** Path, size and SHA-256 of every file below a folder. */
export async function listFiles(folder: string): Promise<{ path: string; bytes: number; sha256: string }[]> {
  const listed = []
  for (const path of await filesBelow(folder)) {
    const data = await readFile(join(folder, path))
    listed.push({ path, bytes: data.byteLength, sha256: sha256(data) })
  }
  return listed
}
