import {
  currentPeriod,
  followingPeriod,
  followingTerms,
  nextBillingAt,
} from '~/domain/billing/billing-periods';
import { draftInvoice, type Charge, type InvoicedLine } from '~/domain/billing/invoice-draft';
import { monthlyAmount, type BillingPeriod, type DraftLine } from '~/domain/billing/period-lines';
import { seatsBefore, type SeatEvent, type SeatLedger } from '~/domain/billing/seat-marks';
import { daysBetween, startOfDay, dayIn, type IsoDay } from '~/domain/calendar';
import type { Contract } from '~/domain/lifecycle/contract';
import { applyContractEvent } from '~/domain/lifecycle/contract-events';
import { sum } from '~/domain/money';

export type LedgerSoFar = {
  seats: SeatLedger;
  invoiced: readonly InvoicedLine[];
  charges?: readonly Charge[];
};

/** The next invoice as it would be if nothing else happened: its day and its lines; null where none is to come. */
export function nextInvoice(
  contract: Contract,
  { seats, invoiced, charges = [] }: LedgerSoFar,
): { on: IsoDay; lines: DraftLine[] } | null {
  const { period, timeZone } = contract;
  const current = currentPeriod(contract);
  if (!period || !current) return null;
  const following = followingPeriod(contract);
  const terms = followingTerms(contract);
  const periods: BillingPeriod[] = [current];
  if (following && terms && terms.price.unit !== 'none') {
    periods.push({ ...following, terms, startedAt: null, upgrade: null });
  }
  const asOf = startOfDay(period.to, timeZone);
  const { lines } = draftInvoice({ timeZone, periods, seats, charges, invoiced, asOf });
  return { on: period.to, lines };
}

export type SeatQuote = {
  /** Seats above the most already paid for, and what they add for the days left. All cents ex VAT. */
  adjustment: { seats: number; days: number; daysInPeriod: number; excludingVat: number };
  nextInvoice: { on: IsoDay; excludingVat: number; before: number; lines: DraftLine[] } | null;
  monthlyBefore: number;
  monthlyAfter: number;
  unitPrice: number | null;
};

/**
 * What registering `add` more people at an instant costs: on the next invoice (the adjustment for the days left and
 * the month that follows) and each month after. The same computation as the invoice itself, with and without them.
 * Nothing is due at once (P10).
 */
export function seatQuote(now: Contract, soFar: LedgerSoFar, add: number, at: Date): SeatQuote {
  const { contract, ledger } = onwards(now, soFar, at);
  const { timeZone, period } = contract;
  const events: SeatEvent[] = Array.from({ length: add }, (_, index) => ({
    ...{ id: `~${String(index).padStart(9, '0')}`, kind: 'registered', replaces: null, at },
  }));
  const seats = { ...ledger.seats, events: [...ledger.seats.events, ...events] };
  const before = nextInvoice(contract, ledger);
  const after = nextInvoice(contract, { ...ledger, seats });
  const total = (lines: readonly DraftLine[]) => sum(lines.map(({ excludingVat }) => excludingVat));
  const adjusted = (lines: readonly DraftLine[] = []) =>
    lines.filter(({ facts }) => facts.kind === 'adjustment');
  const risen = (lines: readonly DraftLine[]) =>
    sum(lines.map(({ facts }) => (facts.kind === 'adjustment' ? facts.seats : 0)));
  const [without, along] = [adjusted(before?.lines), adjusted(after?.lines)];
  const terms = followingTerms(contract) ?? contract.terms;
  const end = new Date(8.64e15);
  const priceOf = (count: number) => monthlyAmount(terms, count);
  const there = seatsBefore(ledger.seats, end);
  return {
    adjustment: {
      seats: risen(along) - risen(without),
      days: period ? Math.max(0, daysBetween(dayIn(at, timeZone), period.to)) : 0,
      daysInPeriod: period ? daysBetween(period.from, period.to) : 0,
      excludingVat: total(along) - total(without),
    },
    nextInvoice: after &&
      before && {
        ...{
          on: after.on,
          excludingVat: total(after.lines),
          before: total(before.lines),
          lines: after.lines,
        },
      },
    monthlyBefore: priceOf(there),
    monthlyAfter: priceOf(there + add),
    unitPrice: terms.price.unit === 'registered-user' ? terms.price.cents : null,
  };
}

/** The contract and what will have been invoiced when the period of that instant has begun. */
function onwards(
  contract: Contract,
  ledger: LedgerSoFar,
  at: Date,
): { contract: Contract; ledger: LedgerSoFar } {
  const next = nextBillingAt(contract);
  const period = followingPeriod(contract);
  const terms = followingTerms(contract);
  const coming = nextInvoice(contract, ledger);
  if (!next || next > at || !period || !terms || terms.price.unit === 'none' || !coming) {
    return { contract, ledger };
  }
  const invoiced = coming.lines.map(({ key, excludingVat }) => ({
    key,
    cents: excludingVat,
    invoiceId: key,
  }));
  return onwards(
    applyContractEvent(contract, { kind: 'period-begun', at: next, period, terms }),
    { ...ledger, invoiced: [...ledger.invoiced, ...invoiced] },
    at,
  );
}
