/** The look of a pack's index, on the screen and on A4. */
export const indexStyle = `
@page { size: A4; margin: 25mm 20mm }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 16px/1.6 "Noto Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; color: #000; background: #fff }
h1 { font-size: 1.6rem; line-height: 1.4; text-align: center; text-wrap: balance; margin: 0 0 .5rem }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; break-after: avoid }
.day { text-align: center; margin: 0 }
table { width: 100%; border-collapse: collapse; font-size: .9rem }
th, td { border: 1px solid #000; padding: .35rem .5rem; text-align: left; vertical-align: top }
th { background: #ececec; font-weight: 600; white-space: nowrap }
tr { break-inside: avoid }
thead { display: table-header-group }
.list td:first-child, .lacking td:first-child { text-align: center }
.list td:last-child, .files td:nth-child(2) { white-space: nowrap }
.files td:nth-child(2) { text-align: right }
.files td:first-child { overflow-wrap: anywhere }
code { font: .85em/1.4 Consolas, "Liberation Mono", monospace }
.files td code { white-space: nowrap }
.note { font-size: .9rem }
a { color: #0645ad }
@media (max-width: 44rem) { .files thead { display: none }
  .files tr { display: block; border: 1px solid #000; margin-top: -1px; padding: .35rem .5rem }
  .files td, .files td:nth-child(2) { display: block; border: 0; padding: 0; text-align: left }
  .files td code { white-space: normal; overflow-wrap: anywhere }
  .list { display: block; overflow-x: auto } }
@media print { body { max-width: none; margin: 0; padding: 0; font-size: 14px } a { color: inherit; text-decoration: none }
  .files td code { white-space: normal; font-size: 10px } }
`
