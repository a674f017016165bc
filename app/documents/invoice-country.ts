import type { Language } from '~/locales/translator';

const names = new Map<Language, Intl.DisplayNames>();

/** A country's name in a language: `France`, `Allemagne`; its code where it has none. */
export function countryName(country: string, language: Language): string {
  let known = names.get(language);
  if (!known) names.set(language, (known = new Intl.DisplayNames(language, { type: 'region' })));
  return /^[A-Z]{2}$/.test(country) ? (known.of(country) ?? country) : country;
}
