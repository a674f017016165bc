import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable, type AppLoadContext, type EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { languageOf } from '~/http/language.server';
import { NonceContext } from '~/http/nonce';
import { i18nFor } from '~/locales/translator';
import { errorReference } from '~/http/error-reference.server';

const abortDelayMs = 10_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const language = languageOf(request);
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set('Content-Language', language);
  headers.set('Vary', 'Cookie, Accept-Language');
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache');
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={context.nonce}>
        <I18nextProvider i18n={i18nFor(language)}>
          <RemixServer context={remixContext} url={request.url} nonce={context.nonce} abortDelay={abortDelayMs} />
        </I18nextProvider>
      </NonceContext.Provider>,
      {
        nonce: context.nonce,
        onShellReady() {
          const body = new PassThrough();
          body.once('close', () => clearTimeout(timer));
          pipe(body);
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
        },
        onShellError: reject,
        onError(error) {
          if (!request.signal.aborted) errorReference(error, request);
        },
      },
    );
    const timer = setTimeout(abort, abortDelayMs).unref();
  });
}

/** Bugs are logged under a reference; what the browser is told holds that reference and nothing else. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (!request.signal.aborted) errorReference(error, request);
}
