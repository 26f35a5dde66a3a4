import 'hast'

/** Markup made by this program, which the serialiser writes as it stands. */
interface Raw {
  readonly type: 'raw'
  readonly value: string
}

declare module 'hast' {
  interface ElementContentMap {
    raw: Raw
  }
  interface RootContentMap {
    raw: Raw
  }
}
