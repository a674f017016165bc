import { RemixBrowser } from '@remix-run/react';
import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { loadPageMessages } from '~/ui/messages/page-messages';

const files = import.meta.glob<Record<string, unknown>>('./locales/*/*.json', { import: 'default' });

/** Messages come as hashed chunks, one for each language and namespace, only those a page names. */
function loadMessages(language: string, namespace: string): Promise<unknown> {
  const load = files[`./locales/${language}/${namespace}.json`];
  return load ? load() : Promise.reject(new Error(`no messages ${language}/${namespace}`));
}

async function hydrate(): Promise<void> {
  const { lang, dataset } = document.documentElement;
  const messages = await loadPageMessages(lang, (dataset.namespaces ?? 'shell').split(' '), loadMessages);
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <I18nextProvider i18n={messages}>
          <RemixBrowser />
        </I18nextProvider>
      </StrictMode>,
    );
  });
}

void hydrate();
