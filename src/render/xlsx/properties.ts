import type { Feature } from 'write-excel-file/universal'

interface Properties {
  readonly title: string
  readonly creator: string
}

/** Core properties of the workbook (ECMA-376 part 2, 11); dates are set when the file is packed. */
export const coreProperties = ({ title, creator }: Properties): Feature<Blob> => ({
  files: {
    write: {
      files: () => ({
        'docProps/core.xml':
          '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
          '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
          `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(creator)}</dc:creator><dc:language>zh-CN</dc:language>` +
          `<cp:lastModifiedBy>${escaped(creator)}</cp:lastModifiedBy>${DATES}</cp:coreProperties>`,
      }),
    },
    transform: {
      '[Content_Types].xml': {
        insert: () =>
          '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
      },
      '_rels/.rels': {
        insert: () =>
          '<Relationship Id="rIdCore" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>',
      },
    },
  },
})

const DATES = ['created', 'modified']
  .map((name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF"></dcterms:${name}>`)
  .join('')

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
