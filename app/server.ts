import { createRequestHandler, type GetLoadContextFunction } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { bodyLimit } from '~/http/body-limit.server';
import { buildsByAddress } from '~/http/builds-by-address.server';
import { originCheck } from '~/http/origin-check.server';
import { withRouteErrors } from '~/http/route-errors.server';
import { securityHeaders } from '~/http/security-headers.server';
import { closeDatabase } from '~/platform/database.server';
import { logger } from '~/platform/logger.server';
import { closeRooms } from '~/platform/room-notices.server';
import { readSession } from '~/platform/session.server';
import { settings } from '~/platform/settings.server';

/** The web application. In development Vite's server gives the build and the assets. */
export function createApp(options: {
  build: ServerBuild | (() => Promise<ServerBuild>);
  assets?: RequestHandler;
  clientDirectory: string;
}): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', settings.TRUST_PROXY);
  app.use(compression({ level: 4 }));
  const imageOrigins = settings.UPLOADCARE_PUBLIC_KEY ? [new URL(settings.UPLOADCARE_CDN_URL).origin] : [];
  const formOrigins = settings.STRIPE_SECRET_KEY ? checkoutOrigins(settings.STRIPE_API_URL) : [];
  app.use(...securityHeaders({ appUrl: settings.APP_URL, imageOrigins, connectOrigins: [], formOrigins }));
  if (options.assets) app.use(options.assets);
  app.use(
    '/assets',
    express.static(`${options.clientDirectory}/assets`, { immutable: true, maxAge: '1y', redirect: false }),
  );
  app.use(rootFiles(options.clientDirectory));
  app.use(originCheck(settings.APP_URL));
  app.use(bodyLimit);
  app.all('*', remixHandler(options.build));
  return app;
}

/** Stripe's pages for registering a payment method and for confirming with one's bank. */
function checkoutOrigins(apiUrl: string): string[] {
  return ['https://checkout.stripe.com', 'https://hooks.stripe.com', new URL(apiUrl).origin];
}

/** Icons and the manifest; an address that is not one of theirs never touches the disk. */
function rootFiles(directory: string): RequestHandler {
  const names = new Set(readdirSync(directory, { withFileTypes: true }).map(({ name }) => name));
  const files = express.static(directory, { maxAge: '1h', index: false, redirect: false });
  return (request, response, next) =>
    names.has(request.path.split('/')[1] ?? '') ? files(request, response, next) : next();
}

/** Answers by Remix; a build that does not change is cut to each address first. */
function remixHandler(build: ServerBuild | (() => Promise<ServerBuild>)): RequestHandler {
  const handle = (part: typeof build) =>
    createRequestHandler({ build: part, mode: process.env.NODE_ENV, getLoadContext });
  if (typeof build === 'function') return handle(build);
  const buildFor = buildsByAddress(build);
  const handlers = new Map<ServerBuild, ReturnType<typeof handle>>();
  return (request, response, next) => {
    const part = buildFor(request.path);
    const handler = handlers.get(part) ?? handle(part);
    handlers.set(part, handler);
    return handler(request, response, next);
  };
}

const getLoadContext: GetLoadContextFunction = (request, response) => {
  let viewer: ReturnType<typeof readSession> | undefined;
  return {
    nonce: response.locals.nonce as string,
    address: request.ip ?? '',
    admitVendor: response.locals.admitVendor as (origin: string) => void,
    viewer() {
      viewer ??= readSession(request.headers.cookie ?? null).then((found) => {
        if (found?.renewedCookie) response.append('Set-Cookie', found.renewedCookie);
        return found;
      });
      return viewer;
    },
  };
};

/** Serves until SIGTERM, then lets requests in flight finish. */
export async function serve(app: Express): Promise<void> {
  const server = createServer(app);
  server.keepAliveTimeout = 65_000;
  server.requestTimeout = 4 * 60 * 60_000; // a video of 2 GB over a slow line; heads have their own, a minute
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.PORT, settings.HOST, resolve);
  });
  process.send?.({ type: 'ready' });
  const stop = () => {
    server.close(() => {
      void closeDatabase().finally(() => process.exit(0));
    });
    server.closeIdleConnections();
    void closeRooms();
    setTimeout(() => server.closeAllConnections(), 20_000).unref();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.once('disconnect', stop);
  logger.info({ port: settings.PORT }, 'web ready');
}

if (import.meta.env.PROD) {
  const build = (await import('virtual:remix/server-build')) as ServerBuild;
  await serve(createApp({ build: withRouteErrors(build), clientDirectory: 'build/client' }));
}
