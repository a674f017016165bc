import { isLanguage, languages, type Language } from '~/locales/translator';

const cookieName = 'assidu-language';

/**
 * The language of the answer: the one chosen (kept in a cookie, which sign-in and preferences set to the person's),
 * then the browser's, then French.
 */
export function languageOf(request: Request): Language {
  const chosen = new RegExp(`(?:^|; )${cookieName}=(\\w+)`).exec(request.headers.get('Cookie') ?? '')?.[1];
  if (isLanguage(chosen)) return chosen;
  const accepted = (request.headers.get('Accept-Language') ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(';q=');
      return { language: tag.slice(0, 2).toLowerCase(), quality: quality ? Number(quality) : 1 };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { language } of accepted) if (isLanguage(language)) return language;
  return languages[0];
}

/** The Set-Cookie header that keeps the chosen language for a year. */
export function languageCookie(language: Language): string {
  return `${cookieName}=${language}; Path=/; Max-Age=31536000; SameSite=Lax`;
}
