import { z } from 'zod';
import { idSchema } from '~/domain/id';

/** How what was paid in advance comes back (K31): as money, or as an avoir kept for another training. */
export const cancellationChoices = ['refund', 'credit'] as const;

/** Ends an order on the terms that were read: `indemnityCents` is the cost that the page showed. */
export const cancelOrderInput = z.object({
  orderId: idSchema,
  reason: z.string().trim().min(1).max(1_000),
  indemnityCents: z.int().min(0),
  choice: z.enum(cancellationChoices).default('refund'),
});

/** Asks the organization for other dates. */
export const askPostponementInput = z.object({
  orderId: idSchema,
  reason: z.string().trim().min(1).max(1_000),
});

/** What an order's cancellation still decides once it is kept: cents of indemnity, without VAT. */
export const keptCancellation = z.object({ indemnityCents: z.int().min(0).default(0) });
