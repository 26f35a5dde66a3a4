/** The look of a working paper: no frames, three-rule tables, figures in sans. */
export const reportCss = `
/* Chromium embeds stroked letters as drawings, not as a font */
.report .kc .kc-halo { stroke: none }
.report .subject { text-align: center; font: var(--xiaosi)/20pt var(--song); margin-top: 4pt }
.report .basis { text-align: center; text-wrap: balance; font: var(--xiaowu)/14pt var(--song); color: #555 }
.report h2 { display: flex; align-items: baseline; justify-content: space-between; gap: 6mm; font: 400 var(--si)/20pt var(--hei); border-top: var(--frame) solid; padding-top: 4pt; margin-top: 14pt; break-after: avoid }
.report h2 .aside { font: 400 var(--wu)/16pt var(--hei); white-space: nowrap }
.report h3 { font: 400 var(--wu)/16pt var(--hei); margin-top: 9pt; break-after: avoid }
.report .say { font: var(--wu)/15pt var(--song); margin-top: 3pt }
.report .chart { margin-top: 4pt; break-inside: avoid; break-after: avoid }
.report .chart svg { display: block; width: 126mm; max-width: none; height: auto }
.report .inner { margin: 5pt 0 0 }
.report .inner th { font: 400 var(--xiaowu)/12pt var(--hei); padding: .6mm .8mm }
.report .inner td { font: var(--xiaowu)/12pt var(--hei); padding: .6mm .8mm; text-wrap: balance }
.report .inner td:first-child, .report .inner td.words { font-family: var(--song) }
.report .inner :is(th, td):is(.words, :first-child) { text-align: left }
.report .inner td.words { text-wrap: wrap }
.report .source { font: 7.5pt/11pt var(--song); color: #555; margin-top: 4pt; text-align: left; break-before: avoid }
`
