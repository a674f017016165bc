import { languageOf } from '~/http/language.server';
import { translator } from '~/locales/translator';
import { businessNow } from '~/platform/clock.server';
import { settings } from '~/platform/settings.server';

/** What an open page tells of itself in the reader's language, with the business instant. */
export async function openPage(request: Request, name: 'landing' | 'pricing') {
  const language = languageOf(request);
  const t = translator(language, 'marketing');
  const { pathname } = new URL(request.url);
  return {
    page: {
      title: t(`${name}.title`),
      description: t(`${name}.description`),
      address: `${settings.APP_URL}${pathname === '/' ? '' : pathname}`,
      language,
    },
    now: await businessNow(),
  };
}
