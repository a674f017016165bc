import { z } from 'zod';
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
