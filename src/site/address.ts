import { site } from './data.ts'
import { link } from './link.ts'

/** The full address of a page or file. `path` starts with a slash, from the site's base. */
export const addressOf = (path: string): string => new URL(link(path), site.host).href
