import type { ServerBuild } from '@remix-run/node';
import { matchRoutes } from '@remix-run/react';
import type { RouteConfigEntry } from '@remix-run/route-config';
import { expect, test } from 'vitest';
import { groupBy } from '~/domain/group-by';
import { buildsByAddress } from '~/http/builds-by-address.server';
import routes from '~/routes';

type Route = { id: string; parentId?: string; path?: string | undefined; index?: boolean | undefined };

function flat(entries: readonly RouteConfigEntry[], parentId: string): Route[] {
  return entries.flatMap(({ id, file, path, index, children = [] }) => {
    const own = id ?? file;
    return [{ id: own, parentId, path, index }, ...flat(children, own)];
  });
}

const table: Record<string, Route> = Object.fromEntries(
  [{ id: 'root', path: '' }, ...flat(await routes, 'root')].map((route) => [route.id, route]),
);

/** The address that a route answers, with a word for each parameter. */
function addressOf(route: Route, optional: boolean): string {
  const own = (route.path ?? '')
    .split('/')
    .filter((part) => part !== '' && (optional || !part.endsWith('?')))
    .map((part) => (part.startsWith(':') ? 'some-word' : part === '*' ? 'any/more' : part.replace('?', '')));
  const above = route.parentId === undefined ? '' : addressOf(table[route.parentId]!, optional);
  return [above, ...own].join('/');
}

/** Routes as Remix nests them. */
function nested(known: Record<string, Route>): object[] {
  const inside = groupBy(Object.values(known), ({ parentId }) => parentId);
  const under = (parentId?: string): object[] =>
    (inside.get(parentId) ?? []).map(({ id, path, index }) =>
      index ? { id, path, index } : { id, path, children: under(id) },
    );
  return under();
}

/** The routes that answer an address, the outer first. */
const answering = (known: object[], address: string) =>
  matchRoutes(known, address || '/')?.map(({ route }) => (route as Route).id) ?? null;

test('every address is answered by the build cut to it as by the whole', () => {
  const buildFor = buildsByAddress({ routes: table, assets: { routes: table } } as unknown as ServerBuild);
  const cut = (address: string) => buildFor(address || '/').routes as unknown as Record<string, Route>;
  const addresses = new Set(
    Object.values(table).flatMap((route) => {
      const [short, long] = [addressOf(route, false), addressOf(route, true)];
      return [short, long, `${long}/more`, long.slice(0, long.lastIndexOf('/'))];
    }),
  );
  expect(addresses.size).toBeGreaterThan(Object.keys(table).length);
  const known = [...addresses];
  const whole = nested(table);
  expect(known.map((address) => answering(nested(cut(address)), address))).toEqual(
    known.map((address) => answering(whole, address)),
  );
  expect(Math.max(...known.map((address) => Object.keys(cut(address)).length))).toBeLessThanOrEqual(16);
});
