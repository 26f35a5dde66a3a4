/** The parts of the gallery that the script works on. */
interface Gallery {
  readonly root: HTMLElement
  readonly links: readonly HTMLAnchorElement[]
  readonly cards: readonly HTMLElement[]
  readonly facets: readonly string[]
}

/** The state is the address: `?track=practice&province=13&q=轴承`. */
const stateOfAddress = () => new URLSearchParams(location.search)

const alphabetical = new Intl.Collator('zh-CN')

function galleryOf(root: HTMLElement): Gallery {
  const links = [...root.querySelectorAll<HTMLAnchorElement>('[data-facet]')]
  return {
    root,
    links,
    cards: [...root.querySelectorAll<HTMLElement>('.cards > li')],
    facets: [...new Set(links.map((link) => link.dataset.facet ?? ''))],
  }
}

const names = (card: HTMLElement) => `${card.dataset.title} ${card.dataset.company}`.toLowerCase()

/** The cards that fit every chosen facet and hold the words sought. */
function matching({ cards, facets }: Gallery, state: URLSearchParams): HTMLElement[] {
  const words = (state.get('q') ?? '').trim().toLowerCase()
  return cards.filter(
    (card) =>
      names(card).includes(words) &&
      facets.every((facet) => !state.get(facet) || card.dataset[facet] === state.get(facet)),
  )
}

/** How many cards a link would leave, and whether it is the chosen one. */
function showLink(gallery: Gallery, link: HTMLAnchorElement, state: URLSearchParams): void {
  const { facet = '', value = '' } = link.dataset
  const wanted = new URLSearchParams(state)
  wanted.set(facet, value)
  const count = link.querySelector('[data-count]')
  if (count) count.textContent = String(matching(gallery, wanted).length)
  if ((state.get(facet) ?? '') === value) link.setAttribute('aria-current', 'true')
  else link.removeAttribute('aria-current')
}

function show(gallery: Gallery): void {
  const state = stateOfAddress()
  const visible = new Set(matching(gallery, state))
  for (const card of gallery.cards) card.hidden = !visible.has(card)
  for (const link of gallery.links) showLink(gallery, link, state)
  const total = gallery.root.querySelector('[data-total]')
  if (total) total.textContent = String(visible.size)
  gallery.root.querySelector('[data-none]')?.toggleAttribute('hidden', visible.size > 0)
}

function sortCards({ root, cards }: Gallery, key: string): void {
  const sorted = key
    ? cards.toSorted((one, other) => alphabetical.compare(one.dataset[key] ?? '', other.dataset[key] ?? ''))
    : cards
  root.querySelector('.cards')?.append(...sorted)
}

/** Writes one part of the state into the address and shows what follows from it. */
function choose(gallery: Gallery, name: string, value: string): void {
  const address = new URL(gallery.root.dataset.gallery ?? '', location.href)
  address.search = location.search
  if (value) address.searchParams.set(name, value)
  else address.searchParams.delete(name)
  history.replaceState(null, '', address)
  show(gallery)
}

function followLinks(gallery: Gallery): void {
  gallery.root.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('[data-facet]') : null
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    choose(gallery, link.dataset.facet ?? '', link.dataset.value ?? '')
  })
}

function openFinder(gallery: Gallery): void {
  const finder = gallery.root.querySelector<HTMLElement>('[data-finder]')
  const words = finder?.querySelector('input')
  const order = finder?.querySelector('select')
  if (!finder || !words || !order) return
  finder.hidden = false
  words.value = stateOfAddress().get('q') ?? ''
  words.addEventListener('input', () => choose(gallery, 'q', words.value))
  order.value = stateOfAddress().get('sort') ?? ''
  order.addEventListener('change', () => {
    choose(gallery, 'sort', order.value)
    sortCards(gallery, order.value)
  })
  sortCards(gallery, order.value)
}

/** On a phone the facets start folded; on a wide screen they stand open. */
function foldOnPhone(root: HTMLElement): void {
  const phone = matchMedia('(max-width: 55.99rem)')
  const fold = () => root.querySelector('details')?.toggleAttribute('open', !phone.matches)
  fold()
  phone.addEventListener('change', fold)
}

const root = document.querySelector<HTMLElement>('[data-gallery]')
if (root) foldOnPhone(root)
// A page that shows only one facet's cards leaves its links alone: they lead to other pages.
if (root?.dataset.whole !== undefined) {
  const gallery = galleryOf(root)
  followLinks(gallery)
  openFinder(gallery)
  show(gallery)
}
