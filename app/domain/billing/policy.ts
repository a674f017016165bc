import { z } from 'zod';

/**
 * Every number of the contract between platform and organization, as it is accepted: an organization keeps those of
 * its day (contract rules P05 to P16).
 */
export const policySchema = z.object({
  /** P12: days after issue on which a payment is tried; the failure after the last suspends. */
  attemptDays: z.array(z.number().int().nonnegative()).min(1),
  /** P12: at least so many days between a failure that became known and the next attempt. */
  daysAfterFailure: z.number().int().nonnegative(),
  /** P11: when failures suspend. */
  suspension: z.enum(['after-last-attempt', 'immediate']),
  /** P12: calendar months of suspension; the purge is the day before they are over. */
  suspensionMonths: z.number().int().positive(),
  /** P12: days before that purge on which the owner is warned. */
  suspensionWarningDays: z.array(z.number().int().positive()),
  /** P06: hours before the end of a Test or Free on which everybody is warned; the least is the notice of an end. */
  endWarningHours: z.array(z.number().int().positive()),
  endNoticeHours: z.number().int().positive(),
  /** P13: cents, once for each invoice, from suspension on. */
  indemnityCents: z.number().int().nonnegative(),
  /** P11: times the legal rate. */
  interestMultiplier: z.number().int().positive(),
  /** P05: the recovery's price by default in cents ex VAT, how long its quote holds, how long its archive is kept. */
  recoveryCents: z.number().int().nonnegative(),
  recoveryQuoteDays: z.number().int().positive(),
  archiveDays: z.number().int().positive(),
  /** P08 */
  priceNoticeMonths: z.number().int().positive(),
  /** P14: days from receipt in which a sum can be disputed. */
  disputeDays: z.number().int().positive(),
  /** P16: days to mend a breach. */
  formalNoticeDays: z.number().int().positive(),
  /** P24: from more than so many days of force majeure either side may end the contract. */
  forceMajeureDays: z.number().int().positive().default(30),
});

export type Policy = z.infer<typeof policySchema>;

export const currentPolicy: Policy = {
  attemptDays: [0, 3, 5, 7],
  daysAfterFailure: 2,
  suspension: 'after-last-attempt',
  suspensionMonths: 1,
  suspensionWarningDays: [15, 7, 2],
  endWarningHours: [7 * 24, 3 * 24, 48],
  endNoticeHours: 48,
  indemnityCents: 4000,
  interestMultiplier: 3,
  recoveryCents: 9000,
  recoveryQuoteDays: 14,
  archiveDays: 30,
  priceNoticeMonths: 2,
  disputeDays: 10,
  formalNoticeDays: 8,
  forceMajeureDays: 30,
};
