import { Scripts } from '@remix-run/react';
import { useContext, useMemo, type ComponentProps } from 'react';
import { UNSAFE_DataRouterContext as DataRouterContext } from 'react-router-dom';

/**
 * The page's scripts. With them the server tells the browser the routes around this page, which it finds by matching
 * every parent address against all routes: a fifth of the time of a page. Only routes that begin as the address does
 * can match there, so the others are left out beforehand; the browser asks for them when it needs them.
 */
export function PageScripts(props: ComponentProps<typeof Scripts>) {
  const context = useContext(DataRouterContext);
  const nearby = useMemo(() => {
    if (!context?.static) return context;
    const { router } = context;
    const first = router.state.location.pathname.split('/')[1] ?? '';
    const routes = router.routes.map((route) =>
      route.children
        ? {
            ...route,
            children: route.children.filter(({ path }) => path !== undefined && path.split('/')[0] === first),
          }
        : route,
    );
    return { ...context, router: { ...router, routes } as typeof router };
  }, [context]);
  return (
    <DataRouterContext.Provider value={nearby}>
      <Scripts {...props} />
    </DataRouterContext.Provider>
  );
}
