import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OrderFacts } from '~/domain/funding/order-facts';
import { settle } from '~/domain/funding/settlement';
import { fundingCases } from '../../../tests/factories/funding-cases';
import { anyFundedOrder, moreOf, shuffled } from '../../../tests/factories/any-funded-order';
import { at } from '../../../tests/factories/funded-order';
import { recount } from '../../../tests/factories/recount-settlement';

const afterwards = at('2026-12-20T09:00');

type Row = {
  clause: string;
  what: string;
  opco: number;
  client: number;
  indemnity: number;
  reasons: string[];
};

function rowsOfTable(): Row[] {
  const text = readFileSync(new URL('../../../SETTLEMENT.md', import.meta.url), 'utf8');
  const rows = text
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1);
  return rows
    .filter((line) => !line.startsWith('| ---'))
    .map((line) => {
      const [clause = '', what = '', opco, client, indemnity, reasons = ''] = line
        .slice(2)
        .split('|')
        .map((cell) => cell.trim());
      const cents = (cell = '') => Math.round(Number(cell.replaceAll(',', '')) * 100);
      const words = [...reasons.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);
      return {
        clause,
        what,
        opco: cents(opco),
        client: cents(client),
        indemnity: cents(indemnity),
        reasons: words,
      };
    });
}

const rows = rowsOfTable();

test('the cases written down are those computed, forty at least, and each names its clause', () => {
  expect(rows.map(({ what }) => what)).toEqual(Object.keys(fundingCases));
  expect(rows.length).toBeGreaterThanOrEqual(40);
  expect(rows.filter(({ clause }) => clause === '')).toEqual([]);
});

test.each(rows)('$clause: $what', ({ what, opco, client, indemnity, reasons }) => {
  const facts = fundingCases[what]!;
  const asOf = what.startsWith('as it stands') ? at('2026-12-09T09:00') : afterwards;
  const settled = settle(facts, asOf);
  const told = [...settled.reasons, ...settled.lines.map(({ reason }) => reason)].filter(
    (one) => one !== 'funded',
  );
  if (!settled.final) told.push('provisional' as never);
  expect([settled.opco, settled.clientTraining, settled.indemnity]).toEqual([opco, client, indemnity]);
  expect([...new Set<string>(told)].sort()).toEqual([...reasons].sort());
});

const total = (amounts: readonly number[]) => amounts.reduce((sum, one) => sum + one, 0);

test('the three parts are never negative and add up to the price; lines add up to them; nothing passes what was agreed', () => {
  fc.assert(
    fc.property(anyFundedOrder, ({ facts, asOf }) => {
      const settled = settle(facts, asOf);
      const { opco, clientTraining, indemnity, price, lines, amounts, agreements } = settled;
      expect(opco + clientTraining + indemnity).toBe(price);
      expect(Math.min(opco, clientTraining, indemnity)).toBeGreaterThanOrEqual(0);
      expect(total(lines.map((line) => line.delivered))).toBe(price - indemnity);
      expect(total(lines.map((line) => line.opco))).toBe(opco);
      for (const { id, cap, minutes } of facts.agreements) {
        expect(agreements.find(({ agreementId }) => agreementId === id)!.opco).toBeLessThanOrEqual(cap);
        for (const amount of amounts.filter(({ agreementId }) => agreementId === id)) {
          expect(amount.fundableMinutes).toBeLessThanOrEqual(minutes);
        }
      }
      for (const line of lines) {
        expect(line.fundableMinutes).toBeLessThanOrEqual(line.plannedMinutes);
        expect(line.pricedMinutes).toBeLessThanOrEqual(line.plannedMinutes);
      }
    }),
    { numRuns: 400 },
  );
});

test('it equals a recount minute by minute', () => {
  fc.assert(
    fc.property(anyFundedOrder, ({ facts, asOf }) => {
      const { opco, clientTraining, indemnity, lines } = settle(facts, asOf);
      const counted = recount(facts, asOf);
      expect({ opco, clientTraining, indemnity }).toEqual(counted.parts);
      expect(total(lines.map(({ fundableMinutes }) => fundableMinutes))).toBe(counted.fundableMinutes);
    }),
    { numRuns: 400 },
  );
});

test('under one policy more presence never lowers what the OPCO pays', () => {
  fc.assert(
    fc.property(
      anyFundedOrder,
      fc.integer({ min: 0, max: 5 }),
      fc.integer({ min: 1, max: 210 }),
      (order, place, minutes) => {
        const more = moreOf(order.facts, place, minutes);
        expect(settle(more, order.asOf).opco).toBeGreaterThanOrEqual(settle(order.facts, order.asOf).opco);
      },
    ),
    { numRuns: 400 },
  );
});

test('the order in which things were told does not matter', () => {
  const figures = (facts: OrderFacts, asOf: Date) => {
    const { lines, amounts, reasons, ...rest } = settle(facts, asOf);
    const sorted = (of: readonly object[]) => of.map((one) => JSON.stringify(one)).sort();
    return { ...rest, lines: sorted(lines), amounts: sorted(amounts), reasons: [...reasons].sort() };
  };
  fc.assert(
    fc.property(anyFundedOrder, fc.infiniteStream(fc.nat(1000)), ({ facts, asOf }, order) => {
      expect(figures(shuffled(facts, order), asOf)).toEqual(figures(facts, asOf));
    }),
    { numRuns: 300 },
  );
});
