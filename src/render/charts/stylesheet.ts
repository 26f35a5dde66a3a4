import { TEXT_SIZES } from './canvas.ts'

/**
 * The look of all charts, in the site's colour roles.
 * Colour never stands alone: dashes, hollow dots, crosses and labels say the same in grey.
 */
export const STYLESHEET = `.kc {
  display: block;
  width: 100%;
  max-width: 45rem;
  height: auto;
}
.kc-narrow {
  max-width: 27rem;
}
.kc .kc-text {
  font: 400 ${TEXT_SIZES.wide}px / 1 var(--sans);
  fill: var(--ink-soft);
  stroke: none;
  font-variant-numeric: tabular-nums;
}
.kc-narrow .kc-text {
  font-size: ${TEXT_SIZES.narrow}px;
}
.kc .kc-ink {
  fill: var(--ink);
}
.kc .kc-strong {
  fill: var(--ink);
  font-weight: 600;
}
.kc .kc-seal {
  fill: var(--seal);
}
.kc .kc-reverse {
  fill: var(--paper);
}
.kc .kc-halo {
  paint-order: stroke;
  stroke: var(--paper);
  stroke-width: 4px;
  stroke-linejoin: round;
}
.kc-grid {
  fill: none;
  stroke: var(--rule);
}
.kc-base {
  fill: none;
  stroke: var(--ink-soft);
}
.kc-mean {
  fill: none;
  stroke: var(--ink);
  stroke-width: 1.5;
}
.kc-limit {
  fill: none;
  stroke: var(--seal);
  stroke-width: 1.5;
}
.kc-life {
  fill: none;
  stroke: var(--ink);
  stroke-dasharray: 1 3;
  stroke-width: 1.5;
  stroke-linecap: round;
}
.kc-fit {
  fill: none;
  stroke: var(--ink);
  stroke-width: 1.5;
}
.kc-divide {
  fill: none;
  stroke: var(--rule);
  stroke-width: 1.5;
}
.kc-wash {
  fill: var(--data-1);
  fill-opacity: 0.14;
}
.kc-line {
  fill: none;
  stroke: var(--data-1);
  stroke-width: 1.25;
  stroke-linejoin: round;
}
.kc-beyond {
  fill: none;
  stroke: var(--data-1);
  stroke-dasharray: 3 4;
  stroke-opacity: 0.75;
}
.kc-many .kc-line {
  stroke-width: 0.75;
  stroke-opacity: 0.45;
}
.kc-many .kc-beyond {
  stroke-width: 0.75;
  stroke-opacity: 0.3;
}
.kc-dot {
  fill: var(--data-1);
  fill-opacity: 0.85;
  stroke: var(--paper);
  stroke-width: 0.5;
}
.kc-many .kc-dot {
  fill-opacity: 0.5;
  stroke: none;
}
.kc-stem {
  fill: none;
  stroke: var(--data-1);
  stroke-width: 2;
}
.kc-interval {
  fill: none;
  stroke: var(--data-1);
  stroke-width: 2;
  stroke-linecap: round;
}
.kc-cap {
  fill: none;
  stroke: var(--seal);
  stroke-width: 3;
}
.kc-open {
  fill: var(--paper);
  stroke: var(--data-1);
  stroke-width: 1.75;
}
.kc-outside {
  fill: none;
  stroke: var(--seal);
  stroke-width: 1.75;
}
.kc-end {
  fill: var(--seal);
  stroke: var(--paper);
  stroke-width: 0.75;
}
.kc-bar {
  fill: var(--data-1);
}
.kc-bar-before {
  fill: none;
  stroke: var(--data-1);
  stroke-width: 1.25;
}
.kc-cell-H {
  fill: var(--data-1);
  stroke: var(--rule);
}
.kc-cell-M {
  fill: var(--data-1);
  fill-opacity: 0.42;
  stroke: var(--rule);
}
.kc-cell-L {
  fill: var(--data-1);
  fill-opacity: 0.18;
  stroke: var(--rule);
}
`

/** Shows the wide chart of a pair on a wide screen and in print, the narrow one on a phone. */
const PAIR_RULES = `.kc-pair > .kc-narrow {
  display: none;
}
@media screen and (max-width: 40rem) {
  .kc-pair > .kc-wide {
    display: none;
  }
  .kc-pair > .kc-narrow {
    display: block;
  }
}
`

/** The text of `charts.css`, the stylesheet of the charts on the site. */
export const siteStylesheet = (): string => `/* Made from stylesheet.ts. */\n${STYLESHEET}\n${PAIR_RULES}`
