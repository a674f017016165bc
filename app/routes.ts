import { index, layout, prefix, route, type RouteConfig } from '@remix-run/route-config';

export default [
  route('healthz', 'routes/api/healthz.ts'),
  ...prefix('sandbox', [route('gallery', 'routes/sandbox/gallery.tsx')]),

  // Teaching
  route('teach', 'routes/teach/layout.tsx', []),

  // Managing
  route('manage', 'routes/manage/layout.tsx', []),
] satisfies RouteConfig;

void index;
void layout;
