import { z } from 'zod';
import { invoiceKinds } from '~/domain/billing/invoice';
import { invoiceStatuses } from '~/domain/billing/invoice-words';
import { planCodes } from '~/domain/billing/plan-codes';
import { contractStates } from '~/domain/lifecycle/contract-state';
import { dayText, idText } from '~/domain/representation';

const cents = z.int();
const period = z.object({ from: dayText, to: dayText });

/** The subscription; `currentPeriod.to` is the next billing date, `paidSeats` the high-water mark of the period. */
export const subscriptionRepresentation = z.object({
  plan: z.enum(planCodes),
  state: z.enum(contractStates),
  anchorDay: z.int().nullable(),
  currentPeriod: period.nullable(),
  registeredUsers: z.int(),
  paidSeats: z.int(),
  unitPrice: cents,
  endsOn: dayText.optional(),
  purgeOn: dayText.optional(),
});

const sums = { excludingVat: cents, vat: cents, includingVat: cents };

/** What adding people would cost: nothing at once, the adjustment and the next month on the next invoice, then monthly. */
export const seatQuoteRepresentation = z.object({
  dueNow: z.object({ ...sums, currency: z.string() }),
  adjustment: z.object({ seats: z.int(), days: z.int(), daysInPeriod: z.int(), excludingVat: cents }),
  nextInvoice: z.object({ on: dayText, ...sums }).nullable(),
  monthlyAfter: z.object({ excludingVat: cents }),
});

/** An issued document. Amounts of a credit note are positive: `kind` takes them back. */
export const invoiceRepresentation = z.object({
  id: idText,
  number: z.string(),
  kind: z.enum(invoiceKinds),
  issuedOn: dayText,
  dueOn: dayText,
  status: z.enum(invoiceStatuses),
  period: period.nullable(),
  lines: z.array(
    z.object({
      description: z.string(),
      quantity: z.number(),
      unitPrice: cents,
      vatRate: z.int(),
      excludingVat: cents,
      rule: z.string(),
    }),
  ),
  ...sums,
  due: cents,
  currency: z.string(),
  credits: z.string().optional(),
});
