import type { SearchIndex, SearchPage } from '../../model/public.ts'
import type { Shard } from '../../model/search/term-index.ts'
import { excerptOf, type Piece, piecesOf } from '../excerpt.ts'
import { kindOfPage } from '../page-kinds.ts'
import { type Findings, type SearchFiles, search, textOf } from '../search.ts'
import { loader } from './load.ts'

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

const loadIndex = loader<SearchIndex>()
const loadShard = loader<Shard>()
const loadPage = loader<SearchPage>()

function searchFiles({ root }: SearchBox): SearchFiles {
  const folder = root.dataset.search ?? ''
  return {
    index: () => loadIndex(`${folder}index.json`),
    shard: (number) => loadShard(`${folder}terms/${number}.json`),
    page: (number) => loadPage(`${folder}pages/${number}.json`),
  }
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

/** Shows the next share of what was found; the button is there as long as there may be more. */
async function showMore(box: SearchBox, findings: Findings, query: string): Promise<void> {
  const pages = await findings.next(SHARE)
  if (box.words.value.trim() !== query) return
  box.found.append(...pages.map((page) => resultOf(page, box, query)))
  box.more.hidden = pages.length < SHARE || box.found.childElementCount >= findings.count
  box.more.onclick = () => {
    const shown = box.found.childElementCount
    const focusNext = () => box.found.children[shown]?.querySelector('a')?.focus()
    orSay(box, showMore(box, findings, query).then(focusNext))
  }
}

function statusOf(query: string, { count, exact }: Findings): string {
  if (query === '') return ''
  if (count === 0) return `没有找到“${query}”。换一个说法，或者少写几个字试试。`
  return `${exact ? '' : '约 '}${count} 个页面`
}

async function show(box: SearchBox): Promise<void> {
  const query = box.words.value.trim()
  if (query !== '' && box.found.childElementCount === 0) box.status.textContent = '正在查找…'
  const findings = await search(query, searchFiles(box))
  if (box.words.value.trim() !== query) return
  box.found.replaceChildren()
  box.more.hidden = true
  box.status.textContent = statusOf(query, findings)
  await showMore(box, findings, query)
}

function orSay(box: SearchBox, work: Promise<void>): void {
  work.catch(() => {
    box.status.textContent = '没有载入搜索所需的文件，请检查网络后再试。'
  })
}

const showOrSay = (box: SearchBox): void => orSay(box, show(box))

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
