import { z } from 'zod';
import { planCodes } from '~/domain/billing/plan-codes';
import type { Plan } from '~/domain/billing/plans';
import { policySchema } from '~/domain/billing/policy';

/** The terms of a plan as accepted: checked when offered, kept as they were. */
const terms = z.custom<Plan>((value) => typeof value === 'object' && value !== null && 'code' in value);
const instant = z.coerce.date();
const day = z.string();

export const endReasons = [
  'plan-over',
  'cancelled',
  'notice',
  'formal-notice',
  'force-majeure',
  'owner',
] as const;

export type EndReason = (typeof endReasons)[number];

/**
 * The contract between platform and organization as its events leave it (Koors 4 to 11, Kavkom 6 and 10). It tells
 * what was agreed and what happened, not what is so now: `contractState` reads it with the clock.
 */
export const contractSchema = z.object({
  timeZone: z.string(),
  policy: policySchema,
  startedAt: instant,
  plan: z.enum(planCodes),
  terms,
  planStartedAt: instant,
  /** The first instant without a contract: a plan that does not renew, a cancellation, a notice (P04, P06, P15). */
  endsAt: instant.nullable(),
  endReason: z.enum(endReasons).nullable(),
  /** What a notice of an end replaced, to come back to where it is withdrawn. */
  beforeNotice: z.object({ endsAt: instant.nullable(), endReason: z.enum(endReasons).nullable() }).nullable(),
  /** The day of the subscription, from which monthly periods are counted (P09); null on Test and Free. */
  anchorOn: day.nullable(),
  /** The period that was invoiced last, half-open: its end is the next billing date. */
  period: z.object({ from: day, to: day }).nullable(),
  /** Where that period was begun by a purchase, when; and what it was upgraded to. */
  periodStartedAt: instant.nullable(),
  periodTerms: terms.nullable(),
  upgrade: z.object({ at: instant, terms }).nullable(),
  /** The plan from the next billing date on. */
  scheduled: z.object({ terms, at: instant }).nullable(),
  /** A change of price announced (P08): in force from the first billing date on or after `appliesOn`. */
  revision: z.object({ terms, noticedAt: instant, appliesOn: day }).nullable(),
  pastDueSince: instant.nullable(),
  suspendedAt: instant.nullable(),
  /** Set while data was asked for before the end of a Test: the purge waits (P05). */
  recovery: z.object({ requestedAt: instant, lapsesAt: instant.nullable() }).nullable(),
  purgeNotBefore: instant.nullable(),
  purgingAt: instant.nullable(),
  purgedAt: instant.nullable(),
});

export type Contract = z.infer<typeof contractSchema>;
