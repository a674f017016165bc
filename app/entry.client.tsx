import { RemixBrowser } from '@remix-run/react';
import i18next, { type BackendModule } from 'i18next';
import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { I18nextProvider, initReactI18next } from 'react-i18next';

const files = import.meta.glob<Record<string, unknown>>('./locales/*/*.json', { import: 'default' });

/** Messages come as hashed chunks, one for each language and namespace, only those a page names. */
const messages: BackendModule = {
  type: 'backend',
  init() {},
  read(language, namespace, done) {
    const load = files[`./locales/${language}/${namespace}.json`];
    if (!load) return done(new Error(`no messages ${language}/${namespace}`), null);
    load().then(
      (loaded) => done(null, loaded),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), null),
    );
  },
};

async function hydrate(): Promise<void> {
  const { lang, dataset } = document.documentElement;
  await i18next
    .use(messages)
    .use(initReactI18next)
    .init({
      lng: lang,
      fallbackLng: false,
      ns: (dataset.namespaces ?? 'shell').split(' '),
      defaultNS: 'shell',
      interpolation: { escapeValue: false },
      returnNull: false,
    });
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <I18nextProvider i18n={i18next}>
          <RemixBrowser />
        </I18nextProvider>
      </StrictMode>,
    );
  });
}

void hydrate();
