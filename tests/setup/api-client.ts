import type { RouteConfigEntry } from '@remix-run/route-config';
import routes from '~/routes';
import { requestHandlerOf, type RouteModule } from './request-handler';

const modules = import.meta.glob<RouteModule>('/app/routes/api/v1/*.ts', { eager: true });

/** The API as the server answers it: its addresses from routes.ts, its loaders and actions with their errors. */
const handle = requestHandlerOf(
  Object.fromEntries(
    (await routes).filter(isApi).map(({ file, path = '' }) => {
      const module = modules[`/app/${file}`];
      if (!module) throw new Error(`no module ${file}`);
      return [file, { id: file, path, module }];
    }),
  ),
  () => new Response('no page here', { status: 500 }),
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
  const isJson = /\bjson\b/.test(response.headers.get('Content-Type') ?? '');
  return {
    status: response.status,
    headers: response.headers,
    body: answer === '' ? null : isJson ? JSON.parse(answer) : answer,
  };
}
