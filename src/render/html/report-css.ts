/**
 * The look of a working paper: no frames, three-rule tables, figures in sans, charts half as wide as the page.
 * Its head and foot margins are smaller than those of an official form.
 */
export const reportCss = `
@page report { margin-top: 25mm; margin-bottom: 27mm }
.report { page: report }

/* Chromium embeds stroked letters as drawings, not as a font */
.report .kc .kc-halo { stroke: none }
.report .subject { text-align: center; font: var(--xiaosi)/20pt var(--song); margin-top: 3pt }
.report .basis { text-align: center; text-wrap: balance; font: var(--xiaowu)/14pt var(--song); color: #555 }
.report h2 { display: flex; align-items: baseline; justify-content: space-between; gap: 6mm; font: 400 var(--si)/18pt var(--hei); border-top: var(--frame) solid; padding-top: 3pt; margin-top: 11pt; break-after: avoid }
.report h2 .aside { font: 400 var(--wu)/16pt var(--hei); white-space: nowrap }
.report h3 { font: 400 var(--wu)/14pt var(--hei); margin-top: 4pt; break-after: avoid }
.report .say { font: var(--wu)/15pt var(--song); margin-top: 3pt }
.report .halves { display: grid; grid-template-columns: 76mm 76mm; justify-content: space-between; break-inside: avoid; margin-top: 2pt }
.report .halves .say { font: var(--xiaowu)/13pt var(--song) }
.report .chart { margin-top: 2pt; break-inside: avoid }
.report .chart svg { display: block; width: 76mm; max-width: none; height: auto }
.report .chart.whole { break-after: avoid }
.report .chart.whole svg { width: 140mm; margin: 0 auto }
.report .inner { margin: 4pt 0 0 }
.report .inner th { font: 400 var(--xiaowu)/12pt var(--hei); padding: .4mm .8mm }
.report .inner td { font: var(--xiaowu)/12pt var(--hei); padding: .4mm .8mm; text-wrap: balance }
.report .inner th[scope=rowgroup] { padding-top: 1mm; border-bottom: 0 }
.report .inner tr:has(> [scope=rowgroup]) { break-after: avoid }
.report .inner td:is(:first-child, .words, .verbal) { font-family: var(--song) }
.report .inner :is(th, td):is(.words, :first-child) { text-align: left }
.report .inner td.words { text-wrap: wrap }
.report .source { font: 7.5pt/10pt var(--song); color: #555; margin-top: 3pt; text-align: left; break-before: avoid }
.report .terms { columns: 2; column-gap: 4mm; margin-top: 4pt; font: 8pt/11pt var(--song) }
.report .terms div { break-inside: avoid; margin-bottom: 2.5pt }
.report .terms dt { font-family: var(--hei) }
.report .terms dd { text-align: left; overflow-wrap: anywhere }
`
