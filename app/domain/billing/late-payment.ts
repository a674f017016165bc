import type { InterestRate } from '~/domain/billing/interest-rates';
import { owedOverTime, type InvoiceEvent } from '~/domain/billing/invoice-balance';
import { lateInterest } from '~/domain/billing/late-interest';
import type { LineFacts } from '~/domain/billing/invoice';
import type { DraftLine } from '~/domain/billing/period-lines';
import type { Policy } from '~/domain/billing/policy';
import { addDays, dayIn, type IsoDay } from '~/domain/calendar';
import { sum } from '~/domain/money';

export type LateInvoice = {
  number: string;
  dueOn: IsoDay;
  includingVat: number;
  events: readonly InvoiceEvent[];
  /** Interest and indemnity lines already issued for it. */
  invoiced: readonly { facts: LineFacts; cents: number }[];
  /** Whether it led to a suspension: the indemnity is due then, once (P13). */
  suspended: boolean;
};

/** Below this a payment vendor takes no payment: such a sum waits for the next document. */
export const leastCents = 50;

/**
 * The lines of a late-payment document up to a day: interest of each late invoice (P11, F12) less what was invoiced,
 * and its indemnity once where it led to a suspension and was not waived (P13). Nothing where it all comes to less
 * than `leastCents`. A rate that is not entered makes the interest wait, never the indemnity.
 */
export function latePaymentLines(
  invoices: readonly LateInvoice[],
  options: {
    until: IsoDay;
    timeZone: string;
    policy: Policy;
    rates: readonly InterestRate[];
    carryForward: boolean;
  },
): DraftLine[] {
  const lines = invoices.flatMap((invoice) => [
    ...interestOf(invoice, options),
    ...indemnityOf(invoice, options),
  ]);
  return sum(lines.map(({ excludingVat }) => excludingVat)) < leastCents ? [] : lines;
}

type Options = Parameters<typeof latePaymentLines>[1];

function interestOf(
  invoice: LateInvoice,
  { until, timeZone, policy, rates, carryForward }: Options,
): DraftLine[] {
  const owed = owedOverTime(invoice.includingVat, invoice.events).map(({ at, cents }) => {
    // The day one pays is still late: what was paid lowers the sum from the day after.
    return { from: at ? addDays(dayIn(at, timeZone), 1) : invoice.dueOn, cents };
  });
  const invoiced = invoice.invoiced.flatMap(({ facts, cents }) => {
    return facts.kind === 'interest' ? [{ from: facts.from, to: facts.to, cents }] : [];
  });
  const debt = { invoiceNumber: invoice.number, dueOn: invoice.dueOn, owed: lastOfDay(owed), invoiced };
  const computed = lateInterest(debt, { until, multiplier: policy.interestMultiplier, rates, carryForward });
  return 'lines' in computed ? computed.lines : [];
}

function indemnityOf(invoice: LateInvoice, { policy }: Options): DraftLine[] {
  const done =
    invoice.invoiced.some(({ facts }) => facts.kind === 'indemnity') ||
    invoice.events.some(({ kind }) => kind === 'indemnity-waived');
  if (!invoice.suspended || done || policy.indemnityCents === 0) return [];
  return [
    {
      ...{ key: `indemnity:${invoice.number}`, rule: 'P13', quantity: 1 },
      facts: { kind: 'indemnity', invoiceNumber: invoice.number },
      ...{ unitPrice: policy.indemnityCents, excludingVat: policy.indemnityCents },
    },
  ];
}

/** Of several changes on one day the last. */
function lastOfDay(owed: readonly { from: IsoDay; cents: number }[]) {
  return [...new Map(owed.map((change) => [change.from, change])).values()];
}
