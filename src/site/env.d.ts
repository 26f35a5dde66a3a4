/// <reference types="astro/client" />

declare module 'virtual:public-view' {
  /** The public view, and the size and SHA-256 of the file it was read from. */
  export const view: import('../model/public.ts').PublicView
  export const bytes: number
  export const sha256: string
}
