import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import type { RouteConfigEntry } from '@remix-run/route-config';
import { withRouteErrors } from '~/http/route-errors.server';
import { readSession } from '~/platform/session.server';
import routes from '~/routes';

type Module = NonNullable<ServerBuild['routes'][string]>['module'];

const modules = import.meta.glob<Module>(['/app/root.tsx', '/app/routes/**/*.{ts,tsx}'], { eager: true });

/** The pages as the server answers them, with layouts, session and errors; what they would look like is left out. */
const handle = createRequestHandler(
  withRouteErrors({
    mode: 'test',
    entry: {
      module: { default: (_request: Request, status: number) => new Response('a page', { status }) },
    },
    routes: Object.fromEntries([
      ['root', { id: 'root', path: '', module: moduleOf('root.tsx') }],
      ...flat(await routes, 'root'),
    ]),
    assets: { entry: { imports: [], module: '' }, routes: {}, url: '', version: '' },
    publicPath: '/',
    assetsBuildDirectory: 'build/client',
    future: {
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
      v3_singleFetch: true,
      v3_lazyRouteDiscovery: true,
    },
    isSpaMode: false,
  }),
  'test',
);

function moduleOf(file: string): Module {
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
