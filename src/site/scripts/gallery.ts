const gallery = document.querySelector<HTMLElement>('[data-gallery]')

/** On a phone the facets start folded. */
function foldOnPhone(root: HTMLElement): void {
  const details = root.querySelector('details')
  const phone = matchMedia('(max-width: 55.99rem)')
  const fold = () => details?.toggleAttribute('open', !phone.matches)
  fold()
  phone.addEventListener('change', fold)
}

/** The state is the address: `?track=practice&province=13&q=轴承`. */
const state = () => new URLSearchParams(location.search)

function addressWith(root: HTMLElement, name: string, value: string): URL {
  const address = new URL(root.dataset.gallery ?? '', location.href)
  address.search = location.search
  if (value) address.searchParams.set(name, value)
  else address.searchParams.delete(name)
  return address
}

function start(root: HTMLElement): void {
  const links = [...root.querySelectorAll<HTMLAnchorElement>('[data-facet]')]
  const cards = [...root.querySelectorAll<HTMLElement>('.cards > li')]
  const facets = [...new Set(links.map((link) => link.dataset.facet ?? ''))]
  const form = root.querySelector<HTMLFormElement>('[data-finder]')
  const list = root.querySelector('.cards')
  const none = root.querySelector<HTMLElement>('[data-none]')
  const total = root.querySelector('[data-total]')
  const alphabetical = new Intl.Collator('zh-CN')

  const fits = (card: HTMLElement, facet: string, value: string) => !value || card.dataset[facet] === value
  const sought = (card: HTMLElement, words: string) =>
    `${card.dataset.title} ${card.dataset.company}`.toLowerCase().includes(words.trim().toLowerCase())

  function matching(chosen: URLSearchParams): HTMLElement[] {
    const words = chosen.get('q') ?? ''
    return cards.filter(
      (card) => facets.every((facet) => fits(card, facet, chosen.get(facet) ?? '')) && sought(card, words),
    )
  }

  function showLink(link: HTMLAnchorElement, chosen: URLSearchParams): void {
    const { facet = '', value = '' } = link.dataset
    const wanted = new URLSearchParams(chosen)
    wanted.set(facet, value)
    const count = link.querySelector('[data-count]')
    if (count) count.textContent = String(matching(wanted).length)
    if ((chosen.get(facet) ?? '') === value) link.setAttribute('aria-current', 'true')
    else link.removeAttribute('aria-current')
  }

  function sortCards(key: string): void {
    const sorted = key
      ? cards.toSorted((one, other) => alphabetical.compare(one.dataset[key] ?? '', other.dataset[key] ?? ''))
      : cards
    list?.append(...sorted)
  }

  function show(): void {
    const chosen = state()
    const visible = new Set(matching(chosen))
    for (const card of cards) card.hidden = !visible.has(card)
    for (const link of links) showLink(link, chosen)
    if (total) total.textContent = String(visible.size)
    if (none) none.hidden = visible.size > 0
  }

  function go(name: string, value: string): void {
    history.replaceState(null, '', addressWith(root, name, value))
    show()
  }

  root.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('[data-facet]') : null
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    go(link.dataset.facet ?? '', link.dataset.value ?? '')
  })
  if (form) {
    const [words, order] = [form.querySelector('input'), form.querySelector('select')]
    form.hidden = false
    form.addEventListener('submit', (event) => event.preventDefault())
    words?.addEventListener('input', () => go('q', words.value))
    order?.addEventListener('change', () => {
      go('sort', order.value)
      sortCards(order.value)
    })
    if (words) words.value = state().get('q') ?? ''
    if (order) order.value = state().get('sort') ?? ''
    sortCards(order?.value ?? '')
  }
  show()
}

if (gallery) {
  foldOnPhone(gallery)
  if (gallery.dataset.whole !== undefined) start(gallery)
}
