import type { SearchPage } from '../../model/public.ts'
import { excerptOf, type Piece, piecesOf } from '../excerpt.ts'
import { kindOfPage } from '../page-kinds.ts'
import { type Search, searchOver, textOf } from '../search.ts'

/** Results shown at once. */
const SHARE = 12

/** The parts of the page that the script works on. */
interface SearchBox {
  readonly root: HTMLElement
  readonly words: HTMLInputElement
  readonly found: HTMLElement
  readonly status: HTMLElement
  readonly more: HTMLElement
}

function searchBox(): SearchBox | null {
  const root = document.querySelector<HTMLElement>('[data-search]')
  const words = root?.querySelector('input')
  const [found, status, more] = ['found', 'status', 'more'].map((name) =>
    root?.querySelector<HTMLElement>(`[data-${name}]`),
  )
  return root && words && found && status && more ? { root, words, found, status, more } : null
}

let loading: Promise<Search> | null = null

/** The search, its pages loaded the first time somebody wants them; a failure is tried again. */
function load({ root }: SearchBox): Promise<Search> {
  loading ??= fetch(root.dataset.search ?? '')
    .then((response): Promise<readonly SearchPage[]> => response.json())
    .then(searchOver)
    .catch((error: unknown) => {
      loading = null
      throw error
    })
  return loading
}

const written = (pieces: readonly Piece[]): (Node | string)[] =>
  pieces.map(({ text, sought }) => {
    if (!sought) return text
    const mark = document.createElement('mark')
    mark.textContent = text
    return mark
  })

function resultOf(page: SearchPage, { root }: SearchBox, query: string): HTMLElement {
  const { path, title } = page
  const item = document.createElement('li')
  const heading = document.createElement('h2')
  const link = document.createElement('a')
  const kind = document.createElement('p')
  const excerpt = document.createElement('p')
  link.href = (root.dataset.base ?? '/') + path.slice(1)
  link.append(...written(piecesOf(title, query)))
  heading.append(link)
  kind.className = 'soft small'
  kind.textContent = kindOfPage(path)
  excerpt.append(...written(excerptOf(textOf(page), query)))
  item.append(kind, heading, excerpt)
  return item
}

function showMore(box: SearchBox, pages: readonly SearchPage[], query: string): void {
  const shown = box.found.childElementCount
  box.found.append(...pages.slice(shown, shown + SHARE).map((page) => resultOf(page, box, query)))
  box.more.hidden = box.found.childElementCount >= pages.length
  box.more.onclick = () => {
    showMore(box, pages, query)
    box.found.children[shown]?.querySelector('a')?.focus()
  }
}

function statusOf(query: string, count: number): string {
  if (query === '') return ''
  return count === 0 ? `没有找到“${query}”。换一个说法，或者少写几个字试试。` : `${count} 个页面`
}

async function show(box: SearchBox): Promise<void> {
  const query = box.words.value.trim()
  if (query !== '' && loading === null) box.status.textContent = '正在载入…'
  const search = await load(box)
  if (box.words.value.trim() !== query) return
  const pages = search(query)
  box.found.replaceChildren()
  box.status.textContent = statusOf(query, pages.length)
  showMore(box, pages, query)
}

function showOrSay(box: SearchBox): void {
  show(box).catch(() => {
    box.status.textContent = '没有载入搜索所需的文件，请检查网络后再试。'
  })
}

/** The words sought are in the address, so that a search can be shared and gone back to. */
function keepInAddress(query: string): void {
  const address = new URL(location.href)
  if (query) address.searchParams.set('q', query)
  else address.searchParams.delete('q')
  history.replaceState(null, '', address)
}

/** Arrows move from the words to the results and back; Escape returns to the words. */
function followKeys(box: SearchBox): void {
  box.root.addEventListener('keydown', (event) => {
    const stops: (Element | null)[] = [box.words, ...box.found.querySelectorAll('a')]
    const place = stops.indexOf(document.activeElement)
    const next = { ArrowDown: place + 1, ArrowUp: place - 1, Escape: 0 }[event.key]
    const stop = next === undefined || place < 0 ? undefined : stops[next]
    if (!(stop instanceof HTMLElement) || (event.key === 'Escape' && place === 0)) return
    event.preventDefault()
    stop.focus()
  })
}

function open(box: SearchBox): void {
  const form = box.root.querySelector<HTMLFormElement>('[data-form]')
  box.root.querySelector('[data-plain]')?.remove()
  box.root.querySelector('[data-hint]')?.removeAttribute('hidden')
  form?.removeAttribute('hidden')
  form?.addEventListener('submit', (event) => {
    event.preventDefault()
    showOrSay(box)
  })
  box.words.addEventListener('input', (event) => {
    if (event instanceof InputEvent && event.isComposing) return
    keepInAddress(box.words.value.trim())
    showOrSay(box)
  })
  box.words.addEventListener('compositionend', () => {
    keepInAddress(box.words.value.trim())
    showOrSay(box)
  })
  followKeys(box)
  box.words.value = new URLSearchParams(location.search).get('q') ?? ''
  if (box.words.value) showOrSay(box)
  else box.words.focus()
}

const box = searchBox()
if (box) open(box)
