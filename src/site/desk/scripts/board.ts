/** The parts of the board that the script works on. */
interface Board {
  readonly root: HTMLElement
  readonly links: readonly HTMLAnchorElement[]
  readonly rows: readonly HTMLElement[]
  readonly facets: readonly string[]
}

function boardIn(root: HTMLElement): Board {
  const links = [...root.querySelectorAll<HTMLAnchorElement>('[data-facet]')]
  return {
    root,
    links,
    rows: [...root.querySelectorAll<HTMLElement>('[data-row]')],
    facets: [...new Set(links.map((link) => link.dataset.facet ?? ''))],
  }
}

/** The state is the address: `?province=13&stage=handedIn&q=轴承`. */
const stateOfAddress = () => new URLSearchParams(location.search)

function matching({ rows, facets }: Board, state: URLSearchParams): HTMLElement[] {
  const words = (state.get('q') ?? '').trim().toLowerCase()
  return rows.filter(
    (row) =>
      (row.dataset.words ?? '').toLowerCase().includes(words) &&
      facets.every((facet) => !state.get(facet) || row.dataset[facet] === state.get(facet)),
  )
}

function showLink(board: Board, link: HTMLAnchorElement, state: URLSearchParams): void {
  const { facet = '', value = '' } = link.dataset
  const wanted = new URLSearchParams(state)
  wanted.set(facet, value)
  const count = link.querySelector('[data-count]')
  if (count) count.textContent = String(matching(board, wanted).length)
  if ((state.get(facet) ?? '') === value) link.setAttribute('aria-current', 'true')
  else link.removeAttribute('aria-current')
}

/** Units above one that has a row stay; those with nothing left go. */
function showUnits({ root }: Board, isFiltered: boolean): void {
  for (const group of root.querySelectorAll<HTMLElement>('[data-group]')) {
    group.hidden = group.querySelector('[data-row]:not([hidden])') === null
    for (const unit of group.querySelectorAll<HTMLElement>('[data-unit]'))
      unit.hidden = isFiltered && unit.querySelector('[data-row]:not([hidden])') === null
  }
}

function show(board: Board): void {
  const state = stateOfAddress()
  const visible = new Set(matching(board, state))
  for (const row of board.rows) row.hidden = !visible.has(row)
  for (const link of board.links) showLink(board, link, state)
  showUnits(board, visible.size < board.rows.length)
  const total = board.root.querySelector('[data-total]')
  if (total) total.textContent = String(visible.size)
  board.root
    .querySelector('[data-none]')
    ?.toggleAttribute('hidden', visible.size > 0 || board.rows.length === 0)
}

/** Writes one part of the state into the address and shows what follows from it. */
function choose(board: Board, name: string, value: string): void {
  const address = new URL(location.href)
  if (value) address.searchParams.set(name, value)
  else address.searchParams.delete(name)
  history.replaceState(null, '', address)
  show(board)
}

function followLinks(board: Board): void {
  board.root.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('[data-facet]') : null
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    choose(board, link.dataset.facet ?? '', link.dataset.value ?? '')
  })
}

function openFinder(board: Board): void {
  const finder = board.root.querySelector<HTMLElement>('[data-finder]')
  const words = finder?.querySelector('input')
  if (!finder || !words) return
  finder.hidden = false
  words.value = stateOfAddress().get('q') ?? ''
  words.addEventListener('input', () => choose(board, 'q', words.value))
}

const root = document.querySelector<HTMLElement>('[data-board]')
// A page that shows only one facet's rows leaves its links alone: they lead to other pages.
if (root?.dataset.whole !== undefined) {
  const board = boardIn(root)
  followLinks(board)
  openFinder(board)
  show(board)
}
