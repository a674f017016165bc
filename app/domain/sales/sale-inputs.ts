import { z } from 'zod';
import { eurosSchema } from '~/domain/billing/amount-inputs';
import { daySchema } from '~/domain/calendar-inputs';
import { idSchema } from '~/domain/id';
import { problem } from '~/domain/input-problem';
import { pageQuery } from '~/domain/page-query';

const positiveEuros = eurosSchema.refine((cents) => cents > 0, problem('amount-not-positive'));

export const paymentMethods = ['transfer', 'card', 'cheque', 'debit', 'cash'] as const;

/** How a document was paid; `offset`: by what was to be given back of another. */
export type PaymentMethod = (typeof paymentMethods)[number] | 'offset';

/** Money that came, as somebody writes it down; `overpaid` says that it is more than is open, to be given back. */
export const recordPaymentInput = z.object({
  amount: positiveEuros,
  receivedOn: daySchema,
  method: z.enum(paymentMethods),
  reference: z.string().trim().max(100).default(''),
  overpaid: z.boolean().optional(),
});

/** Money that was given back: all that is to be, unless a sum is said. */
export const refundInput = z.object({
  amount: positiveEuros.optional(),
  refundedOn: daySchema,
  reference: z.string().trim().max(100).default(''),
});

/** The document that is paid with what is to be given back of another. */
export const offsetSaleInput = z.object({ targetId: idSchema });

export const reversePaymentInput = z.object({ paymentId: idSchema });

/**
 * An avoir made by hand: of the whole that is left of a document, or of a sum with VAT. `again`: what is taken back is
 * asked for anew, by a document that puts it right.
 */
export const creditSaleInput = z
  .object({
    extent: z.enum(['whole', 'part']),
    amount: positiveEuros.optional(),
    outcome: z.enum(['final', 'again']),
    reason: z.string().trim().min(3).max(500),
  })
  .refine(({ extent, amount }) => extent === 'whole' || amount !== undefined, {
    path: ['amount'],
    ...problem('required'),
  });

/** What a client contests of a document, a sum with VAT or all that is open, and why. */
export const contestInvoiceInput = z.object({
  reason: z.string().trim().min(3).max(2000),
  amount: positiveEuros.optional(),
});

/** The same as a member notes it, with the day the client said so. */
export const disputeSaleInput = contestInvoiceInput.extend({ receivedOn: daySchema });

/** Why a contest is rejected: the client reads it. */
export const rejectDisputeInput = z.object({ reason: z.string().trim().min(3).max(2000) });

/** From which payer to which a sum is moved (K20, K21), for which agreement. */
export const moveSaleInput = z.object({
  agreementId: idSchema,
  to: z.enum(['client', 'opco']),
  /** Printed on the avoir (K21: whatever the cause). */
  reason: z.string().trim().min(3).max(500),
});

export const saleFilters = ['unpaid', 'overdue', 'disputed', 'to-refund', 'paid', 'credit-notes'] as const;

export type SaleFilter = (typeof saleFilters)[number];

export const listSalesInput = pageQuery.extend({
  status: z.enum(saleFilters).optional().catch(undefined),
  payer: z.enum(['client', 'opco']).optional().catch(undefined),
  q: z.string().trim().max(100).optional(),
});

export type ListSalesInput = z.output<typeof listSalesInput>;

export const bankLineStates = ['open', 'matched', 'ignored'] as const;

export const listBankLinesInput = pageQuery.extend({
  state: z.enum(bankLineStates).default('open').catch('open'),
});

export const matchBankLineInput = z.object({ invoiceId: idSchema });

/** A bank's file that was checked, sent again to be imported. */
export const importBankFileInput = z.object({
  name: z.string().trim().max(200).default(''),
  text: z.string().min(1).max(1_000_000),
});

export const maximumBankFileBytes = 1_000_000;
