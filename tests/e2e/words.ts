import { createInstance, type i18n } from 'i18next';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];
/** Long journeys are made on a phone in French only: on the desktop each is made in both languages. */
export const onPhoneIn = (language: Language) => (language === 'fr' ? '@phone' : '@desktop');

export type Say = (key: string, values?: Record<string, unknown>) => string;

const locales = join(import.meta.dirname, '../../app/locales');

function messagesOf(language: Language): Record<string, unknown> {
  const folder = join(locales, language);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(
    files.map((name) => [basename(name, '.json'), JSON.parse(readFileSync(join(folder, name), 'utf8'))]),
  );
}

const instances = new Map<Language, i18n>();

/** The words of the product in a language, by key: `say('auth:signIn.title')`. A key without words fails the test. */
export function wordsIn(language: Language): Say {
  let instance = instances.get(language);
  if (!instance) {
    instance = createInstance();
    const resources = { [language]: messagesOf(language) } as never;
    void instance.init({ lng: language, resources, initAsync: false, interpolation: { escapeValue: false } });
    instances.set(language, instance);
  }
  const { t } = instance;
  return (key, values = {}) => {
    const said = t(key as never, values as never) as unknown;
    if (typeof said !== 'string' || said === key || said === key.split(':')[1]) {
      throw new Error(`No words for ${key} in ${language}`);
    }
    return said.replace(/<\/?\w+>/g, '');
  };
}
