import type { InvoiceLine } from '~/domain/billing/invoice';
import type { Plan } from '~/domain/billing/plans';
import { markRises, seatsBefore, type SeatLedger } from '~/domain/billing/seat-marks';
import { dayIn, daysBetween, startOfDay, type IsoDay } from '~/domain/calendar';
import { share, sum } from '~/domain/money';

/**
 * A month paid in advance, half-open. `startedAt` is set where a purchase began it in the middle of a day: seats are
 * those of that instant. An `upgrade` replaces the terms for the days left.
 */
export type BillingPeriod = {
  from: IsoDay;
  to: IsoDay;
  terms: Plan;
  startedAt: Date | null;
  upgrade: { at: Date; terms: Plan } | null;
};

/** A line without its VAT, which depends on the buyer. */
export type DraftLine = Pick<
  InvoiceLine,
  'key' | 'rule' | 'facts' | 'quantity' | 'unitPrice' | 'excludingVat'
>;

/** The most seats at once that a period has paid or will pay for, up to an instant (the API's `paidSeats`). */
export function highWaterMark(period: BillingPeriod, seats: SeatLedger, timeZone: string, at: Date): number {
  const begin = period.upgrade && period.upgrade.at <= at ? period.upgrade : null;
  const terms = begin?.terms ?? period.terms;
  const from = begin?.at ?? beginningOf(period, timeZone);
  const paid = paidSeats(terms, seatsBefore(seats, begin || period.startedAt ? afterInstant(from) : from));
  const rises = markRises(seats, { from: afterInstant(from), to: at, mark: paid, timeZone });
  return paid + sum(rises.map(({ seats: risen }) => risen));
}

/** What a plan costs for one month in advance, in cents ex VAT, for so many registered users (P09). */
export function monthlyAmount({ price }: Plan, seats: number): number {
  if (price.unit === 'none') return 0;
  if (price.unit === 'flat') return price.cents;
  return price.cents * Math.max(price.minimumUsers, seats);
}

/** The lines of one period that are due by `asOf`, whatever was invoiced: P09, P10 and the difference of an upgrade. */
export function linesOfPeriod(
  period: BillingPeriod,
  seats: SeatLedger,
  timeZone: string,
  asOf: Date,
): DraftLine[] {
  const { from, to, terms, startedAt, upgrade } = period;
  const begin = beginningOf(period, timeZone);
  if (begin > asOf) return [];
  const end = startOfDay(to, timeZone);
  const changed = upgrade && upgrade.at <= asOf ? upgrade : null;
  const counted = seatsBefore(seats, startedAt ? afterInstant(begin) : begin);
  const lines = [advanceLine(terms, counted, from, to)];
  const daysInPeriod = daysBetween(from, to);
  const adjust = (adjusted: Plan, since: Date, until: Date, mark: number) => {
    if (adjusted.price.unit !== 'registered-user' || end > asOf) return;
    const { cents: unitPrice } = adjusted.price;
    for (const rise of markRises(seats, { from: since, to: until, mark, timeZone })) {
      const days = daysBetween(rise.day, to);
      lines.push({
        key: `adjustment:${from}:${rise.day}${changed && since > begin ? ':upgraded' : ''}`,
        rule: 'P10',
        facts: {
          ...{ kind: 'adjustment', plan: adjusted.code, seats: rise.seats, unitPrice },
          ...{ day: rise.day, days, daysInPeriod, from, to },
        },
        quantity: rise.seats,
        unitPrice,
        excludingVat: share(rise.seats * unitPrice, days, daysInPeriod),
      });
    }
  };
  const mark = paidSeats(terms, counted);
  adjust(terms, startedAt ? afterInstant(begin) : begin, changed?.at ?? end, mark);
  if (changed) {
    const since = afterInstant(changed.at);
    const there = seatsBefore(seats, since);
    lines.push(upgradeLine(period, changed, there, dayIn(changed.at, timeZone), daysInPeriod, mark));
    adjust(changed.terms, since, end, paidSeats(changed.terms, there));
  }
  return lines;
}

function advanceLine(terms: Plan, counted: number, from: IsoDay, to: IsoDay): DraftLine {
  const { price, code } = terms;
  const seats = price.unit === 'registered-user' ? paidSeats(terms, counted) : null;
  const unitPrice = price.unit === 'none' ? 0 : price.cents;
  return {
    key: `advance:${from}`,
    rule: 'P09',
    facts: { kind: 'advance', plan: code, seats, unitPrice, from, to },
    quantity: seats ?? 1,
    unitPrice,
    excludingVat: monthlyAmount(terms, counted),
  };
}

function upgradeLine(
  { from, to, terms }: BillingPeriod,
  upgrade: { at: Date; terms: Plan },
  there: number,
  day: IsoDay,
  daysInPeriod: number,
  paid: number,
): DraftLine {
  const monthlyBefore = monthlyAmount(terms, paid);
  const monthlyAfter = monthlyAmount(upgrade.terms, there);
  const days = daysBetween(day, to);
  const cents = Math.max(0, share(monthlyAfter - monthlyBefore, days, daysInPeriod));
  return {
    key: `upgrade:${from}:${day}`,
    rule: 'upgrade',
    facts: {
      ...{ kind: 'upgrade', fromPlan: terms.code, toPlan: upgrade.terms.code, monthlyBefore, monthlyAfter },
      seats: upgrade.terms.price.unit === 'registered-user' ? paidSeats(upgrade.terms, there) : null,
      ...{ day, days, daysInPeriod, to },
    },
    quantity: 1,
    unitPrice: cents,
    excludingVat: cents,
  };
}

/** P09: Business bills its minimum of users at least. A flat price pays for nobody in particular. */
function paidSeats({ price }: Plan, counted: number): number {
  return price.unit === 'registered-user' ? Math.max(price.minimumUsers, counted) : counted;
}

/** The instant from which the users of a period are counted: its first day's 00:00, or a purchase. */
export const beginningOf = ({ from, startedAt }: BillingPeriod, timeZone: string) =>
  startedAt ?? startOfDay(from, timeZone);

/** The first instant that is no longer this one: whoever was registered at it counts as there. */
const afterInstant = (instant: Date) => new Date(instant.getTime() + 1);
