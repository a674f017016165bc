import { dayIn, type IsoDay } from '~/domain/calendar';
import { trainingPrice } from '~/domain/funding/order-price';
import { awaitsAgreement, expectedFunding } from '~/domain/sales/sale-accounts';
import type { SalePayer, SalePurpose, SaleSituation } from '~/domain/sales/sale-situation';

/** What comes next by itself, of whom, and what it waits for. */
export type NextInvoice = {
  purpose: SalePurpose;
  payer: SalePayer;
  /** Without VAT; null where the settlement alone will say. */
  cents: number | null;
  waitsFor: 'agreement' | 'settlement';
  /** The day on which it is due in any case. */
  on: IsoDay | null;
};

/** What an order is to be invoiced for later; nothing once it is settled or cancelled. */
export function nextInvoices(situation: SaleSituation): NextInvoice[] {
  const { order, settlement, cancellation, firstSessionAt } = situation;
  if (settlement || cancellation) return [];
  const next: NextInvoice[] = [];
  const price = trainingPrice(order.lines);
  if (awaitsAgreement(situation)) {
    const on = dayIn(firstSessionAt, order.timeZone);
    next.push({ purpose: 'whole', payer: 'client', cents: price, waitsFor: 'agreement', on });
  }
  const funded = expectedFunding(situation);
  const on = order.endsOn;
  if (funded > 0) next.push({ purpose: 'opco', payer: 'opco', cents: funded, waitsFor: 'settlement', on });
  next.push({ purpose: 'balance', payer: 'client', cents: null, waitsFor: 'settlement', on });
  return next;
}
