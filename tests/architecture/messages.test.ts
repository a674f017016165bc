import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inputProblems } from '~/domain/input-problem';
import { refusals } from '~/domain/refusals';
import { resources } from '~/locales/translator';

type Messages = Record<string, unknown>;

/** Every message by its full key; plural forms of one message count as that message. */
function flatten(messages: Messages, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(messages)) {
    // In browsers a message is a text: a list would be read by the server alone, and break the page.
    if (Array.isArray(value)) throw new Error(`${prefix}${key} is a list`);
    if (typeof value === 'string') flat.set(`${prefix}${key}`, value);
    else for (const [inner, text] of flatten(value as Messages, `${prefix}${key}.`)) flat.set(inner, text);
  }
  return flat;
}

const stem = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');
const placeholders = (text: string) => [...text.matchAll(/\{\{\s*([\w.]+)/g)].map((match) => match[1]).sort();

test('both languages have the same namespaces', () => {
  expect(Object.keys(resources.en).sort()).toEqual(Object.keys(resources.fr).sort());
});

test.each(Object.keys(resources.fr))(
  'every French message of %s has its English twin, and none is empty',
  (namespace) => {
    const french = flatten(resources.fr[namespace] ?? {});
    const english = flatten(resources.en[namespace] ?? {});
    expect(new Set([...english.keys()].map(stem))).toEqual(new Set([...french.keys()].map(stem)));
    for (const [key, text] of [...french, ...english]) expect(text.trim(), key).not.toBe('');
    for (const [key, text] of french) {
      const twin = english.get(key);
      if (twin && stem(key) === key) expect(placeholders(twin), key).toEqual(placeholders(text));
    }
  },
);

test.each(Object.keys(resources.fr))(
  'no line of %s begins with a French sign torn from its word',
  (namespace) => {
    const torn = /\S [:;!?»]|« |[\d}] [%€]/;
    const found = [...flatten(resources.fr[namespace] ?? {})].filter(([, text]) => torn.test(text));
    expect(found, 'a no-break space (U+00A0) stands there').toEqual([]);
  },
);

test('every refusal and every input problem has a message', () => {
  const messages = flatten(resources.fr.refusals ?? {});
  for (const code of Object.keys(refusals)) expect(messages.has(code), code).toBe(true);
  for (const code of inputProblems) expect(messages.has(`inputProblems.${code}`), code).toBe(true);
});

test('legal texts exist in both languages with the same version', () => {
  const versions = (language: string) =>
    readdirSync(`app/locales/${language}/legal`).map((file) => [
      file,
      /^version: (.+)$/m.exec(readFileSync(`app/locales/${language}/legal/${file}`, 'utf8'))?.[1],
    ]);
  expect(versions('en')).toEqual(versions('fr'));
  expect(versions('fr').length).toBe(3);
});
