import { Writable } from 'node:stream';
import type { AppLoadContext, EntryContext } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
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
          <RemixServer
            context={remixContext}
            url={request.url}
            nonce={context.nonce}
            abortDelay={abortDelayMs}
          />
        </I18nextProvider>
      </NonceContext.Provider>,
      {
        nonce: context.nonce,
        // No page defers anything: sent whole, it costs a fraction of what hundreds of small writes do.
        onAllReady() {
          clearTimeout(timer);
          const chunks: Buffer[] = [];
          const body = new Writable({
            write(chunk: Buffer, _encoding, done) {
              chunks.push(chunk);
              done();
            },
            final(done) {
              resolve(new Response(Buffer.concat(chunks), { headers, status }));
              done();
            },
          });
          pipe(body);
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

/** Bugs are logged under a reference; an address that does not exist is no bug. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (isRouteErrorResponse(error) && error.status < 500) return;
  if (!request.signal.aborted) errorReference(error, request);
}
