import { addDays, addInZone, endOfDay, type IsoDay } from '~/domain/calendar';
import { afterPauses, type Pause } from '~/domain/lifecycle/pauses';

export const formalNoticeOutcomes = ['mended', 'withdrawn', 'ended'] as const;

export type FormalNoticeOutcome = (typeof formalNoticeOutcomes)[number];

/**
 * Until when a breach is to be mended (P16): so many days after the later of e-mail and registered letter. A letter is
 * known by its day: the count begins when that day is over, so that nobody has less time than was said.
 */
export function formalNoticeDeadline(
  { emailSentAt, letterSentOn }: { emailSentAt: Date; letterSentOn: IsoDay | null },
  { days, timeZone }: { days: number; timeZone: string },
): Date {
  const byEmail = addInZone(emailSentAt, { days }, timeZone);
  if (!letterSentOn) return byEmail;
  const byLetter = endOfDay(addDays(letterSentOn, days), timeZone);
  return byLetter > byEmail ? byLetter : byEmail;
}

export type EndByNoticeDecision =
  { allowed: true } | { allowed: false; reason: 'letter-missing' | 'notice-running' };

/**
 * Whether the contract may be ended for a breach that was not mended (P16): both e-mail and letter were sent, and the
 * time to mend it is over, without the stretches of force majeure (P24).
 */
export function mayEndByNotice(
  notice: { emailSentAt: Date; letterSentOn: IsoDay | null; deadlineAt: Date },
  pauses: readonly Pause[],
  now: Date,
): EndByNoticeDecision {
  if (!notice.letterSentOn) return { allowed: false, reason: 'letter-missing' };
  const deadline = afterPauses(notice.deadlineAt, notice.emailSentAt, pauses);
  return deadline && deadline <= now ? { allowed: true } : { allowed: false, reason: 'notice-running' };
}
