import type { RequestHandler } from 'express';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses unsafe requests that a page of another origin makes: the Origin must be ours or name the very host that is
 * asked (a local address beside APP_URL); where a browser sends none, Sec-Fetch-Site must say the same. Bearer calls of the API and signed webhooks carry no cookie and are let through.
 */
export function originCheck(appUrl: string): RequestHandler {
  const own = new URL(appUrl).origin;
  return (request, response, next) => {
    if (safeMethods.has(request.method) || isCookieless(request.path)) return next();
    const origin = request.headers.origin;
    const site = request.headers['sec-fetch-site'];
    const allowed = origin
      ? origin === own || hostOf(origin) === request.headers.host
      : site === 'same-origin';
    if (allowed) return next();
    response.status(403).type('text/plain').send('This request comes from another origin.');
  };
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

const isCookieless = (path: string) => path.startsWith('/api/v1/') || path.startsWith('/webhooks/');
