import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  activityDeclarationSchema,
  formatActivityDeclaration,
} from '~/domain/organizations/activity-declaration';
import {
  formatSiren,
  isSiren,
  isSiret,
  sirenOf,
  sirenSchema,
  siretSchema,
} from '~/domain/organizations/siren';
import {
  frenchVatNumber,
  isVatNumber,
  vatNumberSchema,
  vatPrefixOf,
} from '~/domain/organizations/vat-number';

describe('SIREN and SIRET', () => {
  test('a SIREN typed with spaces is read', () => {
    expect(sirenSchema.parse(' 732 829 320 ')).toBe('732829320');
    expect(sirenSchema.parse('732.829.320')).toBe('732829320');
    expect(sirenSchema.parse('732\u202f829\u00a0320')).toBe('732829320');
  });

  test.each(['732829321', '73282932', '7328293200', '000000000', 'ABCDEFGHI', ''])(
    '%s is no SIREN',
    (text) => {
      expect(sirenSchema.safeParse(text).success).toBe(false);
    },
  );

  test('any one wrong digit, and any two neighbours swapped but 0 and 9, are noticed', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^\d{8}$/),
        fc.nat(8),
        fc.integer({ min: 1, max: 9 }),
        (start, at, by) => {
          const siren = [...'0123456789'].map((digit) => start + digit).find(isSiren);
          fc.pre(siren !== undefined);
          const wrong = [...siren!];
          wrong[at] = String((Number(wrong[at]) + by) % 10);
          expect(isSiren(wrong.join(''))).toBe(false);
          const swapped = [...siren!];
          [swapped[at], swapped[(at + 1) % 9]] = [swapped[(at + 1) % 9]!, swapped[at]!];
          const pair = [siren![at], siren![(at + 1) % 9]].sort().join('');
          if (at < 8 && pair !== '09' && pair[0] !== pair[1]) expect(isSiren(swapped.join(''))).toBe(false);
        },
      ),
    );
  });

  test('a SIRET is checked as a whole and gives its SIREN', () => {
    expect(siretSchema.parse('732 829 320 00074')).toBe('73282932000074');
    expect(isSiret('73282932000075')).toBe(false);
    expect(sirenOf('73282932000074')).toBe('732829320');
  });

  test('establishments of La Poste follow their own rule', () => {
    expect(isSiret('35600000000048')).toBe(true); // head office, by Luhn
    expect(isSiret('35600000049837')).toBe(true); // digits add up to a multiple of 5
    expect(isSiret('35600000049838')).toBe(false);
  });

  test('numbers are written in groups', () => {
    expect(formatSiren('732829320').replace(/\s/g, ' ')).toBe('732 829 320');
    expect(formatSiren('73282932000074').replace(/\s/g, ' ')).toBe('732 829 320 00074');
  });
});

describe('VAT numbers', () => {
  test('the French key is computed from the SIREN and checked', () => {
    expect(frenchVatNumber('732829320')).toBe('FR44732829320');
    expect(vatNumberSchema.parse('fr 44 732 829 320')).toBe('FR44732829320');
    expect(isVatNumber('FR45732829320')).toBe(false);
  });

  test.each([
    ['ATU12345678', 'AT'],
    ['BE0123456789', 'BE'],
    ['DE123456789', 'DE'],
    ['EL123456789', 'GR'],
    ['ESX1234567X', 'ES'],
    ['IE1234567WA', 'IE'],
    ['NL123456789B01', 'NL'],
    ['XI123456789', 'GB'],
  ])('%s has the form of %s', (text, country) => {
    expect(isVatNumber(text, country)).toBe(true);
    expect(isVatNumber(`${text}9`, country)).toBe(false);
  });

  test('a number of another country, or of no country of the EU, is refused', () => {
    expect(isVatNumber('DE123456789', 'FR')).toBe(false);
    expect(isVatNumber('US123456789')).toBe(false);
    expect(isVatNumber('')).toBe(false);
    expect(vatPrefixOf('GR')).toBe('EL');
    expect(vatPrefixOf('CH')).toBeNull();
  });
});

test('a declaration of activity has 11 digits, written 2, 2, 5, 2', () => {
  expect(activityDeclarationSchema.parse('11 75 12345 75')).toBe('11751234575');
  expect(formatActivityDeclaration('11751234575').replace(/\s/g, ' ')).toBe('11 75 12345 75');
  expect(activityDeclarationSchema.safeParse('1175123457').success).toBe(false);
});
