import type { IsoDay } from '~/domain/calendar';

/** Why the evidence of a training outlives its organization (F3, F14): the rule that certificates commit to. */
export const evidenceLaw = 'art. R. 6313-3 du Code du travail';

/** Years that evidence is kept after the year of its last payment, by the day from which each rule holds; the first first. */
const evidenceRules: readonly { from: IsoDay; years: number }[] = [{ from: '2019-01-01', years: 3 }];

/** The most that a funder may ask for (F14). */
export const mostKeptYears = 10;

/** What is known of the payment of an order: the last one, and whether something of it is still open. */
export type PaidSoFar = {
  endsOn: IsoDay;
  lastPaidOn: IsoDay | null;
  isOpen: boolean;
  /** What its funders ask for where it is longer than the law. */
  funderYears: number | null;
};

/**
 * The last day on which the evidence of an order is kept: so many years from the end of the year of its last payment, of
 * its last day where nothing was paid later, of `today` where something may still be paid. The rule is the one of that
 * year's end; a funder may ask for more, never for less.
 */
export function evidenceKeptUntil(
  { endsOn, lastPaidOn, isOpen, funderYears }: PaidSoFar,
  today: IsoDay,
): IsoDay {
  const days = [endsOn, lastPaidOn ?? endsOn, ...(isOpen ? [today] : [])];
  const year = days.reduce((last, day) => (day > last ? day : last)).slice(0, 4);
  const rule = evidenceRules.findLast(({ from }) => from <= `${year}-12-31`) ?? evidenceRules[0];
  if (!rule) throw new Error('no rule says how long evidence is kept');
  return `${Number(year) + Math.max(rule.years, funderYears ?? 0)}-12-31`;
}
