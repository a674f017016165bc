import type { IsoDay } from '~/domain/calendar';

/** Why the evidence of a training outlives its organization (F3, F14): the rule that certificates commit to. */
export const evidenceLaw = 'art. R. 6313-3 du Code du travail';
const evidenceYears = 3;

/**
 * The last day on which the evidence of an order is kept: three years from the end of the year of its last payment, or of
 * its last day where nothing was paid later.
 */
export function evidenceKeptUntil(endsOn: IsoDay, lastPaidOn: IsoDay | null): IsoDay {
  const last = lastPaidOn && lastPaidOn > endsOn ? lastPaidOn : endsOn;
  return `${Number(last.slice(0, 4)) + evidenceYears}-12-31`;
}
