import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';
import { createServer } from 'node:http';
import { bodyLimit } from '~/http/body-limit.server';
import { originCheck } from '~/http/origin-check.server';
import { withRouteErrors } from '~/http/route-errors.server';
import { securityHeaders } from '~/http/security-headers.server';
import { closeDatabase } from '~/platform/database.server';
import { logger } from '~/platform/logger.server';
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
  app.use(...securityHeaders({ appUrl: settings.APP_URL, imageOrigins, connectOrigins: [] }));
  if (options.assets) app.use(options.assets);
  app.use(
    '/assets',
    express.static(`${options.clientDirectory}/assets`, { immutable: true, maxAge: '1y', redirect: false }),
  );
  app.use(express.static(options.clientDirectory, { maxAge: '1h', index: false, redirect: false }));
  app.use(originCheck(settings.APP_URL));
  app.use(bodyLimit);
  app.all(
    '*',
    createRequestHandler({
      build: options.build,
      mode: process.env.NODE_ENV,
      getLoadContext(request, response) {
        let viewer: ReturnType<typeof readSession> | undefined;
        return {
          nonce: response.locals.nonce as string,
          address: request.ip ?? '',
          viewer() {
            viewer ??= readSession(request.headers.cookie ?? null).then((found) => {
              if (found?.renewedCookie) response.append('Set-Cookie', found.renewedCookie);
              return found;
            });
            return viewer;
          },
        };
      },
    }),
  );
  return app;
}

/** Serves until SIGTERM, then lets requests in flight finish. */
export async function serve(app: Express): Promise<void> {
  const server = createServer(app);
  server.keepAliveTimeout = 65_000;
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
