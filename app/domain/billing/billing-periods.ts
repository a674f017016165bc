import {
  addMonthsClamped,
  dayIn,
  monthlyPeriodAround,
  startOfDay,
  type DayPeriod,
  type IsoDay,
} from '~/domain/calendar';
import type { BillingPeriod } from '~/domain/billing/period-lines';
import type { Plan } from '~/domain/billing/plans';
import type { Contract } from '~/domain/lifecycle/contract';

/** The period invoiced last, as a period of the draft; null on Test and Free. */
export function currentPeriod({
  period,
  periodTerms,
  periodStartedAt,
  upgrade,
}: Contract): BillingPeriod | null {
  if (!period || !periodTerms) return null;
  return { ...period, terms: periodTerms, startedAt: periodStartedAt, upgrade };
}

/** The instant of the next billing date: 00:00 of the day on which the paid period is over; null where none is paid. */
export function nextBillingAt({ period, timeZone }: Contract): Date | null {
  return period && startOfDay(period.to, timeZone);
}

/** The monthly period that follows the one paid for, counted from the anchor (P09); null where none is paid. */
export function followingPeriod({ period, anchorOn }: Contract): DayPeriod | null {
  return period && anchorOn ? monthlyPeriodAround(anchorOn, period.to) : null;
}

/**
 * On which terms the following period begins: those of the plan it changes to, those of a price revision in force by
 * then (P08), else those of the period before. Null where the contract is over by then.
 */
export function followingTerms(contract: Contract): Plan | null {
  const next = nextBillingAt(contract);
  if (!next || !contract.period || (contract.endsAt && contract.endsAt <= next)) return null;
  if (contract.scheduled) return contract.scheduled.terms;
  const { revision } = contract;
  return revision && revision.appliesOn <= contract.period.to ? revision.terms : contract.terms;
}

/**
 * P08: the first billing date on or after the notice and `months` calendar months, and never before the terms are
 * offered (`effectiveOn`).
 */
export function revisionAppliesOn(
  contract: Contract,
  noticedAt: Date,
  months: number,
  effectiveOn: IsoDay = '',
): IsoDay | null {
  if (!contract.anchorOn) return null;
  const allowed = addMonthsClamped(dayIn(noticedAt, contract.timeZone), months);
  const earliest = effectiveOn > allowed ? effectiveOn : allowed;
  const around = monthlyPeriodAround(contract.anchorOn, earliest);
  return around.from === earliest ? around.from : around.to;
}
