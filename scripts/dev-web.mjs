import { createServer } from 'vite';
import { freePort } from './free-port.mjs';
import { startAgainOnChange } from './start-again-on-change.mjs';

const vite = await createServer({
  appType: 'custom',
  server: { middlewareMode: true, hmr: { port: await freePort(undefined) } },
});
startAgainOnChange(vite);

const { createApp, serve } = await vite.ssrLoadModule('/app/server.ts');
const { withRouteErrors } = await vite.ssrLoadModule('/app/http/route-errors.server.ts');

/** @type {import('express').RequestHandler} */
const assets = (request, response, next) => {
  response.removeHeader('content-security-policy'); // Vite's own scripts and styles are inline while one edits
  vite.middlewares(request, response, next);
};
const build = async () => withRouteErrors(await vite.ssrLoadModule('virtual:remix/server-build'));
await serve(createApp({ assets, build, clientDirectory: 'public' }));
