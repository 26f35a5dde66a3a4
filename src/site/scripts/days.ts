import { periodState, stepState } from '../period.ts'

/** Today in Beijing as an ISO date, wherever the reader sits. */
const beijing = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' })

const todayOf = (element: HTMLElement): string => element.dataset.today ?? beijing.format()

function showPeriod(element: HTMLElement): void {
  const { phase, left } = periodState((element.dataset.period ?? '').split(' '), todayOf(element))
  for (const part of element.querySelectorAll<HTMLElement>('[data-phase]')) {
    part.hidden = part.dataset.phase !== phase
  }
  for (const count of element.querySelectorAll('[data-left]')) count.textContent = String(left)
}

function showSteps(list: HTMLElement): void {
  for (const step of list.querySelectorAll<HTMLElement>('[data-from]')) {
    const state = stepState(step.dataset.from ?? '', step.dataset.to ?? '', todayOf(list))
    step.className = state
    if (state === 'now') step.setAttribute('aria-current', 'step')
    else step.removeAttribute('aria-current')
  }
}

for (const element of document.querySelectorAll<HTMLElement>('[data-period]')) showPeriod(element)
for (const list of document.querySelectorAll<HTMLElement>('[data-steps]')) showSteps(list)
