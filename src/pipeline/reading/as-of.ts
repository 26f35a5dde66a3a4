import type { ContentFile } from '../../parse/content-file.ts'

/** Today in China, where the programme's dates are. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())
}

/**
 * The sample site's own date. It is needed before anything is checked, so it is looked up in the
 * text; the check itself reads the field like any other.
 */
export function sampleDate(files: readonly ContentFile[]): string | undefined {
  const site = files.find((file) => file.path === 'site.yaml')
  const text = site && new TextDecoder().decode(site.bytes())
  return text?.match(/^演示日期:\s*['"]?(\d{4}-\d{2}-\d{2})/m)?.[1]
}

/** The day everything is derived for: as asked, else the sample site's date, else today. */
export const asOfDay = (files: readonly ContentFile[], asked: string | undefined): string =>
  asked ?? sampleDate(files) ?? today()
