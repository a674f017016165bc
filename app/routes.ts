import { index, layout, prefix, route, type RouteConfig } from '@remix-run/route-config';

export default [
  route('healthz', 'routes/api/healthz.ts'),

  // Open to everyone
  route('robots.txt', 'routes/marketing/robots.ts'),
  route('sitemap.xml', 'routes/marketing/sitemap.ts'),
  layout('routes/marketing/layout.tsx', [
    index('routes/marketing/landing.tsx'),
    route('pricing', 'routes/marketing/pricing.tsx'),
  ]),

  ...prefix('sandbox', [route('gallery', 'routes/sandbox/gallery.tsx')]),

  // For connectors
  ...prefix('api/v1', [
    route('openapi.json', 'routes/api/v1/openapi.ts'),
    route('me', 'routes/api/v1/me.ts'),
    route('members', 'routes/api/v1/members.ts'),
    route('members/:id', 'routes/api/v1/member.ts'),
    route('courses', 'routes/api/v1/courses.ts'),
    route('courses/:id', 'routes/api/v1/course.ts'),
    route('courses/:id/publish', 'routes/api/v1/course-publish.ts'),
    route('enrolments', 'routes/api/v1/enrolments.ts'),
    route('enrolments/:id', 'routes/api/v1/enrolment.ts'),
    route('enrolments/:id/completions', 'routes/api/v1/enrolment-completions.ts'),
    route('enrolments/:id/evidence', 'routes/api/v1/enrolment-evidence.ts'),
    route('*', 'routes/api/v1/unknown.ts'),
  ]),

  // Teaching
  route('teach', 'routes/teach/layout.tsx', []),

  // Managing
  route('manage', 'routes/manage/layout.tsx', []),
] satisfies RouteConfig;
