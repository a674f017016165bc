import { z } from 'zod';

/** What waits for an operator, or for the next run, in the order of the console. */
export const billingWorkLists = [
  'due',
  'overdue',
  'under-way',
  'disputes',
  'charge-backs',
  'refunds',
  'webhooks',
] as const;

export type BillingWorkList = (typeof billingWorkLists)[number];

/** Which list an address asks for. */
export const billingWorkInput = z.object({ list: z.enum(billingWorkLists).catch('due') });

/** One thing that waits. */
export type BillingWorkRow = {
  id: string;
  /** Null for what is nobody's yet: a vendor's event. */
  organization: { id: string; name: string } | null;
  invoiceId: string | null;
  /** The document's number, or the kind of a vendor's event. */
  number: string | null;
  cents: number | null;
  /** When it is due, failed, began or came. */
  at: string;
  /** A plan, a status, a count or a code: what the list says of it beside. */
  note: string | null;
};
