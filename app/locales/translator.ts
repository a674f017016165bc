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
    rememberWords(instance);
    instances.set(language, instance);
  }
  return instance;
}

/**
 * Has an instance look a message without values up once: i18next copies all its options for each. What it does not find
 * is not remembered, since a key may come from outside.
 */
function rememberWords(instance: i18n): void {
  const known = new Map<string, TFunction>();
  const translate = instance.getFixedT as (...given: readonly unknown[]) => TFunction;
  instance.getFixedT = ((...given: readonly unknown[]) => {
    const [language, namespace, prefix] = given;
    if (typeof language !== 'string' || prefix !== undefined) return translate(...given);
    const name = `${language} ${String(namespace)}`;
    const t = known.get(name) ?? remembering(translate(...given));
    known.set(name, t);
    return t;
  }) as i18n['getFixedT'];
}

function remembering(t: TFunction): TFunction {
  const words = new Map<string, string>();
  const quick = (...given: Parameters<TFunction>) => {
    const [key, values] = given;
    if (typeof key !== 'string' || values !== undefined) return t(...given);
    const known = words.get(key);
    if (known !== undefined) return known;
    const told: unknown = t(...given);
    if (typeof told === 'string' && told !== key) words.set(key, told);
    return told;
  };
  return Object.assign(quick, t) as TFunction;
}

/** Messages of one namespace (or several, the first being the default) in a language, for e-mails and documents. */
export function translator<Name extends Namespace>(language: Language, namespace: Name): TFunction<Name> {
  return i18nFor(language).getFixedT(language, namespace);
}

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}
