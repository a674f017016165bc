import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** Headers of every answer (OWASP ASVS 14.4). Scripts run by nonce only; nothing is fetched from elsewhere. */
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
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: [
          "'self'",
          (_request, response) => `'nonce-${Reflect.get(response, 'locals').nonce as string}'`,
        ],
        styleSrc: ["'self'"],
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:', ...options.imageOrigins],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", ...options.connectOrigins],
        mediaSrc: ["'self'", 'blob:', ...options.imageOrigins],
        frameSrc: ["'self'"],
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
  const permissions: RequestHandler = (_request, response, next) => {
    response.setHeader(
      'Permissions-Policy',
      'geolocation=(), payment=(), usb=(), camera=(self), microphone=(self), display-capture=(self)',
    );
    next();
  };
  return [nonce, headers, permissions];
}
