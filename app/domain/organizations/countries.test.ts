import { expect, test } from 'vitest';
import { countriesIn, countryCodes, countrySchema } from '~/domain/organizations/countries';

test('every country has a name of its own in both languages', () => {
  for (const locale of ['fr', 'en']) {
    const names = countriesIn(locale).map(({ name }) => name);
    expect(new Set(names).size).toBe(countryCodes.length);
    for (const { code, name } of countriesIn(locale)) expect(name).not.toBe(code);
  }
});

test('countries come in the order of the language', () => {
  const french = countriesIn('fr').map(({ name }) => name);
  expect(french.indexOf('États-Unis')).toBeLessThan(french.indexOf('France'));
});

test('a country is known by its two letters, whatever their case, and nothing else', () => {
  expect(countrySchema.parse(' fr ')).toBe('FR');
  for (const text of ['', 'XX', 'France', 'FRA']) expect(countrySchema.safeParse(text).success).toBe(false);
});
