const words = (text: string): readonly string[] => text.trim().split(/\s+/)
const EDGES = 'w:top w:left w:bottom w:right w:insideH w:insideV'
const INLINE = 'wp:extent wp:effectExtent wp:docPr wp:cNvGraphicFramePr a:graphic'
const RUN = words(`
  w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:caps w:smallCaps w:strike w:dstrike w:outline w:shadow w:emboss
  w:imprint w:noProof w:snapToGrid w:vanish w:webHidden w:color w:spacing w:w w:kern w:position w:sz w:szCs
  w:highlight w:u w:effect w:bdr w:shd w:fitText w:vertAlign w:rtl w:cs w:em w:lang w:eastAsianLayout
  w:specVanish w:oMath`)

/**
 * What may stand in an element and in which order: the sequences of the transitional schema wml.xsd and
 * dml-wordprocessingDrawing.xsd (ECMA-376 part 4, annex A) for every element our files have. Word calls a
 * file damaged where they are broken.
 */
export const SEQUENCES: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'w:pPr',
    words(`
      w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:framePr w:widowControl w:numPr w:suppressLineNumbers
      w:pBdr w:shd w:tabs w:suppressAutoHyphens w:kinsoku w:wordWrap w:overflowPunct w:topLinePunct
      w:autoSpaceDE w:autoSpaceDN w:bidi w:adjustRightInd w:snapToGrid w:spacing w:ind w:contextualSpacing
      w:mirrorIndents w:suppressOverlap w:jc w:textDirection w:textAlignment w:textboxTightWrap w:outlineLvl
      w:divId w:cnfStyle w:rPr w:sectPr w:pPrChange`),
  ],
  ['w:rPr', RUN],
  ['w:pBdr', words('w:top w:left w:bottom w:right w:between w:bar')],
  [
    'w:tblPr',
    words(`
      w:tblStyle w:tblpPr w:tblOverlap w:bidiVisual w:tblStyleRowBandSize w:tblStyleColBandSize w:tblW w:jc
      w:tblCellSpacing w:tblInd w:tblBorders w:shd w:tblLayout w:tblCellMar w:tblLook w:tblCaption
      w:tblDescription`),
  ],
  ['w:tblBorders', words(EDGES)],
  ['w:tblCellMar', words('w:top w:left w:bottom w:right')],
  ['w:tblGrid', words('w:gridCol')],
  ['w:tbl', words('w:tblPr w:tblGrid w:tr')],
  ['w:tr', words('w:tblPrEx w:trPr w:tc')],
  [
    'w:tcPr',
    words(`
      w:cnfStyle w:tcW w:gridSpan w:hMerge w:vMerge w:tcBorders w:shd w:noWrap w:tcMar w:textDirection
      w:tcFitText w:vAlign w:hideMark`),
  ],
  ['w:tcBorders', words(`${EDGES} w:tl2br w:tr2bl`)],
  ['w:tcMar', words('w:top w:left w:bottom w:right')],
  ['w:sdt', words('w:sdtPr w:sdtEndPr w:sdtContent')],
  [
    'w:sdtPr',
    words(`
      w:rPr w:alias w:tag w:id w:lock w:placeholder w:temporary w:showingPlcHdr w:dataBinding w:date w:picture
      w:richText w:text`),
  ],
  ['w:date', words('w:dateFormat w:lid w:storeMappedDataAs w:calendar')],
  [
    'w:sectPr',
    words(`
      w:headerReference w:footerReference w:footnotePr w:endnotePr w:type w:pgSz w:pgMar w:paperSrc w:pgBorders
      w:lnNumType w:pgNumType w:cols w:formProt w:vAlign w:noEndnote w:titlePg w:textDirection w:bidi
      w:rtlGutter w:docGrid w:printerSettings`),
  ],
  ['w:docDefaults', words('w:rPrDefault w:pPrDefault')],
  ['w:styles', words('w:docDefaults w:latentStyles w:style')],
  [
    'w:style',
    words(`
      w:name w:aliases w:basedOn w:next w:link w:autoRedefine w:hidden w:uiPriority w:semiHidden
      w:unhideWhenUsed w:qFormat w:locked w:rsid w:pPr w:rPr w:tblPr w:trPr w:tcPr w:tblStylePr`),
  ],
  [
    'w:settings',
    words('w:displayBackgroundShape w:defaultTabStop w:evenAndOddHeaders w:compat w:themeFontLang'),
  ],
  ['wp:inline', words(INLINE)],
  [
    'wp:anchor',
    words(`wp:simplePos wp:positionH wp:positionV wp:extent wp:effectExtent wp:wrapNone
      wp:docPr wp:cNvGraphicFramePr a:graphic`),
  ],
])
