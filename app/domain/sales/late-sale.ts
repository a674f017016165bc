import { lateInterest } from '~/domain/billing/late-interest';
import type { InterestRate } from '~/domain/billing/interest-rates';
import { owedOverTime, type InvoiceEvent } from '~/domain/billing/invoice-balance';
import type { InvoiceLine, LineFacts } from '~/domain/billing/invoice';
import { addDays, dayIn, type IsoDay } from '~/domain/calendar';
import { sum } from '~/domain/money';
import { interestPoints, recoveryIndemnity } from '~/domain/sales/sale-settings';

export type LateSale = {
  number: string;
  dueOn: IsoDay;
  includingVat: number;
  /** Payments and avoirs. */
  events: readonly InvoiceEvent[];
  /** Lines of late payment issued for it before, below zero what avoirs took back to ask for it again. */
  invoiced: readonly { facts: LineFacts; cents: number }[];
};

export type LatePayment = {
  lines: InvoiceLine[];
  /** The half-year whose rate is not entered: its interest waits (F12), the indemnity does not. */
  waitingForRate: IsoDay | null;
};

/** What late payment of a document costs up to a day, less what was invoiced of it: interest, and 40 EUR once (K34, F12). */
export function latePaymentOf(
  sale: LateSale,
  options: { until: IsoDay; timeZone: string; rates: readonly InterestRate[]; carryForward: boolean },
): LatePayment {
  const { until, timeZone, rates, carryForward } = options;
  if (until <= sale.dueOn) return { lines: [], waitingForRate: null };
  const owed = owedOverTime(sale.includingVat, sale.events).map(({ at, cents }) => {
    return { from: at ? addDays(dayIn(at, timeZone), 1) : sale.dueOn, cents };
  });
  const invoiced = sale.invoiced.flatMap(({ facts, cents }) => {
    return facts.kind === 'interest' ? [{ from: facts.from, to: facts.to, cents }] : [];
  });
  const lastOfDay = [...new Map(owed.map((change) => [change.from, change])).values()];
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

function indemnityOf(number: string): InvoiceLine {
  return {
    ...{ key: `indemnity:${number}`, rule: 'K34', quantity: 1, vatRate: 0, vatCategory: 'O' },
    facts: { kind: 'indemnity', invoiceNumber: number },
    ...{ unitPrice: recoveryIndemnity, excludingVat: recoveryIndemnity },
  };
}
