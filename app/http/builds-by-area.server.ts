import type { ServerBuild } from '@remix-run/node';

type Routes = ServerBuild['routes'];

/**
 * The build cut by the first part of an address: `/learn/courses/…` is answered by a build that knows the routes under
 * `learn` and nothing else. Remix flattens, ranks and serialises all the routes it knows at every request, which is a
 * third of a page's time where there are a hundred and fifty of them. The browser asks the whole build for the routes
 * that it meets later (`/__manifest`).
 */
export function buildsByArea(build: ServerBuild): {
  areaOf: (path: string) => string;
  areas: Map<string, ServerBuild>;
} {
  const areas = new Map<string, ServerBuild>();
  for (const area of new Set(Object.keys(build.routes).map((id) => firstPart(build.routes, id) ?? ''))) {
    const routes = only(build.routes, build.routes, area);
    areas.set(area, {
      ...build,
      routes,
      assets: { ...build.assets, routes: only(build.assets.routes, build.routes, area) },
    });
  }
  return {
    areas,
    areaOf(path) {
      const first = /^\/([^/?]*)/.exec(path)?.[1]?.replace(/\.data$/, '') ?? '';
      return first === '__manifest' || areas.has(first) ? first : '';
    },
  };
}

/** The routes that may match in an area, with the layouts around them. */
function only<Route>(table: Record<string, Route>, routes: Routes, area: string): Record<string, Route> {
  const kept = new Set<string>();
  for (const id of Object.keys(routes)) {
    if ((firstPart(routes, id) ?? '') !== area || isBareLayout(routes, id)) continue;
    for (let at: string | undefined = id; at !== undefined; at = routes[at]?.parentId) kept.add(at);
  }
  return Object.fromEntries(Object.entries(table).filter(([id]) => kept.has(id)));
}

/** The first part of the address that a route answers: `learn`; undefined for one that adds none of its own. */
function firstPart(routes: Routes, id: string): string | undefined {
  let first: string | undefined;
  for (let at: string | undefined = id; at !== undefined; at = routes[at]?.parentId) {
    const path = routes[at]?.path;
    if (path) first = path.split('/')[0];
  }
  return first;
}

const isBareLayout = (routes: Routes, id: string) => !routes[id]?.path && !routes[id]?.index;
