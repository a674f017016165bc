import type { ServerBuild } from '@remix-run/node';

type Routes = ServerBuild['routes'];

/** Where an address may go on from some of its parts, with the routes that end there. */
type Node = {
  words: Map<string, Node>;
  /** A parameter. */
  any: Node | null;
  ends: string[];
  /** Those that answer whatever follows. */
  rest: string[];
};

const newNode = (): Node => ({ words: new Map(), any: null, ends: [], rest: [] });

/**
 * The build cut to what may answer an address: `/learn/courses/1/lessons/2` is answered by a build that knows the lesson,
 * what is shown at `/learn/courses/1` and `/learn`, and nothing else. Remix flattens, ranks and serialises all the routes
 * it knows several times a request, and tells the browser of those that match an address or one above it; the browser
 * asks the whole build for what it meets later (`/__manifest`). Addresses of one shape share one build.
 */
export function buildsByAddress(build: ServerBuild): (path: string) => ServerBuild {
  const start = newNode();
  for (const id of Object.keys(build.routes)) {
    if (!isBareLayout(build.routes, id)) addRoute(start, id, partsOf(build.routes, id));
  }
  const known = new Map<string, ServerBuild>();
  return (path) => {
    const parts = path
      .replace(/\.data$/, '')
      .split('/')
      .filter((part) => part !== '');
    if (parts[0] === '__manifest') return build;
    const ids = routesAlong(start, parts);
    const key = ids.join(' ');
    const part = known.get(key) ?? cutTo(build, ids);
    known.set(key, part);
    return part;
  };
}

function addRoute(from: Node, id: string, [part, ...after]: readonly string[]): void {
  if (part === undefined) {
    from.ends.push(id);
  } else if (part === '*') {
    from.rest.push(id);
  } else {
    if (part.endsWith('?')) addRoute(from, id, after);
    const word = part.replace(/\?$/, '');
    let next = word.startsWith(':') ? from.any : from.words.get(word);
    next ??= newNode();
    if (word.startsWith(':')) from.any = next;
    else from.words.set(word, next);
    addRoute(next, id, after);
  }
}

/** The routes of an address and of those above it, but for the start, of which only an address that is unknown asks. */
function routesAlong(start: Node, parts: readonly string[]): string[] {
  const ids = [...start.rest];
  let at = [start];
  for (const part of parts) {
    at = at.flatMap(({ words, any }) => [words.get(part) ?? [], any ?? []].flat());
    for (const { ends, rest } of at) ids.push(...ends, ...rest);
  }
  return ids.length > 0 ? ids : start.ends;
}

/** The build with these routes and the layouts around them alone. */
function cutTo(build: ServerBuild, ids: readonly string[]): ServerBuild {
  const kept = new Set<string>();
  for (const id of ids) {
    for (let at: string | undefined = id; at !== undefined; at = build.routes[at]?.parentId) kept.add(at);
  }
  const only = <Route>(table: Record<string, Route>) =>
    Object.fromEntries(Object.entries(table).filter(([id]) => kept.has(id)));
  return {
    ...build,
    routes: only(build.routes),
    assets: { ...build.assets, routes: only(build.assets.routes) },
  };
}

/** The parts of the address that a route answers, those of the routes around it first. */
function partsOf(routes: Routes, id: string): string[] {
  const parts: string[] = [];
  for (let at: string | undefined = id; at !== undefined; at = routes[at]?.parentId) {
    parts.unshift(...(routes[at]?.path?.split('/').filter((part) => part !== '') ?? []));
  }
  return parts;
}

const isBareLayout = (routes: Routes, id: string) => !routes[id]?.path && !routes[id]?.index;
