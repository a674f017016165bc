import type { Policy } from '~/domain/billing/policy';
import { addDays, dayIn, startOfDay } from '~/domain/calendar';
import { afterPauses, type Pause } from '~/domain/lifecycle/pauses';

export const attemptStatuses = [
  'created',
  'processing',
  'requires-action',
  'succeeded',
  'failed',
  'canceled',
] as const;

export type AttemptStatus = (typeof attemptStatuses)[number];

/**
 * A payment that was asked for. What the owner or an operator tries in between does not count towards a suspension
 * (P12): only the platform's planned debits do, and the payment that came with an order.
 */
export type Attempt = {
  cause: 'scheduled' | 'owner' | 'operator' | 'order';
  status: AttemptStatus;
  resolvedAt: Date | null;
};

export type CollectionStep =
  /** Nothing is owed, or all that can be tried by itself was. */
  | { do: 'rest' }
  /** A payment is under way: none is begun beside it. */
  | { do: 'wait' }
  /** Debit the payment method from this instant on. */
  | { do: 'debit'; at: Date }
  /** The last attempt failed: suspend (P12). */
  | { do: 'suspend' };

/**
 * What to do about an issued document that is owed (P11, P12): debits on the policy's days after issue; none while
 * one is pending, then on the later of the planned day and `daysAfterFailure` days after the failure became known; the
 * failure of the last suspends, or of the first where the policy says `immediate`.
 */
export function collectionStep(
  { issuedAt, dueCents, attempts }: { issuedAt: Date; dueCents: number; attempts: readonly Attempt[] },
  {
    policy,
    timeZone,
    suspended,
    pauses = [],
  }: { policy: Policy; timeZone: string; suspended: boolean; pauses?: readonly Pause[] },
): CollectionStep {
  if (dueCents <= 0) return { do: 'rest' };
  if (attempts.some(({ status }) => isPending(status))) return { do: 'wait' };
  const failures = attempts.filter(countsAsFailed);
  const last = failures.at(-1)?.resolvedAt ?? null;
  const exhausted = failures.length >= policy.attemptDays.length;
  if (!suspended && (exhausted || (policy.suspension === 'immediate' && failures.length > 0))) {
    return { do: 'suspend' };
  }
  const planned = policy.attemptDays[failures.length];
  if (planned === undefined || suspended) return { do: 'rest' };
  if (!last) return { do: 'debit', at: issuedAt };
  const plannedDay = addDays(dayIn(issuedAt, timeZone), planned);
  const afterFailure = addDays(dayIn(last, timeZone), policy.daysAfterFailure);
  const at = startOfDay(plannedDay > afterFailure ? plannedDay : afterFailure, timeZone);
  const moved = afterPauses(at, issuedAt, pauses);
  return moved ? { do: 'debit', at: moved } : { do: 'wait' };
}

/** Whether money may still come of it without anything else being done. */
export function isPending(status: AttemptStatus): boolean {
  return status === 'created' || status === 'processing' || status === 'requires-action';
}

/** Whether an attempt is one of the failed debits that lead to a suspension. */
export function countsAsFailed({ cause, status }: Pick<Attempt, 'cause' | 'status'>): boolean {
  return (cause === 'scheduled' || cause === 'order') && status === 'failed';
}
