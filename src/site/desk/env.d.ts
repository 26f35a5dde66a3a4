declare module 'virtual:desk-view' {
  const view: import('../../model/desk/view.ts').DeskView
  export default view
}
