/** What to print with: the fonts that come with the program, or the government's, installed on the machine. */
export const FONT_CHOICES = ['packaged', 'system'] as const
export type FontChoice = (typeof FONT_CHOICES)[number]
