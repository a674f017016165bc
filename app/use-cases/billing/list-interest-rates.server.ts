import type { ActorOf } from '~/domain/actor';
import { halfYearOf, interestRateOn, nextHalfYear, type InterestRate } from '~/domain/billing/interest-rates';
import { dayIn, type IsoDay } from '~/domain/calendar';
import { isSandbox } from '~/platform/clock.server';
import { forAccounts } from '~/platform/tenancy.server';
import { readInterestRates } from '~/records/billing/read-interest-rates.server';

export type HalfYearRates = {
  from: IsoDay;
  /** Basis points, null where none is known; `enteredAt` when an operator entered it, null by default. */
  rates: Record<InterestRate['kind'], { basisPoints: number; enteredAt: string | null } | null>;
};

const timeZone = 'Europe/Paris';

/**
 * The rates of late interest by half-year, the latest first, from the earliest known to the half-year after the
 * present; and which of the present one are missing, with the rate that a sandbox carries forward meanwhile.
 */
export async function listInterestRates(_actor: ActorOf<'operator'>, { now }: { now: Date }) {
  const rates = await readInterestRates(forAccounts());
  const present = halfYearOf(dayIn(now, timeZone));
  const last = [nextHalfYear(present), ...rates.map(({ from }) => from)].sort().at(-1) ?? present;
  const halves: HalfYearRates[] = [];
  for (let from = rates[0]?.from ?? present; from <= last; from = nextHalfYear(from)) {
    const rateOf = (kind: InterestRate['kind']) => {
      const rate = rates.find((known) => known.kind === kind && known.from === from);
      return rate
        ? { basisPoints: rate.basisPoints, enteredAt: rate.enteredAt?.toISOString() ?? null }
        : null;
    };
    halves.push({ from, rates: { legal: rateOf('legal'), ecb: rateOf('ecb') } });
  }
  const missing = (['legal', 'ecb'] as const).filter((kind) => !interestRateOn(present, kind, rates));
  const carried = isSandbox() ? interestRateOn(present, 'legal', rates, { carryForward: true }) : null;
  return { present, halves: halves.reverse(), missing, carried: carried?.basisPoints ?? null };
}

export type InterestRateList = Awaited<ReturnType<typeof listInterestRates>>;
