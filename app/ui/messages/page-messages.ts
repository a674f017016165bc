import type { i18n } from 'i18next';
import { numberFormat } from '~/domain/intl-formats';

type Words = { [key: string]: string | Words };
type Values = Record<string, unknown> & { count?: number; defaultValue?: string };

/** Loads the messages of one namespace; rejects where there are none. */
export type LoadMessages = (language: string, namespace: string) => Promise<unknown>;

/**
 * The messages of a page in the browser: what `react-i18next` asks of an i18next instance, for one language that does
 * not change while the page stands. i18next itself would be a ninth of a learner's script. It reads the same files:
 * keys by dots, `namespace:key`, `{{value}}`, `{{value, number}}`, and plurals by the rules of the language.
 */
class PageMessages {
  readonly isInitialized = true;
  readonly options = { defaultNS: 'shell', interpolation: { escapeValue: false }, react: { bindI18n: '' } };
  readonly services: object;
  readonly languages: string[];
  private readonly loaded = new Map<string, Words>();
  private readonly plurals: Intl.PluralRules;

  readonly language: string;
  private readonly load: LoadMessages;

  constructor(language: string, load: LoadMessages) {
    this.language = language;
    this.load = load;
    this.languages = [language];
    this.plurals = new Intl.PluralRules(language);
    const interpolate = (text: string, values: Values) => this.interpolate(text, values);
    this.services = { interpolator: { interpolate, escape: (text: string) => text } };
  }

  hasLoadedNamespace(namespace: string): boolean {
    return this.loaded.has(namespace);
  }

  async loadNamespaces(namespaces: string | string[], done?: () => void): Promise<void> {
    const wanted = [namespaces].flat().filter((name) => !this.loaded.has(name));
    await Promise.all(
      wanted.map(async (name) => {
        // Messages that cannot be loaded leave their keys on the page, as i18next does, rather than no page.
        const words = await this.load(this.language, name).catch(() => ({}));
        this.loaded.set(name, words as Words);
      }),
    );
    done?.();
  }

  getFixedT(_language: string | null, namespaces: string | string[]) {
    const own = [namespaces].flat()[0] ?? 'shell';
    return (key: string, second?: string | Values, third?: Values) => {
      const values = typeof second === 'string' ? { ...third, defaultValue: second } : (second ?? {});
      return this.say(own, key, values);
    };
  }

  t(key: string, values: Values = {}): string {
    return this.say('shell', key, values);
  }

  exists(key: string): boolean {
    return this.find('shell', key, {}) !== undefined;
  }

  private say(namespace: string, key: string, values: Values): string {
    const text = this.find(namespace, key, values) ?? values.defaultValue;
    return text === undefined ? key.slice(key.indexOf(':') + 1) : this.interpolate(text, values);
  }

  private find(namespace: string, key: string, { count }: Values): string | undefined {
    const cut = key.indexOf(':');
    const words = this.loaded.get(cut < 0 ? namespace : key.slice(0, cut));
    const path = key.slice(cut + 1);
    const forms = typeof count === 'number' ? [`${path}_${this.plurals.select(count)}`, path] : [path];
    if (count === 0) forms.unshift(`${path}_zero`);
    for (const form of forms) {
      let found: Words | string | undefined = words;
      for (const part of form.split('.')) found = typeof found === 'object' ? found[part] : undefined;
      if (typeof found === 'string') return found;
    }
    return undefined;
  }

  private interpolate(text: string, values: Values): string {
    return text.replace(/\{\{\s*(\w+)\s*(,\s*number\s*)?\}\}/g, (whole, name: string, asNumber?: string) => {
      // As i18next does: what is not given stays to be filled in, by a message around this one.
      if (!(name in values)) return whole;
      const value = values[name];
      if (asNumber) return numberFormat(this.language).format(Number(value));
      return value === undefined || value === null ? '' : String(value as string | number);
    });
  }
}

/** The messages of the page's language, with the namespaces that it names loaded. */
export async function loadPageMessages(
  language: string,
  namespaces: string[],
  load: LoadMessages,
): Promise<i18n> {
  const messages = new PageMessages(language, load);
  await messages.loadNamespaces(namespaces);
  // `useTranslation` copies all own properties of the instance it is given, in each component: this one has none.
  return Object.create(messages) as i18n;
}
