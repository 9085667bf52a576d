import type { Language } from '#shared/contract/settings.ts';

/** The simulator writes for both readers at once, `店长 / manager`: takes the part of one of them. */
export function inLanguage(text: string, language: Language): string {
  const [chinese = text, english] = text.split(' / ');
  return language === 'en' ? (english ?? text) : chinese;
}
