import { z } from 'zod';
import { eurosSchema } from '~/domain/billing/amount-inputs';
import { daySchema } from '~/domain/calendar-inputs';
import { invoiceKinds } from '~/domain/billing/invoice';
import { problem } from '~/domain/input-problem';
import { pageQuery } from '~/domain/page-query';

/** How lists of documents are narrowed: those still to be paid, in whatever way, go together. */
export const invoiceFilters = ['unpaid', 'overdue', 'processing', 'disputed', 'paid', 'credited'] as const;

export const listInvoicesInput = pageQuery.extend({
  kind: z.enum(invoiceKinds).optional(),
  status: z.enum(invoiceFilters).optional(),
});

export type ListInvoicesInput = z.infer<typeof listInvoicesInput>;

/** Days of issue, both included. */
export const accountingInput = z
  .object({ from: daySchema, to: daySchema })
  .refine(({ from, to }) => from <= to, { path: ['to'], ...problem('days-reversed') });

/** P14: what is contested and why, as somebody writes it; the proof goes with it as a file. */
export const disputeForm = z.object({
  amount: eurosSchema.refine((cents) => cents > 0, problem('amount-not-positive')),
  grounds: z.string().trim().min(20).max(4000),
});

/** The types that a proof may have, each with the ending of its name. */
export const proofTypes: ReadonlyMap<string, string> = new Map([
  ['application/pdf', 'pdf'],
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
  ['image/webp', 'webp'],
]);

export const maximumProofBytes = 10_000_000;
