import type { Finding } from '../diagnostics/complaint.ts'
import { FILE_START } from '../diagnostics/place.ts'
import type { ContentFile } from './content-file.ts'
import { type Lines, linesOf } from './lines.ts'
import { trailingSpaces } from './trailing-space.ts'

/** A file as text. Offsets are those of `text`, from which a byte order mark has been taken away. */
export interface SourceText {
  readonly file: string
  readonly text: string
  readonly lines: Lines
}

export interface TextReading {
  /** Null when the file cannot be read as text at all. */
  readonly source: SourceText | null
  readonly findings: readonly Finding[]
}

const TEXT_BYTES_MAX = 1024 * 1024
const REPORTED_MAX = 20

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\r(?!\n)/g
const INVISIBLE = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g

const codePoint = (character: string) =>
  `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`

/** Reads a UTF-8 file, with or without a byte order mark. Control characters are read as spaces. */
export function readText(file: ContentFile): TextReading {
  if (file.size > TEXT_BYTES_MAX) return { source: null, findings: [tooLarge(file)] }
  const bytes = file.bytes()
  const text = decode(bytes, 'utf-8')
  if (text === null) return { source: null, findings: [notUtf8(file.path, bytes)] }
  const lines = linesOf(text)
  const source = { file: file.path, text: text.replace(CONTROL, ' '), lines }
  return {
    source,
    findings: [...controlCharacters(source, text), ...invisibleCharacters(source), ...trailingSpaces(source)],
  }
}

/** The text of bytes in an encoding; null when they are not in it. */
export function decode(bytes: Uint8Array, encoding: 'utf-8' | 'gb18030'): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`

function tooLarge({ path, size }: ContentFile): Finding {
  return {
    rule: 'file-size',
    file: path,
    place: FILE_START,
    message: `文件太大：${megabytes(size)}，文本文件不得超过 1 MB。`,
    actual: megabytes(size),
    expected: '不超过 1 MB',
    fix: '把测量数据移到 CSV 或 XLSX 文件，把图片放成单独的文件',
  }
}

function notUtf8(file: string, bytes: Uint8Array): Finding {
  const lossy = new TextDecoder('utf-8').decode(bytes)
  const offset = Math.max(0, lossy.indexOf('\ufffd'))
  const isChinese = decode(bytes, 'gb18030') !== null
  return {
    rule: 'encoding',
    file,
    place: linesOf(lossy).placeOf(offset, offset + 1),
    message: `文件不是 UTF-8 编码${isChinese ? '，看起来是 GBK（GB 18030）编码' : ''}。`,
    actual: isChinese ? 'GB 18030' : '不是有效的 UTF-8',
    expected: 'UTF-8',
    fix: '用编辑器“另存为”，编码选择 UTF-8',
  }
}

function controlCharacters({ file, lines }: SourceText, text: string): Finding[] {
  return Array.from(text.matchAll(CONTROL))
    .slice(0, REPORTED_MAX)
    .map(({ 0: character, index }) => ({
      rule: 'encoding',
      file,
      place: lines.placeOf(index, index + 1),
      message: `这里有不可见的控制字符 ${codePoint(character)}。`,
      actual: codePoint(character),
      expected: '只含文字、换行和空格',
      fix: '删去这个字符；通常是从其他软件复制时带进来的',
    }))
}

function invisibleCharacters({ file, text, lines }: SourceText): Finding[] {
  return Array.from(text.matchAll(INVISIBLE))
    .slice(0, REPORTED_MAX)
    .map(({ 0: character, index }) => ({
      rule: 'invisible-character',
      file,
      place: lines.placeOf(index, index + 1),
      message: `这里有看不见的字符 ${codePoint(character)}，它会改变文字的显示次序或使文字对不上。`,
      actual: codePoint(character),
      expected: '没有看不见的字符',
      fix: '删去这个字符：把光标放在它后面按退格键，或重新输入这一行',
    }))
}
