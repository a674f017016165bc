import { index, layout, prefix, route, type RouteConfig } from '@remix-run/route-config';

export default [
  route('healthz', 'routes/api/healthz.ts'),
  ...prefix('sandbox', [route('gallery', 'routes/sandbox/gallery.tsx')]),
] satisfies RouteConfig;

void index;
void layout;
