import { z } from 'zod';
import { eurosSchema } from '~/domain/billing/amount-inputs';
import { isIsoDay } from '~/domain/calendar';
import { daySchema } from '~/domain/calendar-inputs';
import { idSchema } from '~/domain/id';
import { problem } from '~/domain/input-problem';
import { formalNoticeOutcomes } from '~/domain/lifecycle/formal-notice';
import { reasonSchema } from '~/domain/lifecycle/operator-inputs';

// What operators' forms about one contract say. Which contract or document is meant stands in the address.

/** An act that needs nothing but its reason. */
export const reasonInput = z.object({ reason: reasonSchema });

/** P14: `reason` is what the customer reads of the decision. */
export const decideDisputeInput = z.object({
  decision: z.enum(['upheld', 'rejected']),
  reason: reasonSchema,
});

/** A sum with VAT to take off a document; the whole that is left of it where none is said. `once` makes it one act. */
export const creditDocumentInput = z.object({
  once: idSchema,
  amount: eurosSchema.refine((cents) => cents > 0, problem('amount-not-positive')).optional(),
  reason: reasonSchema,
});

const letter = {
  letterSentOn: daySchema.optional(),
  letterReference: z.string().trim().max(120).optional(),
};

/** P16: the breach in the words the customer reads. */
export const openFormalNoticeInput = z.object({
  breach: z.string().trim().min(20).max(2000),
  ...letter,
  reason: reasonSchema,
});

export const recordLetterInput = z.object({
  letterSentOn: daySchema,
  letterReference: z.string().trim().min(1).max(120),
  reason: reasonSchema,
});

export const closeFormalNoticeInput = z.object({
  outcome: z.enum(formalNoticeOutcomes),
  reason: reasonSchema,
});

/** P24: from the beginning of a day in Paris, to the end of another where it is known. */
export const markForceMajeureInput = z
  .object({ startsOn: daySchema, endsOn: daySchema.optional(), reason: reasonSchema })
  .refine(({ startsOn, endsOn }) => !endsOn || endsOn >= startsOn, {
    ...problem('days-reversed'),
    path: ['endsOn'],
  });

export const closeForceMajeureInput = z.object({ endsOn: daySchema, reason: reasonSchema });

export const linkKinds = ['siren', 'fingerprint', 'domain'] as const;

export type LinkKind = (typeof linkKinds)[number];

/** P18: what accounts share, and what a person decided of one of them. */
export const accountLinkInput = z.object({ kind: z.enum(linkKinds), value: z.string().min(1).max(200) });

export const decideAccountLinkInput = accountLinkInput.extend({
  decision: z.enum(['cleared', 'refused']),
  reason: reasonSchema,
});

export const planVersionKey = z.object({
  code: z.enum(['pro', 'business']),
  effectiveOn: z.string().refine(isIsoDay),
});

/** Work of the outbox: announce a version's price to a batch of organizations (P08). */
export const announceRevisionWork = planVersionKey.extend({
  userId: idSchema,
  announcedAt: z.coerce.date(),
  after: idSchema.nullable(),
});

/** Work of the outbox: work out anew when something is due, for a batch of organizations (P24). */
export const refreshAgendasWork = z.object({ change: z.string().max(100), after: idSchema.nullable() });
