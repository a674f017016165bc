import fc from 'fast-check';
import { expect, test } from 'vitest';
import { i18nFor, languages, resources, type Language } from '~/locales/translator';
import { loadPageMessages } from './page-messages';

type Loose = (key: string, values?: object) => string;

const load = (language: string, namespace: string) => {
  const messages = resources[language as Language][namespace];
  return messages ? Promise.resolve(messages) : Promise.reject(new Error(`no messages ${namespace}`));
};

// Those of e-mails are written by the server alone.
const namespaces = Object.keys(resources.fr).filter((name) => name !== 'emails');

/** The messages that pages may show, whatever their plural, with what they name. */
function messagesIn(words: object, path: string, found = new Map<string, string[]>()): Map<string, string[]> {
  for (const [key, value] of Object.entries(words) as [string, unknown][]) {
    if (typeof value === 'object' && value) messagesIn(value, `${path}${key}.`, found);
    else {
      const whole = path + key.replace(/_(zero|one|many|other)$/, '');
      const names = [...String(value).matchAll(/\{\{\s*(\w+)/g)].map(([, name = '']) => name);
      found.set(whole, [...(found.get(whole) ?? []), ...names]);
    }
  }
  return found;
}

test.each(languages)('every message reads as i18next would write it: %s', async (language) => {
  const messages = await loadPageMessages(language, namespaces, load);
  const ours = messages.getFixedT(null, 'shell') as unknown as Loose;
  const theirs = i18nFor(language).getFixedT(language, 'shell') as unknown as Loose;
  const all = namespaces.flatMap((name) => [...messagesIn(resources[language][name] ?? {}, `${name}:`)]);
  const value = fc.oneof(fc.string({ minLength: 1 }), fc.integer(), fc.constantFrom('{{count}} $t(x)', '$&'));
  const count = fc.constantFrom(0, 1, 2, 3, 1.5, 12_345, 1_000_000);
  fc.assert(
    fc.property(count, fc.array(value, { minLength: 1, maxLength: 8 }), (number, given) => {
      const different = all.filter(([key, names]) => {
        const some = names.map((name, place) => [name, given[place % given.length]] as const);
        // Now and then without what it names.
        const values = { ...Object.fromEntries(given.length > 5 ? [] : some), count: number };
        return ours(key, values) !== theirs(key, values);
      });
      expect(different).toEqual([]);
    }),
    { numRuns: 2, endOnFailure: true },
  );
});

test('a key that is missing shows itself, or the default it is given', async () => {
  const messages = await loadPageMessages('fr', ['shell', 'nowhere'], load);
  const t = messages.getFixedT(null, 'shell') as unknown as (key: string, ...rest: unknown[]) => string;
  expect(t('not.there')).toBe('not.there');
  expect(t('nowhere:not.there')).toBe('not.there');
  expect(t('not.there', 'Bonjour {{name}}', { name: 'Léa' })).toBe('Bonjour Léa');
  expect(t('not.there', { defaultValue: '' })).toBe('');
  expect(messages.exists('not.there')).toBe(false);
  expect(messages.exists('shell:actions.retry')).toBe(true);
});
