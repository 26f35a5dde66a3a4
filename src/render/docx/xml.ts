import { ImportedXmlComponent, type XmlComponent } from 'docx'

/** An element of WordprocessingML that the library has no class for. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  children: readonly XmlComponent[] = [],
): XmlComponent {
  const made = new ImportedXmlComponent(name, attributes)
  for (const child of children) made.push(child)
  return made
}

/** An element whose only attribute is its value. */
export const valued = (name: string, value: string | number): XmlComponent =>
  element(name, { 'w:val': value })

const TWIPS_PER_MM = 1440 / 25.4
export const twips = (millimetres: number): number => Math.round(millimetres * TWIPS_PER_MM)

/** Twips of a length in points. */
export const points = (length: number): number => length * 20
