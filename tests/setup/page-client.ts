import type { ServerBuild } from '@remix-run/node';
import type { RouteConfigEntry } from '@remix-run/route-config';
import { readSession } from '~/platform/session.server';
import routes from '~/routes';
import { requestHandlerOf, type RouteModule } from './request-handler';

const modules = import.meta.glob<RouteModule>(['/app/root.tsx', '/app/routes/**/*.{ts,tsx}'], {
  eager: true,
});

/** The pages as the server answers them, with layouts, session and errors; what they would look like is left out. */
const handle = requestHandlerOf(
  Object.fromEntries([
    ['root', { id: 'root', path: '', module: moduleOf('root.tsx') }],
    ...flat(await routes, 'root'),
  ]),
  (status) => new Response('a page', { status }),
);

function moduleOf(file: string): RouteModule {
  const module = modules[`/app/${file}`];
  if (!module) throw new Error(`no module ${file}`);
  return module;
}

function flat(
  entries: readonly RouteConfigEntry[],
  parentId: string,
): [string, ServerBuild['routes'][string]][] {
  return entries.flatMap(({ id, file, path, index, children = [] }) => {
    const own = id ?? file;
    const route = { id: own, parentId, path, index, module: moduleOf(file) };
    return [[own, route] as [string, ServerBuild['routes'][string]], ...flat(children, own)];
  });
}

/** Asks for a page as a browser with that cookie does, and reads the answer to its end. */
export async function openPage(path: string, cookie: string): Promise<Response> {
  let viewer: ReturnType<typeof readSession> | undefined;
  const request = new Request(`http://localhost:3000${path}`, { headers: { Cookie: cookie } });
  const response = await handle(request, {
    nonce: 'n',
    address: '192.0.2.1',
    viewer: () => (viewer ??= readSession(cookie)),
  });
  await response.arrayBuffer();
  return response;
}
