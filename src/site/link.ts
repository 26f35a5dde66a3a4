import { base } from 'astro:config/client'
import type { PublicCase } from '../model/public.ts'

/** A page or file of the site under its base. `path` starts with a slash; pages end with one. */
export const link = (path: string): string => base.replace(/\/$/, '') + path

/** A published file whose address is relative to the site's base. */
export const fileLink = (url: string): string => link(`/${url.replace(/^\//, '')}`)

type CaseAddress = Pick<PublicCase, 'year' | 'slug'>

export const casePath = ({ year, slug }: CaseAddress): string => `/cases/${year}/${slug}/`

export const caseLink = (address: CaseAddress): string => link(casePath(address))
