import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { vatExemptionOf, vatTreatmentOf, type VatBuyer } from '~/domain/billing/vat-treatment';
import { vatTerritoryOf } from '~/domain/billing/vat-territory';

const seller = { country: 'FR' };
const company = (country: string, vatNumber: string | null = null, postalCode?: string): VatBuyer => ({
  country,
  vatNumber,
  kind: 'company',
  postalCode,
});

describe('VAT on the platform’s fees (F10)', () => {
  test.each([
    ['a French company', company('FR', 'FR40303265045', '75011'), 'S', 2000, null],
    ['a French person', { ...company('FR'), kind: 'natural-person' as const }, 'S', 2000, null],
    ['Monaco', company('MC', 'FR21000012345', '98000'), 'S', 2000, null],
    ['Monaco written as France', company('FR', null, '98000'), 'S', 2000, null],
    ['Corsica', company('FR', null, '20000'), 'S', 2000, null],
    ['Réunion', company('RE', null, '97400'), 'S', 850, null],
    ['Guadeloupe written as France', company('FR', 'FR40303265045', '97110'), 'S', 850, null],
    ['Saint-Barthélemy written as France', company('FR', null, '97133'), 'O', 0, 'VATEX-EU-O'],
    ['French Guiana', company('FR', null, '97300'), 'O', 0, 'VATEX-EU-O'],
    ['Mayotte', company('YT'), 'O', 0, 'VATEX-EU-O'],
    ['New Caledonia', company('FR', null, '98800'), 'O', 0, 'VATEX-EU-O'],
    ['Germany with a number', company('DE', 'DE136695976'), 'AE', 0, 'VATEX-EU-AE'],
    ['Greece with a number', company('GR', 'EL094259216'), 'AE', 0, 'VATEX-EU-AE'],
    ['Germany with an Austrian number', company('DE', 'atu 13585627'), 'AE', 0, 'VATEX-EU-AE'],
    ['Germany with a French number', company('DE', 'FR40303265045'), 'S', 2000, null],
    ['Ireland with a Northern Irish number', company('IE', 'XI123456789'), 'S', 2000, null],
    ['Belgium without a number', company('BE'), 'S', 2000, null],
    ['the Canary Islands', company('ES', 'ESB12345674', '35001'), 'O', 0, 'VATEX-EU-O'],
    ['Northern Ireland', company('GB', 'XI123456789', 'BT1 1AA'), 'O', 0, 'VATEX-EU-O'],
    ['Switzerland', company('CH', 'CHE-116.281.710'), 'O', 0, 'VATEX-EU-O'],
    ['Åland', company('FI', 'FI12345671', '22100'), 'O', 0, 'VATEX-EU-O'],
  ])('%s', (_name, buyer, vatCategory, vatRate, exemptionCode) => {
    expect(vatTreatmentOf(buyer, seller)).toMatchObject({ vatCategory, vatRate, exemptionCode });
  });

  test('there are 26 other member states', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const codes = letters.flatMap((one) => letters.map((other) => one + other));
    expect(codes.filter((country) => vatTerritoryOf({ country }) === 'eu')).toHaveLength(26);
  });

  test('wherever the customer is, a rate goes with its category and an untaxed document says why', () => {
    const text = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(text, fc.option(text), text, (country, vatNumber, postalCode) => {
        const buyer: VatBuyer = { country, vatNumber, kind: 'company', postalCode };
        const { vatCategory, vatRate, exemptionCode, note } = vatTreatmentOf(buyer, seller);
        expect(vatRate > 0).toBe(vatCategory === 'S');
        expect(vatExemptionOf(vatCategory, false, buyer)).toEqual(
          exemptionCode === null ? null : { code: exemptionCode, note },
        );
      }),
    );
  });

  test('the rate is that of the day, and a day before any is an error', () => {
    expect(() => vatTreatmentOf(company('FR'), seller, '2013-12-31')).toThrow(RangeError);
    expect(vatTreatmentOf(company('FR'), seller, '2014-01-01').vatRate).toBe(2000);
  });

  test('a seller abroad is an error, not a guess', () => {
    expect(() => vatTreatmentOf(company('FR'), { country: 'BE' })).toThrow(RangeError);
  });
});
