import { pageNumbers } from '../leaves.ts'

function itemWith(label: string, href: string): HTMLLIElement {
  const item = document.createElement('li')
  const link = document.createElement('a')
  link.href = href
  link.textContent = label
  item.append(link)
  return item
}

interface Chosen {
  readonly words: string
  /** The address of the gallery without this. */
  readonly without: string
}

/** Shows what is chosen, each a link that takes it away again. */
export function showChosen(root: HTMLElement, chosen: readonly Chosen[], home: string): void {
  const list = root.querySelector<HTMLElement>('[data-chosen]')
  if (!list) return
  const items = chosen.map(({ words, without }) => {
    const item = itemWith(words, without)
    item.firstElementChild?.setAttribute('aria-label', `去掉条件：${words}`)
    return item
  })
  list.replaceChildren(...items, ...(chosen.length > 1 ? [itemWith('全部清除', home)] : []))
  list.hidden = chosen.length === 0
}

interface PagesShown {
  readonly page: number
  readonly pages: number
  readonly addressOf: (page: number) => string
}

/** Shows links to the pages of what was found. */
export function showPages(root: HTMLElement, { page, pages, addressOf }: PagesShown): void {
  const nav = root.querySelector<HTMLElement>('[data-pages]')
  if (!nav) return
  const list = document.createElement('ul')
  list.className = 'num'
  if (page > 1) list.append(itemWith('上一页', addressOf(page - 1)))
  for (const each of pageNumbers(page, pages)) list.append(each === null ? gap() : numbered(each))
  if (page < pages) list.append(itemWith('下一页', addressOf(page + 1)))
  nav.replaceChildren(list)
  nav.hidden = pages === 1

  function numbered(each: number): HTMLLIElement {
    const item = itemWith(String(each), addressOf(each))
    item.firstElementChild?.setAttribute('aria-label', `第 ${each} 页`)
    if (each === page) item.firstElementChild?.setAttribute('aria-current', 'page')
    return item
  }
}

function gap(): HTMLLIElement {
  const item = document.createElement('li')
  item.className = 'gap'
  item.textContent = '…'
  item.setAttribute('aria-hidden', 'true')
  return item
}
