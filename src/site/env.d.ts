/// <reference types="astro/client" />

declare module 'virtual:public-view' {
  const view: import('../model/public.ts').PublicView
  export default view
}
