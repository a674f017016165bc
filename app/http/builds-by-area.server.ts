import type { ServerBuild } from '@remix-run/node';

type Routes = ServerBuild['routes'];

const deepest = 2;

/**
 * The build cut by the first two parts of an address: `/learn/courses/…` is answered by a build that knows the routes
 * under `learn/courses`, what is shown at `/learn` itself, and nothing else. Remix flattens, ranks and serialises all the
 * routes it knows several times a request: with twenty of them that is a quarter of a page's time. The browser asks the
 * whole build for the routes that it meets later (`/__manifest`).
 */
export function buildsByArea(build: ServerBuild): {
  areaOf: (path: string) => string;
  areas: Map<string, ServerBuild>;
} {
  const parts = new Map(Object.keys(build.routes).map((id) => [id, partsOf(build.routes, id)]));
  const names = new Set([...parts.values()].flatMap(areasOver));
  const areas = new Map<string, ServerBuild>();
  for (const name of names) {
    const kept = routesIn(name === '' ? [] : name.split('/'), build.routes, parts);
    const only = <Route>(table: Record<string, Route>) =>
      Object.fromEntries(Object.entries(table).filter(([id]) => kept.has(id)));
    areas.set(name, {
      ...build,
      routes: only(build.routes),
      assets: { ...build.assets, routes: only(build.assets.routes) },
    });
  }
  return {
    areas,
    areaOf(path) {
      const asked = path
        .replace(/\.data$/, '')
        .split('/')
        .slice(1);
      if (asked[0] === '__manifest') return '__manifest';
      const found = [asked.slice(0, deepest), asked.slice(0, 1)].map((area) => area.join('/'));
      return found.find((name) => areas.has(name)) ?? '';
    },
  };
}

/** The areas that a route makes: one for each of its first parts that are words, and the start. */
function areasOver(parts: readonly string[]): string[] {
  const words = parts.findIndex(isAnything);
  const known = parts.slice(0, Math.min(words < 0 ? parts.length : words, deepest));
  return ['', ...known.map((_, index) => known.slice(0, index + 1).join('/'))];
}

/** The routes that may match in an area, those shown at the address above it, and the layouts around them. */
function routesIn(
  area: readonly string[],
  routes: Routes,
  parts: ReadonlyMap<string, readonly string[]>,
): Set<string> {
  const kept = new Set<string>();
  for (const [id, own] of parts) {
    const [first] = own;
    const within = area.every(
      (part, index) =>
        own[index] === part || (index > 0 && (own[index] === undefined || isAnything(own[index]))),
    );
    if (!within || (area.length === 0 && first !== undefined) || isBareLayout(routes, id)) continue;
    for (let at: string | undefined = id; at !== undefined; at = routes[at]?.parentId) kept.add(at);
  }
  return kept;
}

/** The parts of the address that a route answers, those of the routes around it first. */
function partsOf(routes: Routes, id: string): string[] {
  const parts: string[] = [];
  for (let at: string | undefined = id; at !== undefined; at = routes[at]?.parentId) {
    parts.unshift(...(routes[at]?.path?.split('/').filter((part) => part !== '') ?? []));
  }
  return parts;
}

/** A parameter or the rest of an address. */
const isAnything = (part: string) => part.startsWith(':') || part.startsWith('*');

const isBareLayout = (routes: Routes, id: string) => !routes[id]?.path && !routes[id]?.index;
