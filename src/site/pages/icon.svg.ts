/** The seal as the browser's icon: drawn, so that it needs no font. */
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="3" fill="#a8231a"/><path d="M7 21.5 12.5 14l4.5 4 8-9.5" fill="none" stroke="#fffdf9" stroke-width="2.5"/><path d="M6 25.5h20" stroke="#fffdf9" stroke-width="1.5"/></svg>`

export const GET = () => new Response(ICON, { headers: { 'content-type': 'image/svg+xml' } })
