import { randomBytes } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';

/**
 * Headers of every answer (OWASP ASVS 14.4). Scripts run by nonce only; nothing is fetched from elsewhere, but by a page
 * that admits a vendor before it is sent (`response.locals.admitVendor`): that origin's script, frame and answers.
 */
export function securityHeaders(options: {
  appUrl: string;
  imageOrigins: readonly string[];
  connectOrigins: readonly string[];
  /** Where an answer to a form may lead on to, such as a vendor's page. */
  formOrigins: readonly string[];
}): RequestHandler[] {
  const secure = options.appUrl.startsWith('https:');
  const nonce: RequestHandler = (_request, response, next) => {
    response.locals.nonce = randomBytes(16).toString('base64');
    next();
  };
  const policy = (vendor: readonly string[]) =>
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: [
            "'self'",
            (_request, response) => `'nonce-${Reflect.get(response, 'locals').nonce as string}'`,
            ...vendor,
          ],
          styleSrc: ["'self'"],
          styleSrcAttr: ["'unsafe-inline'"],
          imgSrc: ["'self'", 'data:', 'blob:', ...options.imageOrigins],
          fontSrc: ["'self'"],
          connectSrc: ["'self'", ...options.connectOrigins, ...vendor],
          mediaSrc: ["'self'", 'blob:', ...options.imageOrigins],
          frameSrc: ["'self'", ...vendor],
          frameAncestors: ["'none'"],
          objectSrc: ["'none'"],
          baseUri: ["'self'"],
          formAction: ["'self'", ...options.formOrigins],
          ...(secure ? { upgradeInsecureRequests: [] } : {}),
        },
      },
      crossOriginEmbedderPolicy: false,
      hsts: secure ? { maxAge: 63_072_000, includeSubDomains: true } : false,
      referrerPolicy: { policy: 'same-origin' },
      xFrameOptions: { action: 'deny' },
    });
  const permissions = (response: Response, vendor: readonly string[]) => {
    const here = `(${['self', ...vendor.map((origin) => `"${origin}"`)].join(' ')})`;
    const devices = `camera=${here}, microphone=${here}, display-capture=${here}`;
    response.setHeader('Permissions-Policy', `geolocation=(), payment=(), usb=(), ${devices}`);
  };
  const closed = policy([]);
  const admission: RequestHandler = (request, response, next) => {
    permissions(response, []);
    response.locals.admitVendor = (origin: string) => {
      permissions(response, [origin]);
      policy([origin])(request, response, () => undefined);
    };
    next();
  };
  return [nonce, closed, admission];
}
