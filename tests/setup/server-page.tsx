import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router-dom/server';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { Window } from 'happy-dom';
import { i18nFor } from '~/locales/translator';

/**
 * The page as the server sends it, before any script: what everybody must be able to use. With `failure`, what takes
 * the place of a page whose loader throws it.
 */
export async function serverPage(content: ReactNode, at = '/people', failure?: Error | Response) {
  const route = failure
    ? { loader: () => Promise.reject(failure), errorElement: content }
    : { element: content };
  const { query, dataRoutes } = createStaticHandler([{ path: '*', ...route }]);
  const context = await query(new Request(`http://localhost${at}`));
  if (context instanceof Response) throw new Error('a page was expected, not an answer');
  const { document } = new Window();
  document.body.innerHTML = renderToStaticMarkup(
    <I18nextProvider i18n={i18nFor('fr')}>
      <StaticRouterProvider
        router={createStaticRouter(dataRoutes, context)}
        context={context}
        hydrate={false}
      />
    </I18nextProvider>,
  );
  const one = (selector: string) => {
    const found = document.querySelector(selector);
    if (!found) throw new Error(`nothing matches ${selector}`);
    return found;
  };
  return { document, one };
}
