import { languageOf } from '~/http/language.server';
import { i18nFor } from '~/locales/translator';

/**
 * The title of a page in the reader's language, from a message (`manage:people.title`). Loaders return it as `title`;
 * routes show it by `meta` as `${title} · Assidu`.
 */
export function pageTitle(
  request: Request,
  message: string,
  values: Record<string, string | number> = {},
): string {
  const language = languageOf(request);
  const { t } = i18nFor(language) as unknown as { t: (key: string, values: unknown) => string };
  return t(message, values);
}
