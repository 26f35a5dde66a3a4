import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { EXIT, Problem } from '../problem.ts'

const STORY = 'word/document.xml'
/** A score sheet is far smaller; more is no score sheet. */
const LARGEST = 8 * 1024 * 1024

/** What is written in the content controls of a Word document, by their tags; untouched ones say nothing. */
export function readFilledSheet(path: string): ReadonlyMap<string, string> {
  const fields = fieldsIn(storyOf(path))
  if (fields.has('code') && fields.has('reviewer')) return fields
  throw new Problem(`${path} 不是盲评材料里的 Word 评分表：找不到申报代号和专家代码`, {
    exitCode: EXIT.content,
    mend: '用 kekao packet 生成的评分表填写；不要另存为别的格式，也不要把内容复制到新文件',
  })
}

function storyOf(path: string): string {
  try {
    const files = unzipSync(readFileSync(path), {
      filter: ({ name, originalSize }) => name === STORY && originalSize <= LARGEST,
    })
    const story = files[STORY]
    if (!story) throw new Error(`no ${STORY}`)
    return strFromU8(story)
  } catch (cause) {
    throw new Problem(`读不出 ${path}`, {
      exitCode: EXIT.unreadable,
      mend: '写填好的 Word 评分表（.docx）的路径；WPS 的 .wps 先另存为 .docx',
      cause,
    })
  }
}

interface OpenControl {
  tag: string
  isPrompt: boolean
  text: string
}

const TOKEN = /<(\/?)w:(sdt|tag|showingPlcHdr|t|br|p)\b([^>]*)>([^<]*)/gu

/** Walks the markup: text belongs to every control it stands in, paragraphs and breaks end a line. */
function fieldsIn(xml: string): Map<string, string> {
  const fields = new Map<string, string>()
  const open: OpenControl[] = []
  const say = (text: string): void => {
    for (const control of open) control.text += text
  }
  for (const [, slash, name, attributes = '', text = ''] of xml.matchAll(TOKEN)) {
    const control = open.at(-1)
    if (name === 'sdt' && !slash) open.push({ tag: '', isPrompt: false, text: '' })
    else if (name === 'sdt') {
      const closed = open.pop()
      if (closed?.tag) fields.set(closed.tag, closed.isPrompt ? '' : cleaned(closed.text))
    } else if (name === 'tag' && control)
      control.tag = decoded(/w:val="([^"]*)"/u.exec(attributes)?.[1] ?? '')
    else if (name === 'showingPlcHdr' && control) control.isPrompt = true
    else if (name === 't' && !slash) say(decoded(text))
    else if (name === 'br' || (name === 'p' && slash)) say('\n')
  }
  return fields
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const decoded = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/giu, (whole, hex, decimal, name) => {
    if (name) return NAMED[String(name)] ?? whole
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })

/** Wide digits and letters become narrow, blanks around lines go. */
const cleaned = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/[！-～]/gu, narrow).trim())
    .join('\n')
    .trim()

/** Only digits, letters and the point: Chinese punctuation stays. */
const narrow = (character: string): string => {
  const plain = character.normalize('NFKC')
  return /[\w.-]/u.test(plain) ? plain : character
}
