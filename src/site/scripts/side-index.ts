const links = [...document.querySelectorAll<HTMLAnchorElement>('.toc a')]
const sectionOf = (link: HTMLAnchorElement) => document.getElementById(decodeURIComponent(link.hash.slice(1)))

/** Marks the last section whose head has passed the upper third of the window. */
function mark(): void {
  const line = window.innerHeight / 3
  const passed = links.filter((link) => (sectionOf(link)?.getBoundingClientRect().top ?? Infinity) <= line)
  const current = passed.at(-1) ?? links[0]
  for (const link of links) {
    if (link === current) link.setAttribute('aria-current', 'location')
    else link.removeAttribute('aria-current')
  }
}

let scheduled = false
function schedule(): void {
  if (scheduled) return
  scheduled = true
  requestAnimationFrame(() => {
    scheduled = false
    mark()
  })
}

if (links.length > 0) {
  addEventListener('scroll', schedule, { passive: true })
  addEventListener('resize', schedule, { passive: true })
  mark()
}
