import { lookUp } from '../../model/search/look-up.ts'
import type { Shard } from '../../model/search/term-index.ts'
import { type Choice, chosenFrom, countsIn, type GalleryIndex } from '../gallery-index.ts'
import { showChosen, showPages } from './gallery-parts.ts'
import { loader } from './load.ts'

/** The parts of the gallery that the script works on. */
interface Gallery {
  readonly root: HTMLElement
  readonly home: string
  readonly index: GalleryIndex
  readonly links: readonly HTMLAnchorElement[]
  readonly cards: HTMLElement
  readonly status: HTMLElement
}

const loadIndex = loader<GalleryIndex>()
const loadPlaces = loader<readonly number[]>()
const loadShard = loader<Shard>()

/** The state is the address: `?track=practice&province=13&q=轴承&sort=title&page=2`. */
const stateOfAddress = () => new URLSearchParams(location.search)

const choiceIn = ({ index }: Gallery, state: URLSearchParams): Choice =>
  new Map(index.facets.flatMap(({ name }) => (state.get(name) ? [[name, state.get(name) ?? '']] : [])))

/** The address of a state; what is empty is left out, and another choice begins at the first page. */
function addressOf({ home }: Gallery, state: URLSearchParams, change: Readonly<Record<string, string>>): URL {
  const address = new URL(home, location.href)
  const parts = { ...Object.fromEntries(state), page: '', ...change }
  for (const [name, value] of Object.entries(parts)) if (value) address.searchParams.set(name, value)
  return address
}

const everywhere = ({ count }: GalleryIndex): readonly number[] =>
  Array.from({ length: count }, (_, place) => place)

/** The places of all cases that hold the words sought, in the order chosen. */
async function soughtPlaces({ home, index }: Gallery, state: URLSearchParams): Promise<readonly number[]> {
  const sort = state.get('sort')
  const words = (state.get('q') ?? '').trim()
  const ordered = sort ? await loadPlaces(`${home}order/${sort}.json`) : everywhere(index)
  if (words === '') return ordered
  const load = (number: number) => loadShard(`${home}names/${number}.json`)
  const found = new Set(await lookUp(words, { shards: index.names, load }))
  return ordered.filter((place) => found.has(place))
}

const pages = new Map<number, Promise<readonly Element[]>>()

/** The cards of a page of the whole gallery, read from that page. */
function cardsOn(page: number, { home }: Gallery): Promise<readonly Element[]> {
  const known = pages.get(page)
  if (known) return known
  const read = fetch(page === 1 ? home : `${home}page/${page}/`)
    .then((response) => response.text())
    .then((text) => [
      ...new DOMParser().parseFromString(text, 'text/html').querySelectorAll('[data-cards] > li'),
    ])
  pages.set(page, read)
  read.catch(() => pages.delete(page))
  return read
}

async function cardAt(place: number, gallery: Gallery): Promise<Node | string> {
  const { size } = gallery.index
  const card = (await cardsOn(Math.floor(place / size) + 1, gallery))[place % size]
  return card ? document.importNode(card, true) : ''
}

function showLinks(gallery: Gallery, places: readonly number[], state: URLSearchParams): void {
  const choice = choiceIn(gallery, state)
  const counts = new Map(
    gallery.index.facets.map((facet) => [facet.name, countsIn(facet, places, gallery.index, choice)]),
  )
  for (const link of gallery.links) {
    const { facet = '', value = '' } = link.dataset
    const count = link.querySelector('[data-count]')
    const left = counts.get(facet)?.get(value) ?? 0
    if (count) count.textContent = String(left)
    link.classList.toggle('none', left === 0)
    link.href = addressOf(gallery, state, { [facet]: value }).href
    if ((choice.get(facet) ?? '') === value) link.setAttribute('aria-current', 'true')
    else link.removeAttribute('aria-current')
  }
}

const labelOf = ({ links }: Gallery, facet: string, value: string): string =>
  links.find(({ dataset }) => dataset.facet === facet && dataset.value === value)?.firstElementChild
    ?.textContent ?? value

/** What a reader has chosen, in words, each with the address without it. */
function chosenWords(gallery: Gallery, state: URLSearchParams) {
  const words = (state.get('q') ?? '').trim()
  return [
    ...[...choiceIn(gallery, state)].map(([facet, value]) => ({
      words: labelOf(gallery, facet, value),
      without: addressOf(gallery, state, { [facet]: '' }).href,
    })),
    ...(words ? [{ words: `“${words}”`, without: addressOf(gallery, state, { q: '' }).href }] : []),
  ]
}

/** The page of the gallery that the path names; a state names its own. */
const pageOfPath = (): string => /\/page\/(\d+)\/$/.exec(location.pathname)?.[1] ?? '1'

let shown = ''

/** Shows what the state asks for; a newer state overtakes an older one. */
async function show(gallery: Gallery): Promise<void> {
  const state = stateOfAddress()
  shown = state.toString()
  const { index, root, cards, status } = gallery
  const sought = await soughtPlaces(gallery, state)
  const places = chosenFrom(sought, index, choiceIn(gallery, state))
  const count = Math.max(1, Math.ceil(places.length / index.size))
  const page = Math.min(count, Math.max(1, Number(state.get('page') ?? pageOfPath()) || 1))
  const part = places.slice((page - 1) * index.size, page * index.size)
  const items = await Promise.all(part.map((place) => cardAt(place, gallery)))
  if (shown !== state.toString()) return
  cards.replaceChildren(...items)
  showLinks(gallery, sought, state)
  const chosen = chosenWords(gallery, state)
  showChosen(root, chosen, gallery.home)
  showPages(root, {
    page,
    pages: count,
    addressOf: (each) => addressOf(gallery, state, { page: String(each) }).href,
  })
  root.querySelector('[data-none]')?.toggleAttribute('hidden', places.length > 0)
  showStatus(
    status,
    `${places.length} 个案例${count > 1 ? `，第 ${page} 页，共 ${count} 页` : ''}`,
    chosen.map(({ words }) => words),
  )
}

/** The count is seen; what it is a count of stands beside it as links, and is read out with it. */
function showStatus(status: HTMLElement, count: string, chosen: readonly string[]): void {
  const read = document.createElement('span')
  read.className = 'visually-hidden'
  read.textContent = chosen.length > 0 ? `，条件：${chosen.join('、')}` : ''
  status.replaceChildren(count, read)
}

function showOrSay(gallery: Gallery): Promise<void> {
  return show(gallery).catch(() => {
    gallery.status.textContent = '没有载入所需的文件，请检查网络后再试。'
  })
}

/** A link to a state of the gallery shows it at once; the way back leads through them. */
function followLinks(gallery: Gallery): void {
  gallery.root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    if (!link.matches('[data-facet], [data-pages] a, [data-chosen] a')) return
    event.preventDefault()
    history.pushState(null, '', link.href)
    const turned = link.matches('[data-pages] a')
    const isGone = link.matches('[data-chosen] a')
    showOrSay(gallery).then(() => {
      if (turned || isGone) gallery.status.focus({ preventScroll: isGone })
      if (turned) gallery.status.scrollIntoView({ block: 'start' })
    })
  })
  addEventListener('popstate', () => {
    fillFinder(gallery)
    showOrSay(gallery)
  })
}

const finderOf = ({ root }: Pick<Gallery, 'root'>) => {
  const finder = root.querySelector<HTMLElement>('[data-finder]')
  return { finder, words: finder?.querySelector('input'), order: finder?.querySelector('select') }
}

function fillFinder(gallery: Gallery): void {
  const { words, order } = finderOf(gallery)
  const state = stateOfAddress()
  if (words && words.value !== state.get('q')) words.value = state.get('q') ?? ''
  if (order) order.value = state.get('sort') ?? ''
}

function openFinder(gallery: Gallery): void {
  const { finder, words, order } = finderOf(gallery)
  if (!finder || !words || !order) return
  fillFinder(gallery)
  finder.hidden = false
  const choose = (change: Readonly<Record<string, string>>) => {
    history.replaceState(null, '', addressOf(gallery, stateOfAddress(), change))
    showOrSay(gallery)
  }
  words.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) choose({ q: words.value.trim() })
  })
  words.addEventListener('compositionend', () => choose({ q: words.value.trim() }))
  order.addEventListener('change', () => choose({ sort: order.value }))
}

/** On a phone the facets start folded; on a wide screen they stand open. */
function foldOnPhone(root: HTMLElement): void {
  const phone = matchMedia('(max-width: 55.99rem)')
  const fold = () => root.querySelector('details')?.toggleAttribute('open', !phone.matches)
  fold()
  phone.addEventListener('change', fold)
}

/** Links to other values of the same facet have a page of their own and stay as they are. */
const combiningWith = (gallery: Gallery, facet: string): Gallery => ({
  ...gallery,
  links: gallery.links.filter(({ dataset }) => dataset.facet !== facet),
})

async function open(root: HTMLElement): Promise<void> {
  const { gallery: home = '/', page = '1', facet, value = '' } = root.dataset
  const [cards, status] = ['cards', 'status'].map((name) => root.querySelector<HTMLElement>(`[data-${name}]`))
  if (!cards || !status) return
  const links = [...root.querySelectorAll<HTMLAnchorElement>('a[data-facet]')]
  const gallery = { root, home, links, cards, status, index: await loadIndex(`${home}index.json`) }
  // A page that shows only one value's cases leads on to the whole gallery, with that value chosen.
  if (facet)
    return showLinks(
      combiningWith(gallery, facet),
      everywhere(gallery.index),
      new URLSearchParams([[facet, value]]),
    )
  pages.set(Number(page), Promise.resolve([...cards.children]))
  followLinks(gallery)
  openFinder(gallery)
  if (location.search) await showOrSay(gallery)
  else showLinks(gallery, everywhere(gallery.index), new URLSearchParams())
}

const root = document.querySelector<HTMLElement>('[data-gallery]')
if (root) {
  foldOnPhone(root)
  // Without its index the gallery stays what it is: plain links.
  open(root).catch(() => undefined)
}
