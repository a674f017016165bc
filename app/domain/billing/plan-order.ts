import { currentPeriod } from '~/domain/billing/billing-periods';
import { draftInvoice, type InvoicedLine } from '~/domain/billing/invoice-draft';
import type { DraftLine } from '~/domain/billing/period-lines';
import type { Plan } from '~/domain/billing/plans';
import type { SeatLedger } from '~/domain/billing/seat-marks';
import type { Contract } from '~/domain/lifecycle/contract';
import { applyContractEvent } from '~/domain/lifecycle/contract-events';

/**
 * `open` while its payment has no answer; `refused` by the bank; `lapsed` where its buyer gave it up or did not confirm
 * in time. Neither of the two changes anything.
 */
export type OrderStatus = 'open' | 'applied' | 'refused' | 'lapsed';

/**
 * What taking a plan now costs now: a first month, or the difference for the days left of the one paid. The lines that
 * are issued once it is paid, by the same draft as every other invoice.
 */
export function planOrderLines(
  contract: Contract,
  { how, terms, at }: { how: 'purchase' | 'upgrade'; terms: Plan; at: Date },
  { seats, invoiced }: { seats: SeatLedger; invoiced: readonly InvoicedLine[] },
): DraftLine[] {
  const kind = how === 'upgrade' ? 'upgraded' : 'subscribed';
  const after = applyContractEvent(contract, { kind, at, terms });
  const period = currentPeriod(after);
  if (!period) return [];
  const { timeZone } = contract;
  return draftInvoice({ timeZone, periods: [period], seats, invoiced, asOf: at }).lines;
}
