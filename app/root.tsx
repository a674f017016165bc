import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import { useContext, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '~/http/language.server';
import { NonceContext } from '~/http/nonce';
import { ErrorAnswer } from '~/ui/shells/error-answer';
import { ErrorTitle } from '~/ui/shells/error-title';
import { accentStyle } from '~/ui/styles/accent';
import styles from '~/ui/styles/app.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'apple-touch-icon', href: '/icons/apple-touch-icon.png' },
  { rel: 'manifest', href: '/manifest.webmanifest' },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await context.viewer();
  return {
    language: languageOf(request),
    theme: viewer?.theme ?? 'system',
    accent: accentStyle(viewer?.accentColour ?? null),
    sandbox: process.env.SANDBOX === '1',
    member: typeof viewer?.membershipId === 'string',
  };
}

export const shouldRevalidate = ({
  formMethod,
  defaultShouldRevalidate,
}: {
  formMethod?: string;
  defaultShouldRevalidate: boolean;
}) => (formMethod ? defaultShouldRevalidate : false);

/** The message namespaces a route's page needs: `export const handle = { messages: ['teach'] }`. */
function useNamespaces(): string {
  const named = useMatches().flatMap(({ handle }) =>
    typeof handle === 'object' && handle && 'messages' in handle ? (handle.messages as string[]) : [],
  );
  return [...new Set(['shell', ...named])].join(' ');
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useContext(NonceContext);
  const data = useRouteLoaderData<typeof loader>('root');
  const { i18n } = useTranslation('shell');
  const namespaces = useNamespaces();
  return (
    <html
      lang={data?.language ?? i18n.language}
      data-theme={data?.theme ?? 'system'}
      data-namespaces={namespaces}
      style={data?.accent}
      suppressHydrationWarning
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <ErrorTitle />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorAnswer error={useRouteError()} />;
}
