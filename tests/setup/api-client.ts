import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import type { RouteConfigEntry } from '@remix-run/route-config';
import routes from '~/routes';
import { withRouteErrors } from '~/http/route-errors.server';

type Module = ServerBuild['routes'][string] extends infer Route
  ? Route extends { module: infer RouteModule }
    ? RouteModule
    : never
  : never;

const modules = import.meta.glob<Module>('/app/routes/api/v1/*.ts', { eager: true });

/** The API as the server answers it: its addresses from routes.ts, its loaders and actions with their errors. */
const handle = createRequestHandler(
  withRouteErrors({
    mode: 'test',
    entry: { module: { default: () => new Response('no page here', { status: 500 }) } },
    routes: Object.fromEntries(
      (await routes).filter(isApi).map(({ file, path = '' }) => {
        const module = modules[`/app/${file}`];
        if (!module) throw new Error(`no module ${file}`);
        return [file, { id: file, path, module }];
      }),
    ),
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

function isApi({ file }: RouteConfigEntry): boolean {
  return file.startsWith('routes/api/v1/');
}

export type ApiCall = {
  token?: string | null;
  body?: unknown;
  /** sent as it is, instead of `body` in JSON */
  text?: string;
  headers?: Record<string, string>;
};

export type ApiReply = { status: number; headers: Headers; body: unknown };

/** One call of the API, e.g. `callApi('POST /members', { token, body })`. English messages unless told. */
export async function callApi(
  call: string,
  { token, body, text, headers = {} }: ApiCall = {},
): Promise<ApiReply> {
  const [method = 'GET', path = ''] = call.split(' ');
  const sent = text ?? (body === undefined ? undefined : JSON.stringify(body));
  const request = new Request(`http://localhost:3000/api/v1${path}`, {
    method,
    headers: {
      'Accept-Language': 'en',
      ...(token && { Authorization: `Bearer ${token}` }),
      ...(sent !== undefined && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(sent !== undefined && { body: sent }),
  });
  const response = await handle(request, {
    nonce: '',
    address: '192.0.2.1',
    viewer: () => Promise.resolve(null),
  });
  const answer = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: answer === '' ? null : JSON.parse(answer),
  };
}
