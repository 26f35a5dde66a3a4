import { PAGE, TYPE_AREA } from '../sheets/measures.ts'

const mm = (length: number): string => `${length}mm`
const { top, right, bottom, left } = PAGE

/**
 * The look of pages that run from top to bottom: summary tables, score tables, notices. Landscape is the
 * same sheet turned clockwise, so the binding margin is on top.
 */
export const pageCss = `
@page wide { size: A4 landscape; margin: ${mm(left)} ${mm(top)} ${mm(right)} ${mm(bottom)} }
.page { break-before: page }
.landscape { page: wide; width: ${mm(TYPE_AREA.height)} }
.page p { text-indent: 0 }
.page .annex + .title { margin: 6pt 0 4pt }
.part { display: inline-block }

.fill { font: var(--xiaosi)/20pt var(--song) }
.fill.above { margin: 3mm 0 2mm }
.fill.below { margin-top: 3.5mm; text-align: left; break-before: avoid }
.blank { display: inline-block; border-bottom: var(--hair) solid; text-align: center; padding: 0 .5em; line-height: 17pt; margin: 0 .15em }
.facts { font: var(--wu)/var(--lead-wu) var(--song); margin: 3mm 0 1.5mm }
.facts p { display: flex; justify-content: space-between; text-wrap: balance }

.form.list { break-before: auto }
.list tr.stays { break-after: avoid }
.list > thead > tr:first-child > * { border-top-width: var(--frame) }
.list > * > tr > :first-child:not(.first) { border-left-width: 0 }
.list > * > tr > :last-child:not(.last) { border-right-width: var(--hair) }
.list > * > tr > .first { border-left-width: var(--frame) }
.list > * > tr > .last { border-right-width: var(--frame) }
.list > * > tr > .head { font: 400 var(--xiaosi)/16pt var(--hei); padding: 2mm 1mm }
.list > * > tr > .text { padding: 1mm 2mm; font: var(--wu)/14pt var(--song) }
.list > * > tr > .center { padding: .9mm 0; font: var(--wu)/14pt var(--song) }
.list .text p { text-align: left; overflow-wrap: anywhere; text-wrap: balance }
.list .head p, .list .center p, .list .scoreHead p, .list .name p, .list .score p { text-align: center; text-autospace: no-autospace }
.list .center p { overflow-wrap: anywhere; text-wrap: balance }

.list > * > tr > :is(.scoreHead, .name) { font: 400 var(--wu)/14pt var(--hei); padding: .9mm 0 }
.list > * > tr > .wording { font: var(--xiaowu)/var(--lead-xiaowu) var(--song); padding: .9mm 1.5mm }
.list > * > tr > .statement { font: var(--wu)/var(--lead-wu) var(--song); padding: 2.2mm 2.6mm }
.list > * > tr > .score { font: 400 var(--xiaosi)/16pt var(--hei); padding: .9mm 0 }
.list > * > tr > .notes { font: var(--xiaowu)/var(--lead-xiaowu) var(--song); padding: 1.5mm 2.5mm }
.list > * > tr > :is(.total, .signing) { font: var(--xiaosi)/20pt var(--song); padding: 1mm 2.5mm }
.list > * > tr > .signing { padding-left: 30mm }
.list > * > tr > .sum { padding: 1mm 2.6mm }
.list .sum p { text-align: right; font: 700 var(--si)/24pt var(--hei) }
.total .part:first-child { font-family: var(--hei) }
.total .part + .part { font: 700 var(--si)/1 var(--hei) }
.list .marked { background: #ececec }
.list .center.marked { font-weight: 700 }

.page .headline { margin-bottom: 29pt }
.page :is(.body, .issuer, .date) { font: var(--san)/var(--lead-page) var(--song); letter-spacing: -.21pt }
.page p.body { text-indent: 2em }
.page .issuer { text-align: right; margin-top: 29pt; break-before: avoid; break-after: avoid }
.page .date { text-align: right; padding-right: 4em }
`
