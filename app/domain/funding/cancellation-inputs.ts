import { z } from 'zod';
import { daySchema, timeSchema } from '~/domain/calendar-inputs';
import { idSchema } from '~/domain/id';
import { problem } from '~/domain/input-problem';

/** How what was paid in advance comes back (K31): as money, or as an avoir kept for another training. */
export const cancellationChoices = ['refund', 'credit'] as const;

/**
 * Ends an order on the terms that were read: `indemnityCents` is the cost that the page showed. `choice` counts where it
 * is the client who ends it: nobody else chooses for them (K31).
 */
export const cancelOrderInput = z.object({
  orderId: idSchema,
  reason: z.string().trim().min(1).max(1_000),
  indemnityCents: z.int().min(0),
  choice: z.enum(cancellationChoices).default('refund'),
});

/** Asks the organization for other dates, from `wishedOn` on where the client names a day. */
export const askPostponementInput = z.object({
  orderId: idSchema,
  reason: z.string().trim().min(1).max(1_000),
  wishedOn: daySchema.optional(),
});

/** What an organization offers for it: the order's days, when each half-day begins, and why, for the client to read. */
export const grantPostponementInput = z
  .object({
    requestId: idSchema,
    startsOn: daySchema,
    endsOn: daySchema,
    halfDays: z
      .array(z.object({ id: idSchema, day: daySchema, from: timeSchema }))
      .max(500)
      .default([]),
    reason: z.string().trim().min(1).max(1_000),
    /** The OPCO is asked to amend its agreement, whose dates are others. */
    outsideAgreement: z.stringbool().default(false),
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, { path: ['endsOn'], ...problem('days-reversed') });

export const refusePostponementInput = z.object({
  orderId: idSchema,
  requestId: idSchema,
  reason: z.string().trim().min(1).max(1_000),
});

/** Says how what was paid comes back; a member says in `reason` how the client told it. */
export const chooseRefundInput = z.object({
  orderId: idSchema,
  choice: z.enum(cancellationChoices),
  reason: z.string().trim().max(1_000).default(''),
});

const sides = ['client', 'organization'] as const;

/**
 * An order's cancellation as it is kept: which side ended it, who and why, on which terms until which day, the indemnity
 * in cents without VAT, and how what was paid comes back once that is said, with who said it.
 */
export const keptCancellation = z.object({
  side: z.enum(sides).default('organization'),
  ...{ reason: z.string().default(''), who: z.string().default('') },
  terms: z.enum(['not-accepted', 'K30', 'K31', 'K12']).default('not-accepted'),
  until: daySchema.nullable().default(null),
  indemnityCents: z.int().min(0).default(0),
  choice: z.enum(cancellationChoices).nullable().default(null),
  chosenBy: z.enum(sides).nullable().default(null),
});

export type KeptCancellation = z.output<typeof keptCancellation>;

/** Whether the client may choose how what was paid comes back (K30, K31): where no indemnity is due. */
export const leavesChoice = ({ terms, indemnityCents }: Pick<KeptCancellation, 'terms' | 'indemnityCents'>) =>
  terms !== 'not-accepted' && indemnityCents === 0;

/** Whether a side may still say it: the client once and for all, the organization until the client has. */
export const mayChooseRefund = (kept: KeptCancellation): boolean =>
  leavesChoice(kept) && kept.chosenBy !== 'client';

/** How an order ended before its time, as both sides read it. */
export type ShownCancellation = KeptCancellation & {
  at: string;
  /** Nobody has said for good yet how what was paid comes back. */
  mayChoose: boolean;
  /** Paid for it and not given back, in cents with VAT. */
  paidCents: number;
};
