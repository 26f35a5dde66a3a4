import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import type { Block, Inline } from '../../src/model/rich.ts'
import { plainInline } from '../../src/model/rich.ts'
import { prepareFonts } from '../../src/pipeline/print/fonts.ts'
import { openPrinter } from '../../src/pipeline/print/printer.ts'
import type { Benchmark } from './benchmark.ts'
import { type Material, materialOf, milliseconds, ratio, timeEach } from './material.ts'

const PACKAGE = '@myriaddreamin/typst-ts-node-compiler'
const VERSION = '0.7.0'
const FORMS = 40
const cacheDir = resolve('.kekao')

/** The part of the compiler that is used here. */
interface Compiler {
  readonly pdf: (document: { readonly mainFileContent: string }) => Uint8Array
  readonly evictCache: (maxAge: number) => void
}

/** Forms as PDF beside Typst in this process; npm puts Typst into the folder of the benchmark. */
export const typstBenchmark: Benchmark = {
  name: 'typst',
  onlyWhenAsked: true,
  run: async (folder) => {
    const compiler = await installed(folder)
    const material = await materialOf(FORMS, folder)
    const printer = await openPrinter({ cacheDir })
    try {
      const documents = material.map(typstOf)
      const typeset = async (some: readonly string[]) => {
        for (const mainFileContent of some) {
          compiler.pdf({ mainFileContent })
          compiler.evictCache(0)
        }
      }
      const print = (some: readonly Material[]) =>
        Promise.all(some.map((each) => printer.print(each.html, each)))
      await typeset(documents.slice(0, 2))
      await print(material.slice(0, 4))
      let [ours, typst] = [0, 0]
      for (let from = 0; from < FORMS; from += FORMS / 4) {
        const to = from + FORMS / 4
        ours += await timeEach(FORMS, () => print(material.slice(from, to)))
        typst += await timeEach(FORMS, () => typeset(documents.slice(from, to)))
      }
      return [
        { what: `PDF，每份（${FORMS} 份）`, figure: milliseconds(ours) },
        { what: `Typst 在本进程内排同样的正文，每份`, figure: milliseconds(typst) },
        { what: 'PDF 用时之比，与 Typst（应 ≤ 1.20）', figure: ratio(ours, typst) },
      ]
    } finally {
      await printer.close()
    }
  },
}

async function installed(folder: string): Promise<Compiler> {
  execFileSync('npm', ['install', '--prefix', folder, '--no-save', '--silent', `${PACKAGE}@${VERSION}`])
  const { NodeCompiler } = createRequire(join(folder, 'package.json'))(PACKAGE)
  const faces = await prepareFonts(cacheDir)
  return NodeCompiler.create({ fontArgs: [{ fontPaths: [dirname(faces[0]?.path ?? '.')] }] })
}

/** The same text on the same page in the same type: a framed table of label and text, inner tables, numbers. */
function typstOf({ submission }: Material): string {
  const rows = submission.sections.map(
    ({ label, blocks }) => `[${typstText(label)}], [${blocks.map(typstBlock).join('\n\n')}],`,
  )
  return `#set page(paper: "a4", margin: (top: 37mm, right: 26mm, bottom: 35mm, left: 28mm), numbering: "— 1 —")
#set text(font: "Noto Serif SC", size: 12pt, lang: "zh", region: "cn")
#set par(justify: true, leading: 8pt, first-line-indent: 2em)
#table(columns: (32mm, 124mm), stroke: .75pt,
${rows.join('\n')}
)`
}

function typstBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return typstText(plainInline(block.children))
    case 'heading':
      return `*${typstText(plainInline(block.children))}*`
    case 'list':
      return block.items.map((item) => item.map(typstBlock).join('\n\n')).join('\n\n')
    case 'quote':
      return block.children.map(typstBlock).join('\n\n')
    case 'code':
      return typstText(block.text)
    case 'table':
      return `#table(columns: ${block.head.length}, ${[block.head, ...block.rows].flat().map(cellOf).join(', ')})`
    case 'rule':
    case 'image':
      return ''
  }
}

const cellOf = (cell: readonly Inline[]): string => `[${typstText(plainInline(cell))}]`

/** A text in which no character means anything to Typst. */
const typstText = (text: string): string =>
  `#${JSON.stringify(text).replace(/\\u([0-9a-f]{4})/g, '\\u{$1}')};`
