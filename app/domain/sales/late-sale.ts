import { lateInterest } from '~/domain/billing/late-interest';
import type { InterestRate } from '~/domain/billing/interest-rates';
import { owedOverTime, type InvoiceEvent } from '~/domain/billing/invoice-balance';
import type { InvoiceDocument, InvoiceLine, LineFacts } from '~/domain/billing/invoice';
import { addDays, dayIn, startOfDay, type IsoDay } from '~/domain/calendar';
import { sum } from '~/domain/money';
import type { Contest } from '~/domain/sales/sale-dispute';
import { interestPoints, recoveryIndemnity } from '~/domain/sales/sale-settings';
import { waivedPrefix } from '~/domain/sales/sale-situation';

export type LateSale = {
  number: string;
  dueOn: IsoDay;
  includingVat: number;
  /** Payments, avoirs and what is contested. */
  events: readonly InvoiceEvent[];
  /** Lines of late payment issued for it before, below zero what avoirs took back to ask for it again. */
  invoiced: readonly { facts: LineFacts; cents: number }[];
};

export type LatePayment = {
  lines: InvoiceLine[];
  /** The half-year whose rate is not entered: its interest waits (F12), the indemnity does not. */
  waitingForRate: IsoDay | null;
};

/** What happened to a document, as it is kept: sums in cents with VAT, payments taken back below zero. */
export type LateFacts = {
  document: Pick<InvoiceDocument, 'number' | 'dueOn' | 'includingVat'>;
  issuedAt: Date;
  timeZone: string;
  payments: readonly { cents: number; receivedOn: IsoDay }[];
  avoirs: readonly { includingVat: number; issuedAt: Date }[];
  contest: Contest;
  /** The order's documents of late payment and its avoirs. */
  others: readonly { document: InvoiceDocument; isAvoir: boolean }[];
};

/**
 * A document as its late payment follows from it. What is contested bears no interest until the contest is rejected,
 * then from the start; what was contested with reason never does (P14, K33). What was given up by an avoir counts as
 * invoiced: it is not asked for again.
 */
export function lateSaleOf({ document, issuedAt, timeZone, payments, avoirs, ...rest }: LateFacts): LateSale {
  const { number, dueOn, includingVat } = document;
  const { disputedCents, upheldCents } = rest.contest;
  const events: InvoiceEvent[] = [
    { kind: 'disputed', cents: disputedCents + upheldCents, at: issuedAt },
    { kind: 'dispute-upheld', cents: upheldCents, at: issuedAt },
    ...payments.map(({ cents, receivedOn }): InvoiceEvent => ({
      ...{ kind: cents < 0 ? 'refunded' : 'paid', cents: Math.abs(cents) },
      at: startOfDay(receivedOn, timeZone),
    })),
    ...avoirs.map((avoir): InvoiceEvent => {
      return { kind: 'credited', cents: avoir.includingVat, at: avoir.issuedAt };
    }),
  ];
  const invoiced = rest.others.flatMap(({ document: { lines }, isAvoir }) =>
    lines.flatMap(({ key, facts, excludingVat }) => {
      if (key.startsWith(waivedPrefix)) return [];
      const of: LineFacts | null = facts.kind === 'credit' ? facts.of : facts;
      if ((of?.kind !== 'interest' && of?.kind !== 'indemnity') || of.invoiceNumber !== number) return [];
      return [{ facts: of, cents: isAvoir ? -excludingVat : excludingVat }];
    }),
  );
  return { number, dueOn, includingVat, events, invoiced };
}

/**
 * What late payment of a document costs up to a day, less what was invoiced of it: interest, and 40 EUR once (K34, F12).
 * Nothing where all that is not contested was paid by the day it was due; the same after it is paid as before.
 */
export function latePaymentOf(
  sale: LateSale,
  options: { until: IsoDay; timeZone: string; rates: readonly InterestRate[]; carryForward: boolean },
): LatePayment {
  const { until, timeZone, rates, carryForward } = options;
  if (until <= sale.dueOn) return { lines: [], waitingForRate: null };
  const owed = owedOverTime(sale.includingVat, sale.events).map(({ at, cents }) => {
    const from = at ? addDays(dayIn(at, timeZone), 1) : sale.dueOn;
    return { from: from < sale.dueOn ? sale.dueOn : from, cents };
  });
  const invoiced = sale.invoiced.flatMap(({ facts, cents }) => {
    return facts.kind === 'interest' ? [{ from: facts.from, to: facts.to, cents }] : [];
  });
  const lastOfDay = [...new Map(owed.map((change) => [change.from, change])).values()].filter(
    ({ cents }, index, all) => cents !== all[index - 1]?.cents,
  );
  if (!wasLate(lastOfDay, sale.dueOn, until)) return { lines: [], waitingForRate: null };
  const debt = { invoiceNumber: sale.number, dueOn: sale.dueOn, owed: lastOfDay, invoiced };
  const terms = { until, multiplier: 0, points: interestPoints, rates, carryForward };
  const interest = lateInterest(debt, terms);
  const lines = 'lines' in interest ? interest.lines : [];
  const indemnities = sale.invoiced.filter(({ facts }) => facts.kind === 'indemnity');
  const indemnified = sum(indemnities.map(({ cents }) => cents)) > 0;
  return {
    lines: [...lines, ...(indemnified ? [] : [indemnityOf(sale.number)])].map((line) => {
      return { ...line, rule: 'K34' };
    }),
    waitingForRate: 'waitingForRate' in interest ? interest.waitingForRate : null,
  };
}

/** Whether anything was owed on a day after the one it was due on; changes in their order, the first that day or before. */
function wasLate(owed: readonly { from: IsoDay; cents: number }[], dueOn: IsoDay, until: IsoDay): boolean {
  const first = addDays(dueOn, 1);
  const then = owed.findLast(({ from }) => from <= first)?.cents ?? 0;
  return then > 0 || owed.some(({ from, cents }) => from > first && from <= until && cents > 0);
}

function indemnityOf(number: string): InvoiceLine {
  return {
    ...{ key: `indemnity:${number}`, rule: 'K34', quantity: 1, vatRate: 0, vatCategory: 'O' },
    facts: { kind: 'indemnity', invoiceNumber: number },
    ...{ unitPrice: recoveryIndemnity, excludingVat: recoveryIndemnity },
  };
}
