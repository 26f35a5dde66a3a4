import { COVER, PADDING, PAGE, PHOTO, ROW, SIGNATURE, TYPE_AREA } from '../sheets/measures.ts'

const mm = (length: number): string => `${length}mm`
const { top, right, bottom, left } = PAGE

/**
 * The look of every printed form: tokens, page, text, frame and cells, signatures. A form breaks over
 * pages and each piece closes with the same frame: an empty thead and tfoot repeat the upper and lower
 * rule, the sides belong to the first and last cell of a row, each cell draws its lower and right
 * hairline. Chromium prints rules in whole CSS pixels: .75, 1.5, 2.25 pt.
 */
export const css = `
:root {
  --song: "Kekao Song", "Noto Serif SC", "Noto Sans Symbols 2", serif;
  --hei: "Kekao Hei", "Noto Sans SC", "Noto Sans Symbols 2", sans-serif;
  --title: var(--song); --title-weight: 700;
  --kai: var(--song); --kai-weight: 700;
  --xiaochu: 36pt; --yi: 26pt; --er: 22pt; --san: 16pt; --si: 14pt; --xiaosi: 12pt; --wu: 10.5pt; --xiaowu: 9pt;
  --lead-page: 29pt; --lead-cell: 20pt; --lead-wu: 16pt; --lead-xiaowu: 13pt;
  --frame: 1.5pt; --hair: .75pt;
}

@page { size: A4; margin: ${mm(top)} ${mm(right)} ${mm(bottom)} ${mm(left)} }
@page :right { @bottom-right { content: "— " counter(page) " —"; font: 14pt/1 var(--song); vertical-align: top; padding: 7mm 14pt 0 0 } }
@page :left { @bottom-left { content: "— " counter(page) " —"; font: 14pt/1 var(--song); vertical-align: top; padding: 7mm 0 0 14pt } }
@page cover:right { @bottom-right { content: none } }

* { box-sizing: border-box; margin: 0; padding: 0 }
html { font: var(--xiaosi)/var(--lead-cell) var(--song); color: #000; text-autospace: normal; line-break: strict; font-kerning: normal; font-synthesis: none }
b, strong { font-weight: 700 }
sup, sub { font-size: .7em; line-height: 0 }
p, li, pre { text-align: justify; text-wrap: pretty; orphans: 3; widows: 3; overflow-wrap: anywhere }
a { color: inherit; text-decoration: none }
h1 { font: var(--title-weight) var(--er)/var(--lead-page) var(--title); text-align: center; text-wrap: balance }
.annex { font: 400 var(--san)/var(--lead-page) var(--hei) }

.cover { page: cover; height: ${mm(TYPE_AREA.height - 1)}; position: relative }
.cover h1 { position: absolute; inset: ${mm(COVER.name)} 0 auto; font-size: var(--yi); line-height: 40pt }
.cover h1 b { display: block; font-weight: var(--title-weight); margin-top: 7mm; font-size: var(--xiaochu); line-height: 50pt }
.cover table { position: absolute; left: ${mm((TYPE_AREA.width - COVER.label - COVER.blank) / 2)}; width: ${mm(COVER.label + COVER.blank)}; border-spacing: 0; table-layout: fixed; font-size: var(--san); line-height: 24pt }
.cover th { width: ${mm(COVER.label)}; font-weight: 400; text-align: left; white-space: nowrap; vertical-align: top; padding-bottom: 8mm }
.cover td { vertical-align: top; padding-bottom: 6.5mm; text-align: center }
.cover td span { display: block; min-height: calc(24pt + 1mm); border-bottom: var(--hair) solid; padding: 0 2mm 1mm }
.cover td span + span { padding-top: 3mm }

.guide { break-before: page; break-after: page; font-size: var(--san); line-height: var(--lead-page); letter-spacing: -.21pt }
.guide h2 { font: var(--title-weight) var(--er)/var(--lead-page) var(--title); text-align: center; letter-spacing: .5em; text-indent: .5em; margin: 29pt 0 }
.guide p { text-indent: 2em }

.form { width: ${mm(TYPE_AREA.width)}; table-layout: fixed; border-collapse: separate; border-spacing: 0; break-before: page }
.form > * > tr > * { border: 0 solid; border-width: 0 var(--hair) var(--hair) 0; padding: 2mm; vertical-align: middle }
.form > * > tr > :first-child { border-left-width: var(--frame) }
.form > * > tr > :last-child { border-right-width: var(--frame) }
.form > * > tr.rule > td { border-width: 0; padding: 0; height: 0; line-height: 0 }
.form > thead > tr.rule > td { border-top: var(--frame) solid }
.form > tfoot > tr.rule > td::after { content: ""; display: block; border-top: var(--frame) solid; position: relative; top: calc(-1 * var(--hair)) }
.form > * > tr > th, .label { font: 400 var(--xiaosi)/var(--lead-cell) var(--hei); text-align: center }
.form tr { break-inside: avoid }
.form tbody.together { break-inside: avoid }
.form tr.whole > * { height: ${mm(ROW.line)}; padding-block: .5mm }
.form tr.whole > th.two { line-height: 16pt }
.form tr.whole > td { padding-inline: 2.3mm; overflow-wrap: anywhere }

/* Chromium does not draw a cell on later pages once its own content has ended: the label of a long
   row shares the cell of its text, and the text draws the line between them. */
.form tr.long { break-inside: auto }
.form tr.box { break-inside: avoid }
.form tr.long > td { padding: 0; box-decoration-break: clone; vertical-align: top }
.label { float: left; width: 31mm; padding-top: ${mm(PADDING.text)} }
.label + .text { margin-left: calc(32mm - var(--frame) - var(--hair)); border-left: var(--hair) solid; padding: ${mm(PADDING.text)} 2.3mm; box-decoration-break: clone }
.form tr.leading { break-after: avoid }
.form > * > tr.leading > th { padding: ${mm(PADDING.heading)} 3.3mm; text-align: left }
.form tr.leading h2 { font: 400 var(--si)/var(--lead-cell) var(--hei) }
.form > tbody > tr.long > td > .text:only-child { padding: ${mm(PADDING.text)} 3.3mm; box-decoration-break: clone }

/* fields are no boxes of their own: breaks are weighed over the whole text of a cell */
.text > [data-field] { display: contents }
.text p, .text li { text-indent: 2em }
.text .lead { text-indent: 0; font-family: var(--hei) }
.text h3, .text h4 { text-indent: 2em; break-after: avoid }
.text h3 { font: 400 var(--xiaosi)/var(--lead-cell) var(--hei); margin-top: 5pt }
.text h4 { font: var(--kai-weight) var(--xiaosi)/var(--lead-cell) var(--kai) }
.text h5, .text h6 { font: 400 var(--xiaosi)/var(--lead-cell) var(--song); text-indent: 2em; break-after: avoid }
.text > :first-child, .text > :first-child > :first-child { margin-top: 0 }
.text ol, .text ul { list-style: none }
.text li ol, .text li ul { margin-left: 2em }
.text .stays { break-after: avoid }
.text em { font-style: normal; text-emphasis: filled dot; text-emphasis-position: under right }
.text del { text-decoration: line-through }
.text code, .text pre { font-family: var(--hei); font-size: var(--wu) }
.text pre { line-height: var(--lead-wu); white-space: pre-wrap; margin: 4pt 0 4pt 2em; text-align: left }
.text blockquote { margin-left: 2em }
.text hr { border: 0; border-top: var(--hair) solid; margin: 8pt 0 }

.figures { break-inside: avoid; break-before: avoid; display: flex; justify-content: center; gap: 4mm; margin-top: 8pt }
.figures + .figures { break-before: auto }
.figures figure { text-align: center }
.figures img { display: block; border: var(--hair) solid #777; margin: 0 auto }
.figures figcaption { font: var(--wu)/var(--lead-wu) var(--song); margin: 4pt auto 0; max-width: ${mm(PHOTO.width)} }
.figures figure + figure figcaption, .figures figure:has(+ figure) figcaption { max-width: ${mm(PHOTO.pair)} }

/* a table inside a text: three hairlines, no box in the box */
.inner { width: 100%; table-layout: fixed; border-collapse: collapse; font: var(--wu)/var(--lead-wu) var(--song); margin: 3pt 0 8pt; border: solid #000; border-width: var(--hair) 0; break-inside: avoid }
.inner.tall, .inner.tall tr { break-inside: auto }
.inner th { font: 400 var(--wu)/var(--lead-wu) var(--hei); text-align: center; border-bottom: var(--hair) solid; padding: 1mm }
.inner td { text-align: center; padding: 1mm; vertical-align: middle; overflow-wrap: anywhere; text-wrap: balance }
.inner tr { break-inside: avoid }
.inner.tall tbody tr:nth-child(-n + 2) { break-after: avoid }
.inner.tall tbody tr:nth-last-child(-n + 2) { break-before: avoid }

/* Signature boxes stay with the end of the text. Chromium keeps three lines of a long last paragraph with them
   only as a line of that paragraph, which therefore is no box of its own; nor is a list that ends the text. */
.sealed > td > .text { text-align: justify; text-wrap: pretty; orphans: 3; widows: 4; overflow-wrap: anywhere }
.sealed .short { break-inside: avoid }
.sealed > td > .text > .prompt { break-before: avoid }
.sealed .last, .sealed :has(.last) + .boxes { display: inline }
.sealed .last { padding-left: 2em }
.sealed .last::after { content: "\\a"; white-space: pre }
.sealed :is(ol, ul):has(> .last, > .short) { display: contents }
.sealed > td > .text > :nth-last-child(2) > .figures:last-child { break-before: auto }
.sealed > td > .text > :nth-last-child(2) > .inner:last-child { break-inside: auto; margin-bottom: 0 }
.sealed > td > .text > :nth-last-child(2) > .inner:last-child tbody tr:first-child { break-after: avoid }
.sealed > td > .text > :nth-last-child(2) > .inner:last-child tbody tr:last-child { break-before: avoid }
.boxes { break-before: avoid }
.boxes > div { --in: 3.3mm; --out: 3.3mm; display: inline-block; width: calc(100% + var(--in) + var(--out)); margin: ${mm(PADDING.text)} calc(-1 * var(--out)) -${mm(PADDING.text)} calc(-1 * var(--in)); vertical-align: top }
.label + .text > .boxes > div { --in: calc(34.3mm - var(--frame)); --out: 2.3mm }
.boxes .sign { display: flex; border-top: var(--hair) solid }
.boxes h2 { flex: none; display: flex; align-items: center; justify-content: center; width: calc(32mm - var(--frame) - var(--hair)); font: 400 var(--xiaosi)/var(--lead-cell) var(--hei) }
.boxes .text { flex: 1; padding: ${mm(PADDING.text)} 3.3mm }
.boxes h2 + .text { border-left: var(--hair) solid; padding-inline: 2.3mm }

.sign > td { padding: ${mm(PADDING.text)} 2.3mm; vertical-align: top }
.sign > td:only-child { padding-inline: 3.3mm }
.hand { height: ${mm(SIGNATURE.hand)}; padding-top: ${mm(SIGNATURE.above)} }
.hand p, .seal p { text-indent: 0; text-align: left }
.hand p { margin-left: auto; width: ${mm(SIGNATURE.handWidth)} }
.seal { height: ${mm(SIGNATURE.sealHeight)}; width: ${mm(SIGNATURE.sealWidth)}; margin-left: auto; display: flex; flex-direction: column; justify-content: center; gap: 10pt }
.seal p { text-align: center }
.seal .date { white-space: pre }
`
