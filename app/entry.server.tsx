import type { AppLoadContext, EntryContext } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import type { i18n } from 'i18next';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { errorReference } from '~/http/error-reference.server';
import { languageOf } from '~/http/language.server';
import { NonceContext } from '~/http/nonce';
import { i18nFor, type Language } from '~/locales/translator';

// `useTranslation` copies all properties of the instance it is given, in each component: these have none of their own.
const renderingI18n: Record<Language, i18n> = {
  fr: Object.create(i18nFor('fr')),
  en: Object.create(i18nFor('en')),
};

/**
 * A page as one string: no page defers anything, and React writes a string in half the time of a stream. What loaders
 * gave is handed to the browser after the page, as Remix's own `RemixServer` would do it by suspending twice.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce }: AppLoadContext,
): Promise<Response> {
  const language = languageOf(request);
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set('Content-Language', language);
  headers.set('Vary', 'Cookie, Accept-Language');
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache');
  const data = await new Response(remixContext.serverHandoffStream ?? null).text();
  const page = renderToString(
    <NonceContext.Provider value={nonce}>
      <I18nextProvider i18n={renderingI18n[language]}>
        <RemixServer
          context={{ ...remixContext, serverHandoffStream: undefined }}
          url={request.url}
          nonce={nonce}
        />
      </I18nextProvider>
    </NonceContext.Provider>,
  );
  return new Response(`<!DOCTYPE html>${page}${handOver(data, nonce)}`, { headers, status });
}

/** The script that gives the browser what the loaders gave; `<` is escaped, so that no text can end it. */
function handOver(data: string, nonce: string): string {
  const controller = 'window.__remixContext.streamController';
  const text = JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `<script nonce="${nonce}">${controller}.enqueue(${text});${controller}.close();</script>`;
}

/** Bugs are logged under a reference; an address that does not exist is no bug. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (isRouteErrorResponse(error) && error.status < 500) return;
  if (!request.signal.aborted) errorReference(error, request);
}
