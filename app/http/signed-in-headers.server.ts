import { languageCookie } from '~/http/language.server';
import { isLanguage } from '~/locales/translator';

/** The headers of an answer that opens a session: its cookie, and the language of the person from now on. */
export function signedInHeaders({ cookie, language }: { cookie: string; language: string }): Headers {
  const headers = new Headers({ 'Set-Cookie': cookie });
  if (isLanguage(language)) headers.append('Set-Cookie', languageCookie(language));
  return headers;
}
