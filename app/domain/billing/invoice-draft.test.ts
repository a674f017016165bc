import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftInvoice, type InvoicedLine } from '~/domain/billing/invoice-draft';
import type { BillingPeriod } from '~/domain/billing/period-lines';
import { planOn } from '~/domain/billing/plans';
import { inOrder, seatChange, type SeatEvent, type SeatLedger } from '~/domain/billing/seat-marks';
import { addDays, dayIn, daysBetween, monthlyPeriod, startOfDay, type IsoDay } from '~/domain/calendar';
import { sum } from '~/domain/money';

const timeZone = 'Europe/Paris';
const business = planOn('business', '2026-11-01');
const pro = planOn('pro', '2026-11-01');
const price = 600;
const minimum = 10;

const period = (anchor: IsoDay, index: number): BillingPeriod => ({
  ...monthlyPeriod(anchor, index),
  ...{ terms: business, startedAt: null, upgrade: null },
});

const registered = (id: string, at: string): SeatEvent => {
  return { id, kind: 'registered', replaces: null, at: new Date(at) };
};

const total = (lines: readonly { excludingVat: number }[]) =>
  sum(lines.map(({ excludingVat }) => excludingVat));

describe('one month', () => {
  test('seven people with thirteen days of thirty left cost 18.20 on the next invoice, then 42.00 a month', () => {
    const seats: SeatLedger = {
      opening: 12,
      since: new Date('2026-11-02T23:00:00Z'),
      events: [1, 2, 3, 4, 5, 6, 7].map((n) => registered(`e${n}`, '2026-11-20T09:00:00Z')),
    };
    const periods = [period('2026-11-03', 0), period('2026-11-03', 1)];
    const invoiced = [{ key: 'advance:2026-11-03', cents: 7200, invoiceId: 'i' }];
    const asOf = startOfDay('2026-12-03', timeZone);
    const { lines } = draftInvoice({ timeZone, periods, seats, invoiced, asOf });
    expect(lines.map(({ key, rule, excludingVat }) => [key, rule, excludingVat])).toEqual([
      ['adjustment:2026-11-03:2026-11-20', 'P10', 1820],
      ['advance:2026-12-03', 'P09', 11_400],
    ]);
  });

  test('whoever leaves frees a place for the next at no cost, and lowers the month after only', () => {
    const seats: SeatLedger = {
      opening: 12,
      since: new Date('2026-11-02T23:00:00Z'),
      events: [
        { id: 'a', kind: 'archived', replaces: null, at: new Date('2026-11-10T09:00:00Z') },
        registered('b', '2026-11-12T09:00:00Z'),
        { id: 'c', kind: 'archived', replaces: null, at: new Date('2026-11-25T09:00:00Z') },
      ],
    };
    const periods = [period('2026-11-03', 0), period('2026-11-03', 1)];
    const { lines } = draftInvoice({ timeZone, periods, seats, invoiced: [], asOf: new Date('2026-12-05') });
    expect(lines.map(({ key, excludingVat }) => [key, excludingVat])).toEqual([
      ['advance:2026-11-03', 7200],
      ['advance:2026-12-03', 6600],
    ]);
  });

  test('replacing a person is one event and costs nothing, even on a full month', () => {
    const replaced: SeatEvent = { ...registered('r', '2026-11-12T09:00:00Z'), replaces: 'somebody' };
    const seats = { opening: 10, since: new Date('2026-11-02T23:00:00Z'), events: [replaced] };
    const periods = [period('2026-11-03', 0)];
    const { lines } = draftInvoice({ timeZone, periods, seats, invoiced: [], asOf: new Date('2026-12-05') });
    expect(lines.map(({ key }) => key)).toEqual(['advance:2026-11-03']);
  });

  test('Pro to Business pays the difference for the days left, never a negative one', () => {
    const at = new Date('2026-11-18T10:00:00Z');
    const upgraded: BillingPeriod[] = [
      { ...period('2026-11-03', 0), terms: pro, upgrade: { at, terms: business } },
    ];
    const seats = (opening: number) => ({ opening, since: new Date('2026-11-02T23:00:00Z'), events: [] });
    const invoiced = [{ key: 'advance:2026-11-03', cents: 4900, invoiceId: 'i' }];
    const of = (opening: number) =>
      draftInvoice({ timeZone, periods: upgraded, seats: seats(opening), invoiced, asOf: at }).lines;
    // 20 x 6.00 - 49.00 = 71.00 a month, 15 days of 30.
    expect(of(20).map(({ rule, excludingVat }) => [rule, excludingVat])).toEqual([['upgrade', 3550]]);
    expect(total(of(3))).toBe(550); // ten users at least
    const cheap = { ...business, price: { ...business.price, cents: 100 } } as typeof business;
    const periods = [{ ...period('2026-11-03', 0), terms: pro, upgrade: { at, terms: cheap } }];
    expect(draftInvoice({ timeZone, periods, seats: seats(5), invoiced, asOf: at }).lines).toEqual([]);
  });
});

type Move = { minutes: number; up: boolean };

/** A ledger over some months in which nobody leaves who is not there. */
function ledgerOf(anchor: IsoDay, opening: number, moves: readonly Move[]): SeatLedger {
  const since = startOfDay(anchor, timeZone);
  let seats = opening;
  const events = [...moves]
    .sort((one, other) => one.minutes - other.minutes)
    .flatMap(({ minutes, up }, index): SeatEvent[] => {
      if (!up && seats === 0) return [];
      seats += up ? 1 : -1;
      const at = new Date(since.getTime() + minutes * 60_000);
      return [
        {
          id: `e${String(index).padStart(4, '0')}`,
          kind: up ? 'registered' : 'archived',
          replaces: null,
          at,
        },
      ];
    });
  return { opening, since, events };
}

const months = 4;
const anchors = fc
  .record({
    year: fc.integer({ min: 2023, max: 2032 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .map(({ year, month, day }) => {
    const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
    return new Date(Date.UTC(year, month - 1, Math.min(day, last))).toISOString().slice(0, 10);
  });
const movements = fc.array(
  fc.record({ minutes: fc.integer({ min: 0, max: months * 31 * 1440 }), up: fc.boolean() }),
  { maxLength: 60 },
);
const ledgers = fc
  .record({ anchor: anchors, opening: fc.integer({ min: 0, max: 30 }), moves: movements })
  .map(({ anchor, opening, moves }) => ({ anchor, seats: ledgerOf(anchor, opening, moves) }));

/** Bills month after month as the job does: each date with what was issued before. */
function billed(anchor: IsoDay, seats: SeatLedger, known: (asOf: Date) => SeatLedger = () => seats) {
  const invoiced: InvoicedLine[] = [];
  for (let index = 0; index <= months; index += 1) {
    const asOf = startOfDay(monthlyPeriod(anchor, index).from, timeZone);
    const periods = Array.from({ length: index + 1 }, (_, each) => period(anchor, each));
    const { lines, credits } = draftInvoice({ timeZone, periods, seats: known(asOf), invoiced, asOf });
    for (const { key, excludingVat } of lines)
      invoiced.push({ key, cents: excludingVat, invoiceId: `i${index}` });
    for (const { key, cents, invoiceId } of credits) invoiced.push({ key, cents: -cents, invoiceId });
  }
  return invoiced;
}

function sumByKey(lines: readonly InvoicedLine[]): Record<string, number> {
  const sums = new Map<string, number>();
  for (const { key, cents } of lines) sums.set(key, (sums.get(key) ?? 0) + cents);
  return Object.fromEntries([...sums].filter(([, cents]) => cents !== 0).sort());
}

describe('any ledger', () => {
  test('a month’s lines cost what its high-water seats cost day by day, to the rounding of each line', () => {
    fc.assert(
      fc.property(ledgers, ({ anchor, seats }) => {
        const lines = billed(anchor, seats);
        for (let index = 0; index < months; index += 1) {
          const { from, to } = monthlyPeriod(anchor, index);
          const own = lines.filter(({ key }) => key.split(':')[1] === from);
          const daysInPeriod = daysBetween(from, to);
          let exact = 0;
          for (let day = from; day < to; day = addDays(day, 1))
            exact += (markOn(seats, from, day) * price) / daysInPeriod;
          expect(Math.abs(sum(own.map(({ cents }) => cents)) - exact)).toBeLessThanOrEqual(
            own.length * 0.5 + 1e-6,
          );
        }
      }),
      { numRuns: 150 },
    );
  });

  test('events told twice, in any order, change nothing', () => {
    fc.assert(
      fc.property(ledgers, fc.infiniteStream(fc.nat()), ({ anchor, seats }, order) => {
        const doubled = [...seats.events, ...seats.events];
        const shuffled = doubled
          .map((event) => ({ event, rank: order.next().value as number }))
          .sort((one, other) => one.rank - other.rank)
          .map(({ event }) => event);
        expect(billed(anchor, { ...seats, events: shuffled })).toEqual(billed(anchor, seats));
      }),
      { numRuns: 60 },
    );
  });

  test('events that arrive a month late end in the same sums: what was too much is credited where it stands', () => {
    fc.assert(
      fc.property(ledgers, fc.array(fc.nat({ max: 59 }), { maxLength: 10 }), ({ anchor, seats }, late) => {
        const end = startOfDay(monthlyPeriod(anchor, months - 1).from, timeZone);
        const known = (asOf: Date) =>
          asOf >= end
            ? seats
            : { ...seats, events: seats.events.filter((_, index) => !late.includes(index)) };
        expect(sumByKey(billed(anchor, seats, known))).toEqual(sumByKey(billed(anchor, seats)));
      }),
      { numRuns: 100 },
    );
  });

  test('billing again finds nothing', () => {
    fc.assert(
      fc.property(ledgers, ({ anchor, seats }) => {
        const invoiced = billed(anchor, seats);
        const periods = Array.from({ length: months + 1 }, (_, index) => period(anchor, index));
        const asOf = startOfDay(monthlyPeriod(anchor, months).from, timeZone);
        expect(draftInvoice({ timeZone, periods, seats, invoiced, asOf })).toEqual({
          lines: [],
          credits: [],
        });
      }),
      { numRuns: 60 },
    );
  });

  test('periods of any anchor follow each other without a gap, and come back to their day', () => {
    fc.assert(
      fc.property(anchors, fc.integer({ min: 0, max: 60 }), (anchor, index) => {
        const here = monthlyPeriod(anchor, index);
        expect(monthlyPeriod(anchor, index + 1).from).toBe(here.to);
        const last = new Date(
          Date.UTC(Number(here.to.slice(0, 4)), Number(here.to.slice(5, 7)), 0),
        ).getUTCDate();
        expect(Number(here.to.slice(8))).toBe(Math.min(Number(anchor.slice(8)), last));
      }),
    );
  });
});

/** The reckoning by hand: the most registered at once from the month's start to the end of a day, ten at least. */
function markOn(seats: SeatLedger, from: IsoDay, day: IsoDay): number {
  const begin = startOfDay(from, timeZone);
  let count = seats.opening;
  let mark = 0;
  let begun = false;
  for (const event of inOrder(seats.events)) {
    if (event.at >= begin && !begun) {
      begun = true;
      mark = Math.max(minimum, count);
    }
    if (dayIn(event.at, timeZone) > day) break;
    count += seatChange(event);
    if (begun) mark = Math.max(mark, count);
  }
  return begun ? mark : Math.max(minimum, count);
}
