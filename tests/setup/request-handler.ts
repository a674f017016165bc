import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import { withRouteErrors } from '~/http/route-errors.server';

export type RouteModule = NonNullable<ServerBuild['routes'][string]>['module'];

/** Answers requests by these routes with their sessions and errors; `page` stands for what a page would look like. */
export function requestHandlerOf(routes: ServerBuild['routes'], page: (status: number) => Response) {
  return createRequestHandler(
    withRouteErrors({
      mode: 'test',
      entry: { module: { default: (_request: Request, status: number) => page(status) } },
      routes,
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
}
