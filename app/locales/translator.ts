import { createInstance, type i18n, type Namespace, type TFunction } from 'i18next';

export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];

const files = import.meta.glob<Record<string, unknown>>('./*/*.json', { eager: true, import: 'default' });

type Resources = Record<Language, Record<string, Record<string, unknown>>>;

/** Every message of both languages, by namespace (the file's name). For the server; browsers load what a page names. */
export const resources: Resources = { fr: {}, en: {} };
for (const [path, messages] of Object.entries(files)) {
  const [, language, namespace] = /^\.\/(\w+)\/(.+)\.json$/.exec(path) ?? [];
  if ((language === 'fr' || language === 'en') && namespace) resources[language][namespace] = messages;
}

const instances = new Map<Language, i18n>();

/** The i18next instance of a language with all messages, made once for the process. */
export function i18nFor(language: Language): i18n {
  let instance = instances.get(language);
  if (!instance) {
    instance = createInstance();
    void instance.init({
      lng: language,
      fallbackLng: 'fr',
      supportedLngs: languages,
      ns: Object.keys(resources.fr),
      defaultNS: 'shell',
      resources,
      initAsync: false,
      interpolation: { escapeValue: false },
      returnNull: false,
    });
    instances.set(language, instance);
  }
  return instance;
}

/** Messages of one namespace (or several, the first being the default) in a language, for e-mails and documents. */
export function translator<Name extends Namespace>(language: Language, namespace: Name): TFunction<Name> {
  return i18nFor(language).getFixedT(language, namespace);
}

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}
