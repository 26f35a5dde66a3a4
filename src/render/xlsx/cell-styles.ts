import type { Feature } from 'write-excel-file/universal'

/** Number of the built-in format @: what is typed stays the text it is (ECMA-376 part 1, 18.8.30). */
const TEXT = 49

/**
 * The table of styles as every reader takes it: the built-in text format instead of one of our own, each
 * font's properties in the order of the schema (CT_Font) and, for Chinese faces, the character set.
 */
export const strictStyles: Feature<Blob> = {
  files: {
    transform: {
      'xl/styles.xml': {
        transform: (xml) =>
          xml
            .replace(/<numFmts count="1"><numFmt numFmtId="(\d+)" formatCode="@"\/><\/numFmts>/, '')
            .replace(/ numFmtId="\d+"/g, ` numFmtId="${TEXT}"`)
            .replace(/<font>(<name[^>]*>)(<sz[^>]*>)<family[^>]*><color[^>]*>/g, `<font>$2$1${FAMILY}`),
      },
    },
  },
}

/** Simplified Chinese of no particular family. */
const FAMILY = '<family val="0"/><charset val="134"/>'
