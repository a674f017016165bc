import type { Period } from '~/domain/calendar';

/** So long after the window a signature kept on a device without network is still taken, where it was made within it. */
export const lateDeliveryMs = 72 * 3_600_000;

/** A signature that comes later than this after it was made was kept on the device. */
const deliveredAtOnceMs = 60_000;

/** What a device's clock may be ahead of ours, after it was set by ours. */
const clockToleranceMs = 60_000;

/** From so long before a half-day's end its trainers may counter-sign it. */
export const countersigningLeadMs = 5 * 60_000;

/** When a half-day may be signed: from its start to so many hours after its end. Nobody signs the future. */
export function signingWindow(halfDay: Period, signingHours: number): Period {
  return { from: halfDay.from, to: new Date(halfDay.to.getTime() + signingHours * 3_600_000) };
}

export type SigningState = 'upcoming' | 'open' | 'closed';

/** The last instant of the window still counts: with 0 hours a half-day may be signed as it ends. */
export function signingStateAt(window: Period, moment: Date): SigningState {
  if (moment < window.from) return 'upcoming';
  return moment <= window.to ? 'open' : 'closed';
}

export type SigningTime =
  /** `claimedAt`: the device's time where the signature was kept without network; null where it came at once. */
  | { accepted: true; claimedAt: Date | null }
  | { accepted: false; reason: 'signing-not-open' | 'signing-closed' | 'signing-time-invalid' };

/**
 * Whether a signature that reaches us at `now` counts. One that names when it was made (`claimedAt`, the device's time
 * set by our clock) counts by that time, if it comes at most {@link lateDeliveryMs} after the window.
 * Refuses with `signing-not-open`, `signing-closed` and, for a time in the future, `signing-time-invalid`.
 */
export function signingTime(window: Period, now: Date, claimed: Date | null): SigningTime {
  if (claimed && claimed.getTime() > now.getTime() + clockToleranceMs) {
    return { accepted: false, reason: 'signing-time-invalid' };
  }
  const made = claimed && claimed < now ? claimed : now;
  const state = signingStateAt(window, made);
  if (state === 'upcoming') return { accepted: false, reason: 'signing-not-open' };
  if (state === 'closed' || now.getTime() > window.to.getTime() + lateDeliveryMs) {
    return { accepted: false, reason: 'signing-closed' };
  }
  const kept = now.getTime() - made.getTime() > deliveredAtOnceMs || now > window.to;
  return { accepted: true, claimedAt: kept ? made : null };
}

/** Whether trainers may counter-sign: once the half-day is over, or just before its end. */
export function mayCountersign(halfDay: Period, now: Date): boolean {
  return now.getTime() >= halfDay.to.getTime() - countersigningLeadMs;
}
